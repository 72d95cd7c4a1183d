package kpi.evaluation.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.stream.Collectors;
import kpi.Shipped;
import kpi.evaluation.Evaluator;
import kpi.evaluation.reconcile.UncomparedFigure.Reason;
import kpi.loading.dataset.Dataset;
import kpi.model.printed.DifferenceKind;
import kpi.model.result.Evaluation;
import kpi.source.Messages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The figures of the source that do not reconcile, and nothing else. */
class R7ReconciliationTest {

  private static Reconciliation found;

  @BeforeAll
  static void reconcile() throws Exception {
    Messages messages = new Messages();
    Dataset dataset = Dataset.open(Shipped.R7, Shipped.dictionary(), messages);
    Evaluation evaluation =
        Evaluator.evaluate(
            dataset,
            Shipped.kpis(),
            Shipped.on(dataset.header().referenceDate()),
            1,
            batch -> {},
            messages);
    found = Reconciliation.of(evaluation, dataset);
  }

  @Test
  void exactly_the_ten_known_figures_differ() {
    assertThat(found.differences().stream().map(R7ReconciliationTest::line))
        .containsExactly(
            "value training-participants-per-course{theme=1} 54/55 KPI1 結果",
            "printed-sum themes{scope=all} 261/259 KPI6 結果 全テーマ 全体",
            "printed-sum themes{adopted=3, scope=all} 39/38 KPI6 結果 全テーマ 採択時3rdステージ",
            "printed-sum themes{adopted=4, scope=all} 62/61 KPI6 結果 全テーマ 採択時4thステージ",
            "printed-sum themes{area=none, scope=all} 84/82 KPI6 結果 全テーマ 重点分野なし・複数",
            "printed-sum themes{scope=over-one-year} 193/192 KPI6 結果 採択後1年以上 全体",
            "printed-sum themes{adopted=3, scope=over-one-year} 30/29"
                + " KPI6 結果 採択後1年以上 採択時3rdステージ",
            "printed-sum themes{area=none, scope=over-one-year} 61/60"
                + " KPI6 結果 採択後1年以上 重点分野なし・複数",
            "mixed-denominators new-entry-share{} 15/15.1 KPI2 考察",
            "value themes{scope=all} 265/261 KPI6 方法");
  }

  @Test
  void all_other_figures_are_equal_or_told_to_be_not_recomputable() {
    assertThat(found.equalOf(DifferenceKind.VALUE)).isEqualTo(180);
    assertThat(found.equalOf(DifferenceKind.PRINTED_SUM)).isEqualTo(20);
    assertThat(found.equal()).hasSize(200);
  }

  @Test
  void no_figure_is_compared_with_its_own_print() {
    assertThat(
            found.notRecomputable().stream()
                .collect(Collectors.groupingBy(UncomparedFigure::reason, Collectors.counting())))
        .containsOnly(entry(Reason.NO_VALUE, 6L), entry(Reason.ONLY_AS_PRINTED, 45L));
  }

  @Test
  void earlier_years_are_compared_where_numerator_and_denominator_are_known() {
    List<String> earlier =
        found.equal().stream()
            .filter(figure -> !figure.year().label().equals("R7"))
            .map(figure -> figure.year() + " " + line(figure))
            .toList();
    assertThat(earlier)
        .containsExactly(
            "R4 value training-participants-per-hub{} 130/130 KPI1 前年度比較",
            "R5 value training-participants-per-hub{} 139/139 KPI1 前年度比較",
            "R6 value training-participants-per-hub{} 186/186 KPI1 前年度比較");
  }

  @Test
  void a_dash_holds_where_no_theme_reached_the_market() {
    assertThat(found.equal().stream().filter(figure -> figure.printed().equals("-")))
        .extracting(R7ReconciliationTest::line)
        .hasSize(2)
        .allMatch(line -> line.contains("stage-up-share{adopted=4"));
  }

  private static String line(ComparedFigure figure) {
    return "%s %s %s/%s %s"
        .formatted(
            figure.kind().word(),
            figure.cell(),
            figure.printed(),
            figure.recomputed(),
            figure.page());
  }
}
