package kpi.model.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.Label;
import kpi.model.Range;
import kpi.model.dataset.DatasetHeader;
import kpi.model.definition.DisclosureRule;
import kpi.model.definition.IndicatorDefinition;
import kpi.source.Place;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class EvaluationTest {

  private static final FiscalYear R7 = new FiscalYear(2025);
  private static final IndicatorResult TOLD = result();
  private static final SeriesPoint POINT = point();
  private static final RowCount ROWS = new RowCount("companies", 134, 134);
  private static final LedgerStep STEP = new LedgerStep(TOLD.cell(), 1, "", 134, 106, 28, 0);

  private final Evaluation evaluation =
      new Evaluation(
          new DatasetHeader(
              "令和7年度",
              R7,
              LocalDate.of(2026, 1, 1),
              Map.of(),
              Map.of(),
              List.of(),
              Optional.empty(),
              Optional.empty()),
          List.of(),
          List.of(TOLD, TOLD),
          List.of(POINT),
          List.of(ROWS),
          List.of(STEP),
          new TreeSet<>(List.of("ベンチャー企業")));

  @Test
  void without_a_rule_no_figure_is_withheld() {
    assertThat(evaluation.withheld()).isZero();
    assertThat(evaluation.disclosure()).isEmpty();
  }

  @Test
  void what_is_published_under_a_rule_is_what_is_shown_and_names_the_rule() {
    Evaluation published =
        evaluation.published(
            List.of(TOLD.withheld(), TOLD), List.of(POINT.withheld()), List.of(), rule());
    assertThat(published.withheld()).isEqualTo(1);
    assertThat(published.indicators()).containsExactly(TOLD.withheld(), TOLD);
    assertThat(published.series()).containsExactly(POINT.withheld());
    assertThat(published.ledger()).isEmpty();
    assertThat(published.disclosure()).contains(rule());
  }

  @Test
  void a_rule_about_disclosure_changes_nothing_of_what_was_read_and_fired() {
    Evaluation published = evaluation.published(List.of(), List.of(), List.of(), rule());
    assertThat(published.dataset()).isEqualTo(evaluation.dataset());
    assertThat(published.rows()).containsExactly(ROWS);
    assertThat(published.fired()).containsExactly("ベンチャー企業");
    assertThat(published.findings()).isEqualTo(Collections.emptySortedMap());
  }

  @Test
  void a_withheld_point_of_a_series_shows_neither_value_nor_parts() {
    SeriesPoint withheld = POINT.withheld();
    assertThat(List.of(withheld.value(), withheld.numerator(), withheld.denominator()))
        .containsOnly(Optional.empty());
    assertThat(withheld.display()).isEqualTo(TOLD.withheld().display());
    assertThat(withheld.note()).isEqualTo(TOLD.withheld().note());
    assertThat(withheld.year()).isEqualTo(R7);
    assertThat(withheld.origin()).isEqualTo(Origin.COMPUTED);
  }

  private static IndicatorResult result() {
    Label label = new Label("企業数", "companies");
    IndicatorDefinition definition =
        new IndicatorDefinition(
            "count", 2, label, "社", 0, List.of(), false, true, "", Place.of("kpi.yaml"));
    return new IndicatorResult(
        CellId.of("count"),
        definition,
        Status.MEASURED,
        Optional.of(Range.of(BigFraction.of(2))),
        Optional.of(BigFraction.of(2)),
        Optional.empty(),
        "2",
        Optional.empty(),
        Optional.empty(),
        "",
        false);
  }

  private static SeriesPoint point() {
    Optional<BigFraction> two = Optional.of(BigFraction.of(2));
    return new SeriesPoint(CellId.of("count"), R7, two, two, two, "2", Origin.COMPUTED, "");
  }

  private static DisclosureRule rule() {
    return new DisclosureRule(
        "たたき台",
        Optional.empty(),
        true,
        Optional.of(R7),
        3,
        2,
        new DisclosureRule.Amounts(BigFraction.of(1, 10), 1, BigFraction.of(8, 10)),
        Map.of());
  }
}
