package kpi.loading.earlier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kpi.model.FiscalYear;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;
import kpi.source.input.FileDigest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The runs that are named beside the data of R7, and what they can be compared by. */
class NamedRunsTest {

  private static final FiscalYear R7 = new FiscalYear(2025);
  private static final String RESULTS =
      """
      {"format": "kpi-results/1", "fiscalYear": "%s", "indicators": [{"id": "share",
       "status": "measured", "stratum": {}, "value": %s, "lower": null, "upper": null,
       "numerator": null, "denominator": null}]}
      """;

  @TempDir private Path temp;

  private final Messages messages = new Messages();
  private SmallYear data;

  @BeforeEach
  void prepare() throws IOException {
    data = new SmallYear(Files.createDirectory(temp.resolve("r7")));
  }

  @ParameterizedTest
  @CsvSource({"R7, R7", "R8, R8"})
  void a_run_of_the_same_or_a_later_year_is_refused(String year, String told) throws Exception {
    Path file = results(year, "null");
    assertRefused(
        ExitCode.DATA_UNUSABLE,
        List.of(file),
        Message.error("earlier-run-not-earlier", Place.of(file.toString()), told, "R7"));
  }

  @Test
  void two_runs_of_one_year_are_refused_at_the_second() throws Exception {
    Path one = results("R6", "0.5");
    Path other = Files.copy(one, temp.resolve("other.json"));
    assertRefused(
        ExitCode.DATA_UNUSABLE,
        List.of(one, other),
        Message.error("earlier-run-twice", Place.of(other.toString()), "R6", one.toString()));
  }

  @Test
  void everything_that_is_wrong_is_told_and_what_is_missing_decides() throws Exception {
    Path none = temp.resolve("none.json");
    Path broken = Files.move(results("R5", "true"), temp.resolve("broken.json"));
    Message missing = Message.error("missing-earlier-run", Place.of(none.toString()));
    Message unreadable =
        Message.error("earlier-run-broken", Place.of(broken.toString()), "/indicators/0/value");
    assertRefused(ExitCode.INPUT_MISSING, List.of(broken, none), unreadable, missing);
    assertRefused(ExitCode.DATA_UNUSABLE, List.of(broken), unreadable);
  }

  @Test
  void a_run_is_known_by_its_year_and_file_and_not_by_its_folder() throws Exception {
    Path folder = Files.createDirectory(temp.resolve("run"));
    Path file = Files.copy(results("R6", "0.5"), folder.resolve("results.json"));
    assertThat(EarlierRuns.read(List.of(folder), R7).digests())
        .hasSize(1)
        .containsEntry("R6/results.json", FileDigest.sha256(file));
    assertThat(EarlierRuns.NONE.digests()).isEmpty();
  }

  @Test
  void results_alone_or_without_tables_tell_what_was_not_compared() throws Exception {
    Path file = results("R6", "0.5");
    EarlierRuns.read(List.of(file), R7).tellCopies(data.open(), messages);
    Path folder = Files.createDirectory(temp.resolve("run"));
    Files.copy(file, folder.resolve("results.json"));
    Files.writeString(folder.resolve("manifest.json"), "{}");
    EarlierRuns.read(List.of(folder), R7).tellCopies(data.open(), messages);
    assertThat(messages.sorted())
        .containsExactlyInAnyOrder(
            Message.note("earlier-run-without-data", Place.of(file.toString()), "R6"),
            Message.note("earlier-run-without-tables", Place.of(folder + "/results.json"), "R6"));
  }

  @Test
  void copies_of_what_a_folder_keeps_are_told() throws Exception {
    data.with("references.yaml", "format: kpi-references/1\nreferences: []\n");
    String print = data.open().prints().contents().get("references.yaml");
    Path folder = Files.createDirectories(temp.resolve("run/internal")).getParent();
    Files.copy(results("R6", "0.5"), folder.resolve("results.json"));
    Files.writeString(
        folder.resolve("manifest.json"),
        "{\"contents\": {\"references.yaml\": \"" + print + "\"}}");
    Files.writeString(
        folder.resolve("internal/manifest.json"), "{\"tables\": {\"hubs.csv\": {\"rows\": 1}}}");
    EarlierRuns.read(List.of(folder), R7).tellCopies(data.open(), messages);
    assertThat(messages.sorted())
        .containsExactly(
            Message.note("file-as-in-an-earlier-year", Place.of("references.yaml"), "R6"));
  }

  private static void assertRefused(ExitCode exitCode, List<Path> runs, Message... told) {
    assertThatExceptionOfType(Rejected.class)
        .isThrownBy(() -> EarlierRuns.read(runs, R7))
        .satisfies(
            rejected -> {
              assertThat(rejected.exitCode()).isEqualTo(exitCode);
              assertThat(rejected.messages()).containsExactlyInAnyOrder(told);
            });
  }

  private Path results(String year, String value) throws IOException {
    return Files.writeString(temp.resolve("results.json"), RESULTS.formatted(year, value));
  }
}
