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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kpi.Shipped;
import kpi.loading.Dataset;
import kpi.model.TableSchema;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Rejected;
import kpi.validation.RowsOfTheYear;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A year that was made by copying the year before is told, and an honest year is not. */
class CopiedYearTest {

  private static final Pattern FINDING =
      Pattern.compile("^([^ ]+): 注意: \\[([a-z-]+)]", Pattern.MULTILINE);

  @TempDir private Path temp;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void a_copy_is_told_by_its_dates_and_by_what_was_printed() throws IOException {
    CopiedYear.of(temp.resolve("r8"));
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
            "published.yaml:4:5 print-of-the-year-before",
            "themes.csv:20:4 no-row-of-the-year");
    assertThat(run("evaluate", path("r8"), "--strict")).isEqualTo(65);
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

  private String path(String folder) {
    return temp.resolve(folder).toString();
  }

  /** Place and code of all warnings that were told. */
  private List<String> findings() {
    List<String> found = new ArrayList<>();
    Matcher matcher = FINDING.matcher(err.toString(StandardCharsets.UTF_8));
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
