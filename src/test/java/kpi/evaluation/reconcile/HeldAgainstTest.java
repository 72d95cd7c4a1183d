package kpi.evaluation.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kpi.evaluation.reconcile.UncomparedFigure.Reason;
import kpi.model.Range;
import kpi.model.result.Origin;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** What a printed figure is held against, and why some cannot be. */
class HeldAgainstTest {

  private static final Optional<BigFraction> TEN = Optional.of(BigFraction.of(10));

  private final Small report = new Small();

  @Test
  void a_print_that_holds_for_the_year_before_says_so() {
    report.number("a", 11, 1).earlier("a", Origin.COMPUTED, TEN, false).printed("a", "10人");
    assertThat(report.reconcile().differences())
        .extracting(ComparedFigure::holdsFor)
        .containsExactly(Optional.of(Small.R7.minus(1)));
  }

  @Test
  void a_print_that_holds_for_neither_year_does_not() {
    report.number("a", 11, 1).earlier("a", Origin.COMPUTED, TEN, false).printed("a", "9");
    assertThat(report.reconcile().differences())
        .extracting(ComparedFigure::holdsFor)
        .containsExactly(Optional.empty());
  }

  @Test
  void a_print_of_the_year_before_is_held_against_that_year_alone() {
    report.number("a", 11, 1).earlier("a", Origin.COMPUTED, TEN, false);
    report.printedOfR6("a", "10").printedOfR6("a", "11");
    Reconciliation found = report.reconcile();
    assertThat(found.equal()).extracting(ComparedFigure::printed).containsExactly("10");
    assertThat(found.differences())
        .extracting(ComparedFigure::holdsFor)
        .containsExactly(Optional.empty());
  }

  @Test
  void a_stratum_that_is_not_defined_cannot_be_recomputed() {
    report.number("a", 11, 1).printedWithin("a", "all", "11");
    assertCannot(Reason.NO_SUCH_INDICATOR, "この内訳は定義にない");
  }

  @Test
  void a_figure_that_is_withheld_shows_neither_its_print_nor_its_value() {
    report.number("a", 11, 1).withheld().printed("a", "11");
    assertCannot(Reason.NO_VALUE, "秘匿");
    assertThat(report.reconcile().notRecomputable())
        .extracting(UncomparedFigure::printed)
        .containsExactly("x");
  }

  @Test
  void rates_that_are_not_certain_cannot_be_added() {
    Range open = new Range(BigFraction.of(1, 10), BigFraction.of(2, 10));
    report
        .rateBetween("open", open)
        .rate("b", 1, 10)
        .rate("c", 3, 10)
        .added("30%", "c", "open", "b");
    assertCannot(Reason.OPEN_DENOMINATOR, "足し合わせた割合の分母が確定しない");
  }

  @Test
  void rates_whose_right_value_is_not_there_cannot_be_compared() {
    report.rate("a", 2, 10).rate("b", 1, 10).withoutValue("c").added("30%", "c", "a", "b");
    assertCannot(Reason.OPEN_DENOMINATOR, "足し合わせた割合の分母が確定しない");
  }

  @Test
  void added_rates_that_were_printed_in_words_or_as_a_range_are_no_number() {
    report.rate("a", 2, 10).rate("b", 1, 10).rate("c", 3, 10).added("約3割", "c", "a", "b");
    assertCannot(Reason.NO_NUMBER, "印刷された「約3割」は数ではない");
    Small range = new Small().rate("a", 2, 10).rate("b", 1, 10).rate("c", 3, 10);
    assertThat(range.added("20～30%", "c", "a", "b").reconcile().notRecomputable())
        .extracting(UncomparedFigure::reason)
        .containsExactly(Reason.NO_NUMBER);
  }

  @Test
  void a_sum_with_a_part_that_is_no_number_names_the_part() {
    report.sum("30", "表", "10", " 約20 ");
    assertCannot(Reason.NO_NUMBER, "印刷された「約20」は数ではない");
    Small range = new Small().sum("30", "表", "10", "20～21");
    assertThat(range.reconcile().notRecomputable())
        .extracting(UncomparedFigure::note)
        .containsExactly("印刷された「20～21」は数ではない");
  }

  private void assertCannot(Reason reason, String note) {
    assertThat(report.reconcile().notRecomputable())
        .singleElement()
        .satisfies(
            figure -> {
              assertThat(figure.reason()).isEqualTo(reason);
              assertThat(figure.note()).isEqualTo(note);
            });
  }
}
