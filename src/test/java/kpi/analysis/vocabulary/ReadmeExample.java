package kpi.analysis.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A worked example of a README: what to replace or to add, as it is told to staff.
 *
 * @param text the section, without its heading
 */
record ReadmeExample(String heading, String text) {

  private static final Pattern SECTION =
      Pattern.compile("(?m)^## (例: [^\n]+)\n(.*?)(?=^## |\\z)", Pattern.DOTALL);
  private static final Pattern FENCED = Pattern.compile("```\n(.*?)```\n", Pattern.DOTALL);
  private static final Pattern STEP =
      Pattern.compile("(?m)^`([a-z0-9./-]+)` の(次の行を|終わりに次を加えます。)\n");

  static List<ReadmeExample> of(Path readme) throws IOException {
    List<ReadmeExample> examples = new ArrayList<>();
    Matcher section = SECTION.matcher(Files.readString(readme));
    while (section.find()) {
      examples.add(new ReadmeExample(section.group(1), section.group(2)));
    }
    return examples;
  }

  /** Does what the example says, in copies of the folders. */
  void apply(Path home) throws IOException {
    Matcher step = STEP.matcher(text);
    int steps = 0;
    while (step.find()) {
      Path file = home.resolve(step.group(1));
      String before = Files.readString(file);
      Matcher fenced = FENCED.matcher(text);
      assertThat(fenced.find(step.end())).isTrue();
      String block = fenced.group(1);
      if (step.group(2).startsWith("終わり")) {
        Files.writeString(file, before + block);
      } else {
        assertThat(before.split(Pattern.quote(block), -1)).as(heading + block).hasSize(2);
        assertThat(fenced.find()).isTrue();
        Files.writeString(file, before.replace(block, fenced.group(1)));
      }
      steps++;
    }
    assertThat(steps).as(heading).isPositive();
  }
}
