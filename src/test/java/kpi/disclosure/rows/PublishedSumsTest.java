package kpi.disclosure.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import kpi.RandomCompanies;
import kpi.Shipped;
import kpi.disclosure.Disclosure;
import kpi.disclosure.Shown;
import kpi.evaluation.Evaluator;
import kpi.loading.dataset.Dataset;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.definition.DisclosureRule;
import kpi.model.definition.DisclosureRule.Amounts;
import kpi.model.definition.DisclosureRule.Protection;
import kpi.model.fact.Column;
import kpi.model.result.Evaluation;
import kpi.model.result.IndicatorResult;
import kpi.model.result.Status;
import kpi.rules.RuleBook;
import kpi.source.Messages;
import kpi.source.Rejected;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Companies and themes with gaps: of every number that is published, its rows are known. */
class PublishedSumsTest {

  private static final int DATASETS = 5;
  private static final int COMPANIES = 40;
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final DisclosureRule RULE =
      new DisclosureRule(
          "検証用",
          Optional.empty(),
          true,
          Optional.of(new FiscalYear(2025)),
          3,
          3,
          new Amounts(BigFraction.of(1, 5), 1, BigFraction.of(3, 4)),
          Map.of("companies", new Protection(true, true), "themes", new Protection(true, true)));

  @TempDir private Path folder;

  private record Judged(Disclosure disclosure, Evaluation evaluation) {}

  @Test
  void the_rows_behind_both_ends_of_every_range_are_known() throws Exception {
    int ranges = 0;
    int unequal = 0;
    for (int seed = 1; seed <= DATASETS; seed++) {
      Judged judged = judge(seed, COMPANIES);
      Shown shown = judged.disclosure().shown(judged.evaluation());
      assertThat(shown.unaccounted()).as("seed %s", seed).isEmpty();
      for (IndicatorResult result : judged.evaluation().indicators()) {
        if (result.status() == Status.BOUNDED && shown.byCell().containsKey(result.cell())) {
          ranges++;
          unequal += areOther(result) ? 1 : 0;
        }
      }
    }
    assertThat(ranges).as("ranges").isGreaterThan(100);
    assertThat(unequal).as("ends whose denominators are not what is certain").isGreaterThan(10);
  }

  private static boolean areOther(IndicatorResult result) {
    return result
        .ends()
        .filter(ends -> !ends.lower().denominator().equals(result.denominator()))
        .isPresent();
  }

  @Test
  void a_published_number_of_other_rows_is_withheld() throws Exception {
    Judged judged = judge(1, COMPANIES / 4);
    CellId moved = CellId.of("venture-share");
    List<IndicatorResult> results = new ArrayList<>();
    for (IndicatorResult result : judged.evaluation().indicators()) {
      results.add(result.cell().equals(moved) ? withOneMore(result) : result);
    }
    Evaluation evaluation = judged.evaluation();
    Evaluation other =
        evaluation.published(results, evaluation.series(), evaluation.ledger(), RULE);
    assertThat(judged.disclosure().shown(other).unaccounted()).containsExactly(moved);
    Messages messages = new Messages();
    assertThat(judged.disclosure().applied(other, messages).withheld())
        .extracting(figure -> figure.result().cell())
        .contains(moved);
  }

  private static IndicatorResult withOneMore(IndicatorResult result) {
    return new IndicatorResult(
        result.cell(),
        result.definition(),
        result.status(),
        result.range(),
        result.numerator(),
        result.denominator().map(one -> one.add(1)),
        result.ends(),
        result.display(),
        result.previous(),
        result.change(),
        result.note(),
        result.synthetic());
  }

  private Judged judge(int seed, int companies) throws IOException, Rejected {
    Path data = dataset(seed, companies);
    Messages messages = new Messages();
    Dataset dataset = Dataset.open(data, Shipped.dictionary(), messages);
    RuleBook.InForce rules = Shipped.on(DAY);
    Disclosure disclosure =
        Disclosure.of(Optional.of(RULE), dataset, Shipped.kpis(), rules).orElseThrow();
    Evaluation evaluation =
        Evaluator.evaluateInto(
            dataset,
            Shipped.kpis(),
            rules,
            2,
            any -> () -> {},
            List.of(disclosure.collector()),
            messages);
    return new Judged(disclosure, evaluation);
  }

  private Path dataset(int seed, int many) throws IOException {
    Path data = Files.createDirectories(folder.resolve("data" + seed));
    String header = Files.readString(Path.of("fixtures/ranges/dataset.yaml"));
    Files.writeString(
        data.resolve("dataset.yaml"), header.replace("  history.yaml: synthetic\n", ""));
    RandomCompanies companies = new RandomCompanies(seed, DAY, 0.15);
    List<String> rows = new ArrayList<>(List.of(header(Shipped.companies().columns())));
    for (int i = 1; i <= many; i++) {
      rows.add(row(Shipped.companies().columns(), companies.next(i)));
    }
    Files.write(data.resolve("companies.csv"), rows);
    Files.write(data.resolve("themes.csv"), themes(new Random(seed), many / 2));
    return data;
  }

  private static List<String> themes(Random random, int many) {
    List<Column> columns = Shipped.dictionary().table("themes").orElseThrow().columns();
    List<String> rows = new ArrayList<>(List.of(header(columns)));
    for (int i = 1; i <= many; i++) {
      rows.add(
          row(
              columns,
              Map.of(
                  "theme_id", "T" + i,
                  "programme", "模擬事業",
                  "priority_area", any(random, "1", "2", "3", "none", ""),
                  "adopted_on", any(random, "2023-04-01", "2025-04-01", ""),
                  "stage_at_adoption", any(random, "1", "2", ""),
                  "current_stage", any(random, "2", "3", "market", ""),
                  "annual_grant_thousand_yen", any(random, "20000", "50000", "90000"))));
    }
    return rows;
  }

  private static String any(Random random, String... values) {
    return values[random.nextInt(values.length)];
  }

  private static String header(List<Column> columns) {
    return String.join(",", columns.stream().map(Column::name).toList());
  }

  private static String row(List<Column> columns, Map<String, String> cells) {
    Set<String> known = new LinkedHashSet<>(cells.keySet());
    String row =
        String.join(
            ",", columns.stream().map(column -> cells.getOrDefault(column.name(), "")).toList());
    known.removeAll(columns.stream().map(Column::name).toList());
    assertThat(known).as("columns that there are not").isEmpty();
    return row;
  }
}
