package kpi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kpi.Shipped;
import kpi.analysis.impact.ChangedCopy;
import kpi.cli.terminal.Output;
import kpi.cli.terminal.Terminal;
import kpi.loading.dataset.Dataset;
import kpi.model.fact.TableSchema;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Rejected;
import kpi.validation.RowsOfTheYear;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A year that was made by copying the year before is told, and an honest year is not. */
class CopiedYearTest {

  private static final Pattern FINDING =
      Pattern.compile("^([^ ]+): 注意: \\[([a-z-]+)]", Pattern.MULTILINE);

  @TempDir private Path temp;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void a_copy_is_told_by_its_dates_and_by_what_was_printed() throws IOException {
    NextYear.copied(temp.resolve("r8"));
    assertThat(run("evaluate", path("r8"))).isZero();
    assertThat(findings())
        .containsExactly(
            "approvals.csv:20:1 no-row-of-the-year",
            "dataset.yaml:3:8 title-of-another-year",
            "dataset.yaml:9:16 published-before-print",
            "dataset.yaml:13:15 published-before-print",
            "dataset.yaml:20:19 as-of-outside-year",
            "dataset.yaml:21:21 period-outside-year",
            "dataset.yaml:22:26 period-outside-year",
            "dataset.yaml:23:28 period-outside-year",
            "dataset.yaml:24:25 period-outside-year",
            "history.yaml:4:3 history-without-year-before",
            "published.yaml:4:5 print-of-the-year-before",
            "themes.csv:20:4 no-row-of-the-year");
    assertThat(run("evaluate", path("r8"), "--strict")).isEqualTo(65);
  }

  @Test
  void a_copy_is_told_table_by_table_against_the_results_of_the_year_before() throws IOException {
    Path r7 = results("fixtures/r7");
    NextYear.copied(temp.resolve("r8"));
    assertThat(run("evaluate", path("r8"), "--earlier", r7.toString())).isZero();
    assertThat(findings())
        .contains(
            "commentary.yaml file-of-an-earlier-year",
            "companies.csv:2 rows-of-an-earlier-year",
            "cooperation.csv figures-unchanged",
            "cooperation.csv table-of-an-earlier-year",
            "courses.csv table-of-an-earlier-year",
            "joint_research.csv table-of-an-earlier-year",
            "published.yaml file-of-an-earlier-year",
            "satisfaction.csv table-of-an-earlier-year",
            "themes.csv table-of-an-earlier-year")
        .noneMatch(finding -> finding.startsWith("hubs") || finding.startsWith("followups"));
    assertThat(err())
        .contains("144行のうち134行で、", "R7の表（134行）と同じです")
        .contains("references.yaml: お知らせ: [file-as-in-an-earlier-year]");
    assertThat(run("evaluate", path("r8"), "--earlier", r7.toString(), "--strict")).isEqualTo(65);
  }

  @Test
  void neither_order_nor_line_ends_nor_layout_hide_a_copy() throws IOException {
    Path r7 = results("fixtures/r7");
    ChangedCopy r8 = NextYear.copied(temp.resolve("r8")).reverseRows("courses.csv");
    rewrite("satisfaction.csv", text -> "\uFEFF" + text.replace("\n", "\r\n"));
    rewrite("commentary.yaml", text -> "# 注釈\n" + text.replace("\n", "\r\n"));
    r8.replace("themes.csv", "T001,", "U001,");
    assertThat(run("evaluate", path("r8"), "--earlier", r7.toString())).as(err()).isZero();
    assertThat(findings())
        .contains(
            "commentary.yaml file-of-an-earlier-year",
            "courses.csv table-of-an-earlier-year",
            "satisfaction.csv table-of-an-earlier-year",
            "themes.csv table-of-an-earlier-year");
  }

  @ParameterizedTest
  @CsvSource({"C(0|1),X$1", "模擬医療機器,模擬精密機器"})
  void neither_new_numbers_nor_new_names_hide_old_answers(String old, String fresh)
      throws IOException {
    Path r7 = results("fixtures/r7");
    NextYear.copied(temp.resolve("r8"));
    rewrite("companies.csv", text -> text.replaceAll("(?m)^" + old + "|(?<=,)" + old, fresh));
    assertThat(run("evaluate", path("r8"), "--earlier", r7.toString())).as(err()).isZero();
    assertThat(findings()).contains("companies.csv:2 rows-of-an-earlier-year");
  }

  @Test
  void half_of_a_table_is_told_as_well_however_many_rows_are_new() throws IOException {
    Path r7 = results("fixtures/r7");
    NextYear.surveyed(temp.resolve("r8"));
    List<String> old = Files.readAllLines(Path.of("fixtures/r7/courses.csv"));
    List<String> mixed = new ArrayList<>(old.subList(0, 27));
    for (int i = 0; i < 100; i++) {
      mixed.add("H01,2,新しい研修" + i + ",series," + (20 + i) + ",3,yes");
    }
    Files.write(temp.resolve("r8/courses.csv"), mixed);
    assertThat(run("evaluate", path("r8"), "--earlier", r7.toString())).isZero();
    assertThat(findings())
        .contains(
            "courses.csv:2 rows-of-an-earlier-year", "dataset.yaml:9:16 published-before-print");
    assertThat(err()).contains("126行のうち26行で、");
  }

