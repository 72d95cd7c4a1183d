package kpi.loading.earlier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import kpi.loading.earlier.ResultsFile.Role;
import kpi.model.FiscalYear;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Place;
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
  }

  @Test
  void a_number_as_long_as_the_limit_is_read() throws Exception {
    for (String number : new String[] {"1".repeat(60), "1e60", "1e-60"}) {
      Path file = folder.resolve("results.json");
      Files.writeString(file, RESULTS.replace("\"%s\"", number));
      assertThat(ResultsFile.read(file, "results.json", Role.CHECKED).year())
          .isEqualTo(new FiscalYear(2024));
    }
  }

  @Test
  void a_folder_is_read_by_its_results_and_named_by_them() throws Exception {
    Path file = Files.writeString(folder.resolve("results.json"), RESULTS.formatted("注"));
    ResultsFile results = ResultsFile.read(folder, "r6", Role.EARLIER);
    assertThat(results.name()).isEqualTo("r6/results.json");
    assertThat(results.path()).isEqualTo(file);
  }

  @Test
  void results_that_lead_out_of_the_folder_are_refused() throws Exception {
    Path run = Files.createDirectory(folder.resolve("run"));
    Path elsewhere = Files.writeString(folder.resolve("elsewhere.json"), RESULTS.formatted("注"));
    Files.createSymbolicLink(run.resolve("results.json"), elsewhere);
    assertRefused(
        run,
        Role.EARLIER,
        ExitCode.DATA_UNUSABLE,
        Message.error("link-out-of-folder", Place.of("r6/results.json")));
  }

  @Test
  void results_that_are_not_there_are_missing_in_the_words_of_what_they_are_read_for()
      throws Exception {
    Path none = folder.resolve("none.json");
    assertRefused(
        none,
        Role.EARLIER,
        ExitCode.INPUT_MISSING,
        Message.error("missing-earlier-run", Place.of("r6")));
    assertRefused(
        none, Role.CHECKED, ExitCode.INPUT_MISSING, Message.error("missing-run", Place.of("r6")));
  }

  @Test
  void what_is_no_json_is_told_by_its_place_if_the_place_is_known() throws Exception {
    assertUnusable("{\n \"a\": ]", Message.error("run-no-json", new Place("r6", 2, 7)));
    assertUnusable("{} {}", Message.error("run-no-json", new Place("r6", 1, 4)));
    assertUnusable("{\"a\": 1e9999999999}", Message.error("run-no-json", Place.of("r6")));
  }

  @Test
  void another_format_or_year_is_told() throws Exception {
    assertUnusable("", Message.error("run-unknown-format", Place.of("r6"), ""));
    assertUnusable(
        RESULTS.replace("results/1", "results/2"),
        Message.error("run-unknown-format", Place.of("r6"), "kpi-results/2"));
    assertUnusable(
        RESULTS.replace("R6", "2024"), Message.error("run-broken", Place.of("r6"), "/fiscalYear"));
  }

  @Test
  void each_role_has_its_own_words_for_a_broken_part() {
    assertThat(Role.EARLIER.broken()).isEqualTo("earlier-run-broken");
    assertThat(Role.CHECKED.broken()).isEqualTo("run-broken");
  }

  private void assertUnusable(String text, Message message) throws Exception {
    Path file = Files.writeString(folder.resolve("results.json"), text);
    assertRefused(file, Role.CHECKED, ExitCode.DATA_UNUSABLE, message);
  }

  private static void assertRefused(Path given, Role role, ExitCode exitCode, Message message) {
    assertThatExceptionOfType(Rejected.class)
        .isThrownBy(() -> ResultsFile.read(given, "r6", role))
        .satisfies(
            rejected -> {
              assertThat(rejected.exitCode()).isEqualTo(exitCode);
              assertThat(rejected.messages()).containsExactly(message);
            });
  }
}
