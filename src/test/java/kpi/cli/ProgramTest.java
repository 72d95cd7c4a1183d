package kpi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kpi.cli.terminal.Output;
import kpi.cli.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramTest {

  private static final String R7 = "fixtures/r7";

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void the_view_of_the_eleven_kpis_is_the_result() {
    assertThat(run("evaluate", R7)).isZero();
    assertThat(out()).contains("KPI 1 ", "KPI 11 ", "10.4%", "未報告", "模擬データ");
    assertThat(err()).isEmpty();
  }

  @Test
  void a_folder_that_is_dragged_onto_the_launcher_is_evaluated() {
    run("evaluate", R7);
    String evaluated = out();
    out.reset();
    assertThat(run(Path.of(R7).toAbsolutePath().toString())).isZero();
    assertThat(out()).isEqualTo(evaluated);
  }

  @Test
  void a_dragged_folder_that_is_no_dataset_is_told_so_and_a_file_is_no_command() throws Exception {
    assertThat(run(folder.toString())).isEqualTo(66);
    assertThat(err()).contains("[missing-dataset-yaml]");
    Path file = Files.writeString(folder.resolve("x.csv"), "");
    assertThat(run(file.toString())).isEqualTo(64);
  }

  @Test
  void a_defect_of_the_program_is_told_without_a_stack_trace() {
    Terminal homeless = new Terminal(new Output(out), new Output(err), Map.of(), null, false);
    assertThat(Program.run(homeless, "evaluate", R7)).isEqualTo(70);
    assertThat(err()).contains("[defect]").doesNotContain("\tat ");
  }

  @Test
  void results_json_is_printed_on_demand_and_equals_the_file() throws IOException {
    Path results = folder.resolve("結果");
    assertThat(run("evaluate", R7, "--format", "json", "--out", results.toString())).isZero();
    assertThat(results.resolve("results.json")).hasContent(out());
    assertThat(out()).startsWith("{\n  \"format\": \"kpi-results/1\"");
  }

  @Test
  void indicators_csv_is_printed_on_demand_and_equals_the_file() throws IOException {
    Path results = folder.resolve("結果");
    assertThat(run("evaluate", R7, "--format=csv", "--out", results.toString())).isZero();
    assertThat(Files.readString(results.resolve("indicators.csv"))).isEqualTo(out());
  }

  @Test
  void files_do_not_depend_on_language_or_threads() throws IOException {
    run("evaluate", R7, "--threads", "1", "--out", folder.resolve("a").toString());
    run("evaluate", R7, "--threads=4", "--lang=en", "--out", folder.resolve("b").toString());
    for (String name :
        new String[] {
          "results.json",
          "indicators.csv",
          "codebook.csv",
          "metadata.json",
          "manifest.json",
          "internal/classifications.csv",
          "internal/ledger.csv",
          "internal/manifest.json",
          "internal/row-digests.csv"
        }) {
      assertThat(folder.resolve("b").resolve(name))
          .hasSameBinaryContentAs(folder.resolve("a").resolve(name));
    }
  }

  @Test
  void another_reference_date_is_shown_and_written() {
    assertThat(run("evaluate", R7, "--reference-date", "2025-12-31")).isZero();
    assertThat(out()).contains("基準日 2025-12-31");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
                                              | no-command
          evalute fixtures/r7                 | unknown-but-similar
          evaluate                            | missing-argument
          evaluate a b                        | sources-without-mapping
          evaluate a --nonsense               | unknown-option
          evaluate a --out x --out y          | repeated-option
          evaluate a --out                    | missing-argument
          evaluate a --format xml             | bad-value
          evaluate a --threads 0              | bad-value
          evaluate a --threads -1             | bad-value
          evaluate a --reference-date 2026-13-01 | bad-value
          --lang fr                           | bad-value
          evaluate @file                      | ok
          """)
  void wrong_usage_ends_with_64_a_message_and_a_hint(String arguments, String code) {
    String[] split = arguments == null ? new String[0] : arguments.strip().split(" +");
    int exitCode = run(split);
    if (code.equals("ok")) {
      assertThat(exitCode).as("@ is part of a name").isEqualTo(66);
      return;
    }
    assertThat(exitCode).isEqualTo(64);
    assertThat(err()).contains("[" + code + "]").contains("\n  直し方: ");
    assertThat(out()).isEmpty();
  }

  @Test
  void help_and_version_are_results() {
    assertThat(run("--help")).isZero();
    assertThat(run("evaluate", "--help")).isZero();
    assertThat(run("--version")).isZero();
    assertThat(out()).contains("使い方:", "データセットのフォルダー", "kpi 0.1.0");
    assertThat(err()).isEmpty();
  }

  @Test
  void the_language_is_that_of_the_option_wherever_it_stands() {
    run("--lang", "en", "evaluate");
    run("evaluate", "--lang=en");
    assertThat(err()).contains("an argument is missing").doesNotContain("指定");
  }

  @Test
  void a_missing_dataset_ends_with_66() {
    assertThat(run("evaluate", folder.resolve("none").toString())).isEqualTo(66);
  }

  @Test
  void missing_rules_end_with_66() {
    assertThat(run("evaluate", R7, "--rules", "none", "--definitions", "none")).isEqualTo(66);
    assertThat(err().lines().filter(line -> line.contains("[folder-missing]"))).hasSize(1);
  }

  @Test
  void rules_that_do_not_hold_end_with_78_before_the_dataset_is_read() throws IOException {
    Files.writeString(folder.resolve("company.dslr"), "ルール \"x\"\nもし\n    何か\n終わり\n");
    assertThat(run("evaluate", "none", "--rules", folder.toString())).isEqualTo(78);
  }

  @Test
  void data_that_cannot_be_used_end_with_65_and_leave_no_results() throws IOException {
    Path dataset = Files.createDirectory(folder.resolve("data"));
    Files.writeString(dataset.resolve("dataset.yaml"), "format: something else\n");
    Path results = folder.resolve("results");
    assertThat(run("evaluate", dataset.toString(), "--out", results.toString())).isEqualTo(65);
    assertThat(results).doesNotExist();
    assertThat(out()).isEmpty();
  }

  @Test
  void a_place_for_results_that_cannot_be_used_ends_with_73() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "x");
    assertThat(run("evaluate", R7, "--out", folder.toString())).isEqualTo(73);
    assertThat(folder).isDirectoryContaining("glob:**/mine.txt");
    assertThat(out()).isEmpty();
  }

  @Test
  void a_warning_ends_with_65_if_strict_and_leaves_no_results() throws IOException {
    Path dataset = withUnknownColumn();
    Path results = folder.resolve("results");
    assertThat(run("evaluate", dataset.toString())).isZero();
    assertThat(err()).contains("注意: ");
    out.reset();
    int strict = run("evaluate", dataset.toString(), "--strict", "--out", results.toString());
    assertThat(strict).isEqualTo(65);
    assertThat(results).doesNotExist();
    assertThat(out()).isEmpty();
  }

  @Test
  void a_reader_that_has_seen_enough_is_no_failure() {
    assertThat(run(failing("Broken pipe"), "--help")).isZero();
    assertThat(err()).isEmpty();
  }

  @Test
  void a_full_disk_behind_the_result_ends_with_74() {
    assertThat(run(failing("No space left on device"), "--help")).isEqualTo(74);
    assertThat(err()).contains("[result-lost]");
  }

  private Path withUnknownColumn() throws IOException {
    Path dataset = Files.createDirectory(folder.resolve("data"));
    Files.writeString(
        dataset.resolve("dataset.yaml"),
        """
        format: kpi-dataset/1
        title: 列の多い例
        fiscal-year: R7
        reference-date: 2026-01-01
        provenance: {approvals.csv: synthetic}
        """);
    Files.writeString(
        dataset.resolve("approvals.csv"),
        """
        fiscal_year,item_id,applicant,kind,startup,extra
        R7,A1,甲,new,yes,x
        """);
    return dataset;
  }

  private int run(String... arguments) {
    return run(out, arguments);
  }

  private int run(OutputStream result, String... arguments) {
    Terminal terminal =
        new Terminal(new Output(result), new Output(err), Map.of(), Path.of(""), false);
    return Program.run(terminal, arguments);
  }

  private static OutputStream failing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        throw new IOException(reason);
      }
    };
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
