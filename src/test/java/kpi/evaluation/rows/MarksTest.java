package kpi.evaluation.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kpi.model.CellId;
import kpi.model.Ends;
import kpi.model.FiscalYear;
import kpi.model.Label;
import kpi.model.Range;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.result.IndicatorResult;
import kpi.model.result.Mark;
import kpi.model.result.Origin;
import kpi.model.result.SeriesPoint;
import kpi.model.result.Status;
import kpi.source.Place;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** The marks of a share over the years. */
class MarksTest {

  private static final FiscalYear R7 = new FiscalYear(2025);
  private static final FiscalYear R6 = R7.minus(1);
  private static final CellId SHARE = CellId.of("share");

  @Test
  void a_plain_figure_has_none() {
    IndicatorResult result = result(1, 10, false, false);
    assertThat(marks(result, point(R6, "", false), point(R7, "", false)).of(result)).isEmpty();
  }

  @Test
  void a_figure_is_marked_the_same_in_a_table_and_in_its_series() {
    IndicatorResult result = result(1, 9, true, true);
    SeriesPoint now = point(R7, "方法を変えた", true);
    Marks marks = marks(result, point(R6, "", false), now);
    assertThat(marks.of(result))
        .containsExactly(Mark.SYNTHETIC, Mark.PROPOSED, Mark.SMALL_DENOMINATOR, Mark.BREAK)
        .isEqualTo(marks.of(now));
  }

  @Test
  void an_earlier_figure_is_marked_by_its_own_data_and_not_by_those_of_this_year() {
    IndicatorResult invented = result(1, 10, true, false);
    SeriesPoint real = point(R6, "", false);
    assertThat(marks(invented, real).of(real)).isEmpty();
    IndicatorResult measured = result(1, 10, false, false);
    SeriesPoint before = point(R6, "", true);
    assertThat(marks(measured, before).of(before)).containsExactly(Mark.SYNTHETIC);
    assertThat(marks(measured, before).ofPrevious(measured)).containsExactly(Mark.SYNTHETIC);
  }

  @Test
  void a_change_rests_on_both_years() {
    IndicatorResult measured = result(1, 10, false, true);
    assertThat(marks(measured, point(R6, "", true)).ofChange(measured))
        .containsExactly(Mark.SYNTHETIC);
    assertThat(marks(measured, point(R6, "", false), point(R7, "方法", false)).ofChange(measured))
        .containsExactly(Mark.BREAK);
    assertThat(marks(measured, point(R6, "方法", false)).ofChange(measured)).isEmpty();
  }

  @Test
  void a_denominator_that_may_be_small_is_small() {
    Ends ends = new Ends(parts(2, 10), parts(4, 9));
    IndicatorResult open = result(ends, 10);
    assertThat(marks(open).of(open)).containsExactly(Mark.SMALL_DENOMINATOR);
    IndicatorResult large = result(new Ends(parts(2, 11), parts(4, 10)), 10);
    assertThat(marks(large).of(large)).isEmpty();
  }

  @Test
  void ten_below_the_line_are_not_few_and_none_are_no_share_at_all() {
    assertThat(marks(result(1, 10, false, false)).of(result(1, 10, false, false))).isEmpty();
    IndicatorResult none = of(BigFraction.ZERO);
    assertThat(marks(none).of(none)).isEmpty();
    IndicatorResult one = of(BigFraction.ONE);
    assertThat(marks(one).of(one)).containsExactly(Mark.SMALL_DENOMINATOR);
  }

  @Test
  void an_earlier_share_of_few_is_marked_and_so_is_one_of_a_proposed_indicator() {
    IndicatorResult proposed = result(1, 10, false, true);
    SeriesPoint few = below(9);
    assertThat(marks(proposed, few).of(few)).containsExactly(Mark.PROPOSED, Mark.SMALL_DENOMINATOR);
    assertThat(marks(proposed, below(10)).of(below(10))).containsExactly(Mark.PROPOSED);
    IndicatorResult plain = result(1, 10, false, false);
    assertThat(marks(plain, point(R6, "方法", false)).of(point(R6, "方法", false)))
        .containsExactly(Mark.BREAK);
  }