  @Test
  void printed_figures_of_the_year_before_are_told_as_such() throws IOException {
    Path r7 = results("fixtures/r7");
    NextYear.surveyed(temp.resolve("r8"));
    Files.copy(Path.of("fixtures/r7/published.yaml"), temp.resolve("r8/published.yaml"));
    assertThat(run("reconcile", path("r8"), "--earlier", r7.toString())).isEqualTo(1);
    assertThat(findings())
        .contains(
            "published.yaml file-of-an-earlier-year",
            "published.yaml:4:5 print-of-the-year-before");
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("印刷 134  再計算 144  KPI2 結果", "R7の値には一致します")
        .containsPattern("一致しない[0-9]+件のうち[0-9]{2}件は、R7の値には一致します。published.yaml");
    assertThat(run("reconcile", "fixtures/r7")).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("R6の値には一致します");
  }

  @Test
  void an_honest_next_year_gives_no_warning() throws IOException {
    Path r7 = results("fixtures/r7");
    NextYear.surveyed(temp.resolve("r8"));
    assertThat(run("evaluate", path("r8"), "--earlier", r7.toString(), "--strict"))
        .as(err())
        .isZero();
    assertThat(findings()).isEmpty();
    assertThat(run("evaluate", path("r8"), "--strict")).as(err()).isZero();
  }

  @Test
  void results_alone_say_what_was_not_compared_and_do_not_stop_a_strict_run() throws IOException {
    Path r7 = results("fixtures/r7");
    NextYear.surveyed(temp.resolve("r8"));
    String file = r7.resolve("results.json").toString();
    assertThat(run("evaluate", path("r8"), "--earlier", file, "--strict")).as(err()).isZero();
    assertThat(err()).contains("お知らせ: [earlier-run-without-data] R7の結果のファイルだけ");
    Files.delete(r7.resolve("internal/manifest.json"));
    assertThat(run("evaluate", path("r8"), "--earlier", r7.toString())).isZero();
    assertThat(err()).contains("お知らせ: [earlier-run-without-tables]");
  }

  @Test
  void what_may_be_published_alone_still_tells_a_copied_file() throws IOException {
    Path r7 = results("fixtures/r7");
    NextYear.copied(temp.resolve("r8"));
    Files.delete(r7.resolve("internal/row-digests.csv"));
    assertThat(run("evaluate", path("r8"), "--earlier", r7.toString())).isZero();
    assertThat(findings())
        .contains("courses.csv table-of-an-earlier-year", "published.yaml file-of-an-earlier-year")
        .doesNotContain("companies.csv:2 rows-of-an-earlier-year");
    assertThat(err()).contains("お知らせ: [earlier-run-without-rows] 「companies.csv」");
  }

  @Test
  void a_reference_date_that_is_given_must_lie_in_the_year_as_well() {
    assertThat(run("evaluate", "fixtures/r7", "--reference-date", "2026-04-01")).isZero();
    assertThat(findings()).containsExactly("--reference-date reference-date-outside-year");
    assertThat(run("evaluate", "fixtures/r7", "--reference-date", "2026-03-31")).isZero();
    assertThat(findings()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> no_shipped_case_looks_like_a_copy() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("fixtures"))) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("dataset.yaml")))
          .filter(folder -> !Files.exists(folder.resolve("expected-warnings.txt")))
          .sorted()
          .map(
              folder ->
                  dynamicTest(folder.toString(), () -> assertThat(warnings(folder)).isEmpty()))
          .toList()
          .stream();
    }
  }

  /** What is told of a dataset before its rows are classified. */
  private static List<Message> warnings(Path folder) {
    Messages messages = new Messages();
    try {
      Dataset dataset = Dataset.open(folder, Shipped.dictionary(), messages);
      for (TableSchema table : dataset.tables()) {
        RowsOfTheYear rows =
            new RowsOfTheYear(
                table, dataset.header().fiscalYear(), dataset.yearSigns().few(), messages);
        dataset.rows(table, messages, rows::check);
        rows.report();
      }
    } catch (Rejected rejected) {
      // a case that is meant to be rejected
    }
    return messages.sorted().stream().filter(message -> !message.isError()).toList();
  }

  private Path results(String dataset) {
    Path results = temp.resolve("results");
    assertThat(run("evaluate", dataset, "--out", results.toString())).as(err()).isZero();
    return results;
  }

  private void rewrite(String file, UnaryOperator<String> change) throws IOException {
    Path path = temp.resolve("r8").resolve(file);
    String text = Files.readString(path);
    assertThat(change.apply(text)).isNotEqualTo(text);
    Files.writeString(path, change.apply(text));
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private String path(String folder) {
    return temp.resolve(folder).toString();
  }

  /** Place and code of all warnings that were told. */
  private List<String> findings() {
    List<String> found = new ArrayList<>();
    Matcher matcher = FINDING.matcher(err());
    while (matcher.find()) {
      found.add(matcher.group(1) + " " + matcher.group(2));
    }
    return found;
  }

  private int run(String... arguments) {
    out.reset();
    err.reset();
    Terminal terminal =
        new Terminal(new Output(out), new Output(err), Map.of(), Path.of(""), false);
    return Program.run(terminal, arguments);
  }
}
