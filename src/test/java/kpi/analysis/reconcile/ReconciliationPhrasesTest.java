package kpi.analysis.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReconciliationPhrasesTest {

  private static final Path FOLDER = Path.of("src/main/resources/kpi/analysis");
  private static final Pattern SLOT = Pattern.compile("\\{[0-9]}");

  @Test
  void both_languages_say_the_same_with_the_same_slots() throws IOException {
    Properties japanese = read("ja");
    Properties english = read("en");
    assertThat(english.stringPropertyNames()).isEqualTo(japanese.stringPropertyNames());
    for (String key : japanese.stringPropertyNames()) {
      assertThat(slots(english.getProperty(key)))
          .as(key)
          .isEqualTo(slots(japanese.getProperty(key)));
    }
  }

  private static SortedSet<String> slots(String text) {
    return new TreeSet<>(SLOT.matcher(text).results().map(MatchResult::group).toList());
  }

  private static Properties read(String language) throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        Files.newBufferedReader(FOLDER.resolve("reconcile_" + language + ".properties"))) {
      texts.load(reader);
    }
    return texts;
  }
}
