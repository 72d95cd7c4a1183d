package kpi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that people sent, evaluated without importing them by a command of its own. */
class EvaluatedSourcesTest {

  private static final Path MAPPINGS = Path.of("kpi-definitions/mappings");
  private static final String EXAMPLE = MAPPINGS.resolve("example-companies.csv").toString();
  private static final String MAPPING = MAPPINGS.resolve("questionnaire.yaml").toString();

  private static final Charset CP932 = Charset.forName("windows-31j");

  @TempDir private Path temp;

  @Test
  void the_results_are_those_of_importing_and_evaluating_and_the_dataset_stays() throws Exception {
    String imported = temp.resolve("imported").toString();
    List<String> first = new ArrayList<>(List.of("import", EXAMPLE, "--mapping", MAPPING));
    first.addAll(List.of("--title", "例", "--fiscal-year", "R7"));
    first.addAll(List.of("--reference-date", "2026-01-01", "--out", imported));
    assertThat(InProcess.run(first).exitCode()).isZero();
    String expected = InProcess.run(List.of("evaluate", imported, "--format", "json")).out();
    Path dataset = temp.resolve("dataset");
    InProcess.Ended ended = evaluated(EXAMPLE, dataset);
    assertThat(ended.exitCode()).as(ended.log()).isZero();
    assertThat(ended.out()).isEqualTo(expected);
    assertThat(dataset.resolve("internal/intake.csv"))
        .hasSameTextualContentAs(Path.of(imported, "internal/intake.csv"));
  }

  @Test
  void rows_that_are_refused_are_told_and_kept_and_the_rest_is_evaluated() throws IOException {
    Path source = temp.resolve("届いた表.csv");
    String text = Files.readString(Path.of(EXAMPLE), CP932);
    String broken = text.lines().skip(1).findFirst().orElseThrow();
    Files.writeString(
        source, text + broken.replaceFirst("^[^,]*", "C99").replace("内資系", "？") + "\n", CP932);
    Path dataset = temp.resolve("dataset");
    InProcess.Ended ended = evaluated(source.toString(), dataset);
    assertThat(ended.exitCode()).as(ended.log()).isZero();
    assertThat(ended.log()).contains("届いた表.csv:", "[refused-rows]");
    assertThat(dataset.resolve("internal/refused.csv")).content().contains("C99");
  }

  @Test
  void what_cannot_be_imported_ends_as_the_import_does() {
    Path dataset = temp.resolve("dataset");
    assertThat(evaluated("none.csv", dataset).exitCode()).isEqualTo(66);
    assertThat(dataset).doesNotExist();
  }

  @Test
  void it_must_be_clear_what_to_evaluate() {
    InProcess.Ended two = InProcess.run(List.of("evaluate", "fixtures/r7", "fixtures/ranges"));
    assertThat(two.exitCode()).isEqualTo(64);
    assertThat(two.log()).contains("[sources-without-mapping]");
    InProcess.Ended nowhere = InProcess.run(List.of("evaluate", EXAMPLE, "--mapping", MAPPING));
    assertThat(nowhere.exitCode()).isEqualTo(64);
    assertThat(nowhere.log()).contains("[sources-without-dataset]");
  }

  private static InProcess.Ended evaluated(String source, Path dataset) {
    List<String> arguments = new ArrayList<>(List.of("evaluate", source, "--mapping", MAPPING));
    arguments.addAll(List.of("--dataset", dataset.toString(), "--title", "例"));
    arguments.addAll(List.of("--fiscal-year", "R7", "--reference-date", "2026-01-01"));
    arguments.addAll(List.of("--format", "json"));
    return InProcess.run(arguments);
  }
}
