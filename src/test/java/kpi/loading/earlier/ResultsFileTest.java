package kpi.loading.earlier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import kpi.loading.earlier.ResultsFile.Role;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsFileTest {

  private static final String RESULTS =
      "{\"format\":\"kpi-results/1\",\"fiscalYear\":\"R6\",\"indicators\":[{\"note\":\"%s\"}]}";

  @TempDir private Path folder;

  @Test
  void a_text_that_no_document_can_hold_is_told_by_its_place() throws Exception {
    for (String text : new String[] {"a\\uFFFE", "\\u0001", "\\uD842", "\uFFFF"}) {
      Path file = Files.writeString(folder.resolve("results.json"), RESULTS.formatted(text));
      assertThatThrownBy(() -> ResultsFile.read(file, "results.json", Role.EARLIER))
          .isInstanceOfSatisfying(
              Rejected.class,
              rejected -> {
                assertThat(rejected.exitCode()).isEqualTo(ExitCode.DATA_UNUSABLE);
                assertThat(rejected.messages())
                    .extracting(Message::code)
                    .containsExactly("earlier-run-broken");
                assertThat(rejected.messages().get(0).arguments())
                    .containsExactly("/indicators/0/note");
              });
    }
  }

  @Test
  void any_other_text_is_read() throws Exception {
    Path file = folder.resolve("results.json");
    Files.writeString(file, RESULTS.formatted("𠮷\\uD842\\uDFB7\\n\\t\uFA1B"));
    assertThat(ResultsFile.read(file, "results.json", Role.EARLIER).root().at("/indicators/0/note"))
        .hasToString("\"𠮷𠮷\\n\\t\uFA1B\"");
  }

  @Test
  void a_number_that_would_fill_the_memory_written_out_is_told_by_its_place() throws Exception {
    for (String number : new String[] {"1e999999999", "1e-999999999", "1e61", "1".repeat(61)}) {
      Path file = folder.resolve("results.json");
      Files.writeString(file, RESULTS.replace("\"%s\"", number));
      assertThatThrownBy(() -> ResultsFile.read(file, "results.json", Role.CHECKED))
          .isInstanceOfSatisfying(
              Rejected.class,
              rejected -> assertThat(rejected.messages().get(0).code()).isEqualTo("run-broken"));
    }
    Path file = folder.resolve("results.json");
    Files.writeString(file, RESULTS.replace("\"%s\"", "1".repeat(60)));
    ResultsFile.read(file, "results.json", Role.CHECKED);
  }
}
