package kpi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kpi.RandomCompanies;
import kpi.Shipped;
import kpi.loading.dataset.Dataset;
import kpi.model.Truth;
import kpi.model.fact.Column;
import kpi.model.result.Classification;
import kpi.model.result.Evaluation;
import kpi.source.Messages;
import kpi.source.Rejected;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders that must not matter: of rules, conditions, files, rows and threads. */
class ShuffleTest {

  private static final int WITH_GAPS = 300;
  private static final int COMPANIES = 10_100;

  private record Run(Evaluation evaluation, List<Classification> classifications) {}

  private static Path data;
  private static Run plain;
  @TempDir private Path folder;

  /** The shipped dataset, and some companies with gaps: it has none. */
  @BeforeAll
  static void evaluate(@TempDir Path parent) throws IOException, Rejected {
    data = Copies.of(Shipped.R7, parent.resolve("r7"), ".none", lines -> lines);
    List<String> companies = new ArrayList<>(rows(WITH_GAPS));
    companies.addAll(0, Files.readAllLines(data.resolve("companies.csv")));
    Files.write(data.resolve("companies.csv"), companies);
    plain = run(data, Shipped.RULES, Shipped.DEFINITIONS, 1);
    assertThat(plain.classifications)
        .extracting(Classification::membership)
        .contains(Truth.YES, Truth.NO, Truth.UNKNOWN);
  }

  @Test
  void rules_in_another_order_within_their_files_conclude_the_same() throws Exception {
    assertThat(withRules(lines -> Copies.rulesShuffled(lines, new Random(1)))).isEqualTo(plain);
  }

  @Test
  void condition_lines_in_another_order_ask_the_same() throws Exception {
    assertThat(withRules(lines -> Copies.conditionsShuffled(lines, new Random(2))))
        .isEqualTo(plain);
  }

  @Test
  void the_names_and_the_order_of_rule_files_do_not_matter() throws Exception {
    Path rules = Copies.renamed(Shipped.RULES, folder.resolve("rules"));
    Path definitions = Copies.renamed(Shipped.DEFINITIONS, folder.resolve("kpi-definitions"));
    assertThat(run(data, rules, definitions, 1)).isEqualTo(plain);
  }

  @Test
  void the_order_of_rows_does_not_matter() throws Exception {
    Path shuffled =
        Copies.of(
            data, folder.resolve("r7"), ".csv", lines -> Copies.rowsShuffled(lines, new Random(3)));
    assertThat(Files.readString(shuffled.resolve("companies.csv")))
        .isNotEqualTo(Files.readString(data.resolve("companies.csv")));
    assertThat(run(shuffled, Shipped.RULES, Shipped.DEFINITIONS, 1)).isEqualTo(plain);
  }

  @Test
  void one_thread_and_four_threads_find_the_same_in_several_batches() throws Exception {
    Path many = manyCompanies();
    Run one = run(many, Shipped.RULES, Shipped.DEFINITIONS, 1);
    assertThat(one.classifications).hasSizeGreaterThan(2 * COMPANIES);
    assertThat(run(many, Shipped.RULES, Shipped.DEFINITIONS, 4)).isEqualTo(one);
  }

  private Run withRules(UnaryOperator<List<String>> change) throws IOException, Rejected {
    Path rules = Copies.of(Shipped.RULES, folder.resolve("rules"), ".dslr", change);
    Path definitions =
        Copies.of(Shipped.DEFINITIONS, folder.resolve("kpi-definitions"), ".dslr", change);
    assertThat(Files.readString(rules.resolve("company.dslr")))
        .isNotEqualTo(Files.readString(Shipped.RULES.resolve("company.dslr")));
    return run(data, rules, definitions, 1);
  }

  private static Run run(Path data, Path rules, Path definitions, int threads) throws Rejected {
    Messages messages = new Messages();
    Dataset dataset = Dataset.open(data, Shipped.dictionary(), messages);
    List<Classification> classifications = new ArrayList<>();
    Evaluation evaluation =
        Evaluator.evaluate(
            dataset,
            Shipped.kpis(),
            Shipped.book(rules, definitions),
            threads,
            classifications::addAll,
            messages);
    classifications.sort(
        Comparator.comparing(Classification::subjectId).thenComparing(Classification::population));
    return new Run(evaluation, classifications);
  }

  private static List<String> rows(int companies) {
    RandomCompanies random = new RandomCompanies(4, LocalDate.of(2026, 1, 1), 0.05);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < companies; i++) {
      var company = random.next(i);
      rows.add(
          Shipped.companies().columns().stream()
              .map(column -> company.getOrDefault(column.name(), ""))
              .collect(Collectors.joining(",")));
    }
    return rows;
  }

  private Path manyCompanies() throws IOException {
    List<String> lines = rows(COMPANIES);
    String header =
        Shipped.companies().columns().stream().map(Column::name).collect(Collectors.joining(","));
    lines.add(0, header);
    Files.write(folder.resolve("companies.csv"), lines);
    Files.writeString(
        folder.resolve("dataset.yaml"),
        """
        format: kpi-dataset/1
        title: 無作為な企業
        fiscal-year: R7
        reference-date: 2026-01-01
        provenance:
          companies.csv: synthetic
        """);
    return folder;
  }
}