  @Test
  void a_figure_of_an_indicator_that_is_no_more_is_marked_by_what_it_says_itself() {
    SeriesPoint old = below(9);
    assertThat(new Marks(R7, List.of(), List.of(old)).of(old)).isEmpty();
  }

  @Test
  void the_figure_of_the_year_before_comes_from_where_its_point_says() {
    IndicatorResult without = result(1, 10, false, false);
    assertThat(marks(without, point(R6, "", false)).originOfPrevious(without)).isEmpty();
    IndicatorResult with = previous(without);
    assertThat(marks(with, point(R6, "", false)).originOfPrevious(with)).contains(Origin.COMPUTED);
    assertThat(marks(with).originOfPrevious(with)).contains(Origin.PUBLISHED);
    assertThat(marks(with).ofPrevious(with)).isEmpty();
  }

  private static IndicatorResult previous(IndicatorResult result) {
    return new IndicatorResult(
        result.cell(),
        result.definition(),
        result.status(),
        result.range(),
        result.numerator(),
        result.denominator(),
        "",
        Optional.of(BigFraction.of(1, 10)),
        Optional.empty(),
        "",
        false);
  }

  private static IndicatorResult of(BigFraction denominator) {
    IndicatorResult exact = result(1, 10, false, false);
    return new IndicatorResult(
        SHARE,
        exact.definition(),
        Status.NOT_COMPUTABLE,
        Optional.empty(),
        exact.numerator(),
        Optional.of(denominator),
        "",
        Optional.empty(),
        Optional.empty(),
        "",
        false);
  }

  private static SeriesPoint below(int denominator) {
    return new SeriesPoint(
        SHARE,
        R6,
        Optional.empty(),
        Optional.empty(),
        Optional.of(BigFraction.of(denominator)),
        "",
        Origin.COMPUTED,
        "");
  }

  private static Marks marks(IndicatorResult result, SeriesPoint... points) {
    return new Marks(R7, List.of(result), List.of(points));
  }

  private static Ends.Parts parts(long above, long below) {
    return new Ends.Parts(BigFraction.of(above), Optional.of(BigFraction.of(below)));
  }

  private static IndicatorResult result(Ends ends, long denominator) {
    IndicatorResult exact = result(1, denominator, false, false);
    return new IndicatorResult(
        SHARE,
        exact.definition(),
        Status.BOUNDED,
        Optional.of(ends.range()),
        exact.numerator(),
        exact.denominator(),
        Optional.of(ends),
        "",
        Optional.empty(),
        Optional.empty(),
        "",
        false);
  }

  private static IndicatorResult result(
      long above, long below, boolean synthetic, boolean proposed) {
    return new IndicatorResult(
        SHARE,
        new IndicatorDefinition(
            "share",
            2,
            new Label("割合", "share"),
            "%",
            1,
            List.of(List.of()),
            proposed,
            true,
            "",
            Place.of("kpi.yaml")),
        Status.MEASURED,
        Optional.of(Range.of(BigFraction.of(above, below))),
        Optional.of(BigFraction.of(above)),
        Optional.of(BigFraction.of(below)),
        "",
        Optional.empty(),
        Optional.empty(),
        "",
        synthetic);
  }

  private static SeriesPoint point(FiscalYear year, String broken, boolean synthetic) {
    return new SeriesPoint(
        SHARE,
        year,
        Optional.of(BigFraction.of(1, 10)),
        Optional.empty(),
        Optional.empty(),
        "10.0%",
        Origin.COMPUTED,
        "",
        Optional.of(broken).filter(reason -> !reason.isEmpty()),
        synthetic);
  }
}
