package kpi.evaluation.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kpi.evaluation.reconcile.UncomparedFigure.Reason;
import kpi.model.Range;
import kpi.model.printed.DifferenceKind;
import kpi.model.result.Origin;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReconciliationTest {

  private final Small report = new Small();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "18.8%|15|80", // 18.75, half up
        "18.8|15|80",
        "19%|15|80",
        "18.75%|15|80",
        "18.750%|15|80",
        "12.5%|1|8",
        "0%|0|80",
        "0.0%|0|80",
        "66.7％|2|3"
      })
  void a_rate_is_equal_at_the_precision_in_which_it_is_printed(String printed, long n, long d) {
    assertThat(report.rate("a", n, d).printed("a", printed).reconcile().equal()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"18.7%|15|80|18.7|18.8", "18%|15|80|18|19", "0.1%|0|80|0.1|0.0", "-|15|80|-|18.8"})
  void a_rate_differs_by_one_of_the_last_printed_digit(
      String printed, long n, long d, String bare, String recomputed) {
    ComparedFigure only = onlyDifference(report.rate("a", n, d).printed("a", printed));
    assertThat(only.printed()).isEqualTo(bare);
    assertThat(only.recomputed()).isEqualTo(recomputed);
    assertThat(only.kind()).isEqualTo(DifferenceKind.VALUE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3,198|3198|1",
        "3198|3198|1",
        "200|3198|16",
        "199.9|3198|16",
        "-3|-3|1",
        "△3|-3|1",
        "▲３人|-3|1",
        "－888|-888|1",
        "− 888名|-888|1",
        "３，１９８ 人|3198|1"
      })
  void a_number_may_be_printed_with_separators_and_signs(String printed, long n, long d) {
    assertThat(report.number("a", n, d).printed("a", printed).reconcile().equal()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"59,419千円|59419", "59.4百万円|59419", "0.59億円|59419", "59,419,000円|59419"})
  void money_may_be_printed_in_another_unit(String printed, long thousands) {
    assertThat(report.money("a", thousands).printed("a", printed).reconcile().equal()).hasSize(1);
  }

  @Test
  void money_in_another_unit_differs_in_that_unit() {
    ComparedFigure only = onlyDifference(report.money("a", 59419).printed("a", "59.5百万円"));
    assertThat(List.of(only.printed(), only.recomputed())).containsExactly("59.5", "59.4");
  }

  @Test
  void a_figure_of_another_unit_is_neither_equal_nor_different() {
    report.number("a", 11, 1).rate("b", 11, 100).printed("a", "11%").printed("b", "11社");
    report.printed("a", "11社").sum("100%", "表", "40人", "60人");
    Reconciliation found = report.reconcile();
    assertThat(found.comparedAny()).isFalse();
    assertThat(found.notRecomputable())
        .extracting(UncomparedFigure::reason)
        .containsOnly(Reason.OTHER_UNIT)
        .hasSize(4);
  }

  @Test
  void a_mistyped_separator_is_no_number() {
    assertThat(report.number("a", 3198, 1).printed("a", "31,98").reconcile().notRecomputable())
        .extracting(UncomparedFigure::reason)
        .containsExactly(Reason.NO_NUMBER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.4～12.3%", "10.4〜12.3％", "10.4%-12.3%", "１０．４~１２．３%"})
  void a_printed_range_holds_if_both_ends_do(String printed) {
    Range range = new Range(BigFraction.of(104, 1000), BigFraction.of(123, 1000));
    assertThat(report.rateBetween("a", range).printed("a", printed).reconcile().equal()).hasSize(1);
    Range other = new Range(BigFraction.of(104, 1000), BigFraction.of(124, 1000));
    ComparedFigure only = onlyDifference(new Small().rateBetween("a", other).printed("a", printed));
    assertThat(List.of(only.printed(), only.recomputed()))
        .containsExactly("10.4～12.3", "10.4～12.4");
  }

  @Test
  void a_different_number_is_told_bare() {
    ComparedFigure only = onlyDifference(report.number("a", 3199, 1).printed("a", "3,198"));
    assertThat(only.printed()).isEqualTo("3198");
    assertThat(only.recomputed()).isEqualTo("3199");
  }

  @ParameterizedTest
  @CsvSource({"-", "―", "－"})
  void a_dash_holds_only_where_the_rules_show_one(String dash) {
    assertThat(new Small().shownAs("a", "-").printed("a", dash).reconcile().equal()).hasSize(1);
    assertThat(onlyDifference(new Small().shownAs("a", "0.0%").printed("a", dash)).recomputed())
        .isEqualTo("0.0");
  }

  @Test
  void a_printed_zero_holds_where_the_rules_show_a_dash_for_zero() {
    assertThat(report.shownAs("a", "-").printed("a", "0%").reconcile().equal()).hasSize(1);
  }

  @Test
  void a_range_never_equals_one_number() {
    Range range = new Range(BigFraction.of(104, 1000), BigFraction.of(123, 1000));
    ComparedFigure only = onlyDifference(report.rateBetween("a", range).printed("a", "10.4%"));
    assertThat(only.recomputed()).isEqualTo("10.4～12.3");
  }

  @Test
  void a_range_whose_ends_print_alike_is_one_number() {
    Range range = new Range(BigFraction.of(10391, 100000), BigFraction.of(10401, 100000));
    report.rateBetween("a", range).printed("a", "10.4%").printed("a", "10.40%");
    Reconciliation found = report.reconcile();
    assertThat(found.equal()).hasSize(1);
    assertThat(found.differences())
        .extracting(ComparedFigure::recomputed)
        .containsExactly("10.39～10.40");
  }

  @Test
  void a_figure_without_a_value_is_neither_equal_nor_different() {
    Reconciliation found = report.withoutValue("a").printed("a", "3").reconcile();
    assertThat(found.notRecomputable())
        .singleElement()
        .satisfies(
            figure -> {
              assertThat(figure.reason()).isEqualTo(Reason.NO_VALUE);
              assertThat(figure.note()).isEqualTo("空欄がある");
            });
    assertThat(found.comparedAny()).isFalse();
  }

  @Test
  void words_and_unknown_indicators_are_told_apart() {
    report.rate("a", 6, 10).printed("a", "約6割").printed("b", "3");
    assertThat(report.reconcile().notRecomputable())
        .extracting(UncomparedFigure::reason)
        .containsExactly(Reason.NO_NUMBER, Reason.NO_SUCH_INDICATOR);
  }

  @Test
  void a_figure_of_an_earlier_year_is_not_compared_with_its_own_print() {
    report.number("a", 1, 1).printedOfR6("a", "5");
    report.earlier("a", Origin.PUBLISHED, Optional.of(BigFraction.of(5)), false);
    assertThat(report.reconcile().notRecomputable())
        .extracting(UncomparedFigure::reason)
        .containsExactly(Reason.ONLY_AS_PRINTED);
  }

  @Test
  void a_figure_of_an_earlier_year_is_compared_with_what_was_computed_or_counted() {
    report.number("a", 1, 1).printedOfR6("a", "5").number("b", 1, 1).printedOfR6("b", "5");
    report.earlier("a", Origin.COMPUTED, Optional.of(BigFraction.of(5)), false);
    report.earlier("b", Origin.PUBLISHED, Optional.of(BigFraction.of(9, 2)), true);
    assertThat(report.reconcile().equal()).hasSize(2);
  }

  @Test
  void a_figure_of_a_year_that_is_not_known_is_not_recomputable() {
    assertThat(report.number("a", 5, 1).printedOfR6("a", "5").reconcile().notRecomputable())
        .extracting(UncomparedFigure::reason)
        .containsExactly(Reason.YEAR_NOT_KNOWN);
  }

  @Test
  void the_same_difference_on_two_pages_is_told_once() {
    report.sum("261", "表", "80", "179").sum("261", "図", "100", "159").sum("261", "表", "80", "180");
    assertThat(report.reconcile().differences())
        .extracting(figure -> figure.recomputed() + " " + figure.page())
        .containsExactly("259 表、図", "260 表");
  }

  @Test
  void a_sum_is_held_at_the_precision_of_its_total() {
    report.sum("100%", "表", "33.3%", "33.3%", "33.3%").sum("1,000", "表", "400", "600");
    assertThat(report.reconcile().equal()).hasSize(2);
    assertThat(onlyDifference(new Small().sum("100.0", "表", "33.3", "33.3", "33.3")).recomputed())
        .isEqualTo("99.9");
  }

  @Test
  void a_sum_over_what_is_no_number_is_not_recomputable() {
    assertThat(report.sum("3", "表", "-", "3").reconcile().notRecomputable())
        .extracting(UncomparedFigure::reason)
        .containsExactly(Reason.NO_NUMBER);
  }

  @Test
  void rates_of_different_denominators_must_not_be_added_even_if_the_sum_rounds_right() {
    report.rate("a", 11, 106).rate("b", 5, 95).rate("both", 16, 106);
    ComparedFigure only = onlyDifference(report.added("15", "both", "a", "b"));
    assertThat(only.kind()).isEqualTo(DifferenceKind.MIXED_DENOMINATORS);
    assertThat(List.of(only.printed(), only.recomputed())).containsExactly("15", "15.1");
  }

  @Test
  void rates_of_one_denominator_may_be_added() {
    report.rate("a", 11, 106).rate("b", 5, 106).rate("both", 16, 106);
    assertThat(report.added("15", "both", "a", "b").reconcile().equal()).hasSize(1);
    assertThat(report.added("16", "both", "a", "b").reconcile().differences())
        .extracting(ComparedFigure::kind)
        .containsExactly(DifferenceKind.VALUE);
  }

  @Test
  void rates_over_an_undetermined_denominator_are_not_judged() {
    Range range = new Range(BigFraction.of(1, 10), BigFraction.of(2, 10));
    report.rateBetween("a", range).rate("b", 5, 95).rate("both", 16, 106);
    assertThat(report.added("15", "both", "a", "b").reconcile().notRecomputable())
        .extracting(UncomparedFigure::reason)
        .containsExactly(Reason.OPEN_DENOMINATOR);
  }

  @Test
  void a_second_print_of_a_count_carries_what_is_known_of_it() {
    ComparedFigure only = onlyDifference(report.number("a", 261, 1).count("a", "265"));
    assertThat(only.note()).contains("理由は分からない");
  }

  private static ComparedFigure onlyDifference(Small report) {
    Reconciliation found = report.reconcile();
    assertThat(found.equal()).isEmpty();
    assertThat(found.notRecomputable()).isEmpty();
    assertThat(found.differences()).hasSize(1);
    return found.differences().get(0);
  }
}
