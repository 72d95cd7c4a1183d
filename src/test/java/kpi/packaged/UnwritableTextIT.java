package kpi.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no office file can hold is told where it stands in the input, and nothing is written. */
class UnwritableTextIT {

  @TempDir Path scratch;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "companies.csv | 模擬医療機器010 | FFFE",
        "companies.csv | C010, | 0001",
        "satisfaction.csv | 企業 (医療系) | FFFF",
        "hubs.csv | 国立大学法人東北大学 | 001B",
        "courses.csv | H01,1, | FFFE",
        "joint_research.csv | H01, | 0000",
      })
  void a_table_with_what_no_document_can_hold_is_refused_at_the_cell(
      String file, String before, String code) throws Exception {
    Path copy = Tree.copy(Launch.home().resolve("fixtures/r7"), scratch.resolve("copy"));
    String text = Files.readString(copy.resolve(file));
    assertThat(text).contains(before);
    String forbidden = Character.toString(Integer.parseInt(code, 16));
    Files.writeString(
        copy.resolve(file), text.replaceFirst(Pattern.quote(before), forbidden + before));
    Run run = Launch.kpi("evaluate", copy.toString()).run();
    assertThat(run.exitCode()).as(run.err()).isEqualTo(65);
    assertThat(run.err())
        .containsPattern(file + ":[0-9]+:[0-9]+: \\[unwritable-character\\] .*U\\+" + code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dataset.yaml | title: | \\uFFFE",
        "dataset.yaml | notes:\\n  - | \\uFFFF",
        "followups.yaml | status: | \\x01",
        "followups.yaml | source: | \\uD842",
        "followups.yaml | reporter: | \\e",
        "history.yaml | note: | \\uDFB7",
        "published.yaml | note: | \\0",
        "references.yaml | label: | \\b",
        "references.yaml | difference: | \\uFFFE",
        "commentary.yaml | paragraphs:\\n      - | \\U0000FFFF",
      })
  void a_yaml_file_with_what_no_document_can_hold_is_refused_at_the_value(
      String file, String key, String escape) throws Exception {
    Path copy = Tree.copy(Launch.home().resolve("fixtures/r7"), scratch.resolve("copy"));
    String text = Files.readString(copy.resolve(file));
    Pattern value = Pattern.compile("(" + key + " )(\"[^\"\n]*\"|[^\",{}\n]*)");
    String changed = value.matcher(text).replaceFirst("$1\"あ" + "\\" + escape + "い\"");
    assertThat(changed).contains("\"あ" + escape + "い\"");
    Files.writeString(copy.resolve(file), changed);
    Path no = scratch.resolve("no");
    Run run =
        Launch.kpi("evaluate", copy.toString(), "--out", no.toString(), "--report", "pptx").run();
    assertThat(run.exitCode()).as(run.err()).isEqualTo(65);
    assertThat(run.err()).containsPattern(file + ":[0-9]+:[0-9]+: \\[yaml-unwritable-character\\]");
    assertThat(no).doesNotExist();
  }
}
