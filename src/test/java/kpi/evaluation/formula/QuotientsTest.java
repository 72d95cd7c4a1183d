package kpi.evaluation.formula;

import static kpi.evaluation.OneIndicator.between;
import static kpi.evaluation.OneIndicator.exactly;
import static kpi.evaluation.OneIndicator.share;
import static org.assertj.core.api.Assertions.assertThat;

import kpi.evaluation.Figures;
import kpi.evaluation.formula.FormulaValue.Caveat;
import kpi.evaluation.tally.TallyOf;
import kpi.model.Range;
import kpi.model.result.Status;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Indicators of different tables divided, or of one table where they are no counts. */
class QuotientsTest {

  private static final String[] OPEN = {"0/0", "1/0"};
  private static final String[] SHARE = {"0/1", "1/1"};

  private final Figures figures = new Figures();

  @Test
  void what_is_certain_is_divided_exactly() {
    above(new TallyOf().in(5)).below(new TallyOf().in(3));
    assertThat(quotient().range()).contains(share(5, 3));
    assertThat(quotient().status()).isEqualTo(Status.MEASURED);
    assertThat(quotient().numerator()).contains(BigFraction.of(5));
    assertThat(quotient().denominator()).contains(BigFraction.of(3));
    assertThat(quotient().said()).isEmpty();
  }

  @Test
  void tables_that_have_nothing_to_do_with_each_other_attain_both_bounds() {
    above(new TallyOf().in(1).each(1, OPEN)).below(new TallyOf().in(3).each(1, OPEN));
    assertThat(quotient().range()).contains(new Range(BigFraction.of(1, 4), BigFraction.of(2, 3)));
    assertThat(quotient().has(Caveat.MAYBE_WIDER)).isFalse();
    assertThat(quotient().has(Caveat.VANISHES)).isFalse();
    assertThat(quotient().numerator()).contains(BigFraction.ONE);
    assertThat(quotient().denominator()).contains(BigFraction.of(3));
  }

  @Test
  void what_is_undetermined_on_both_sides_is_told_once_if_it_is_as_many() {
    above(new TallyOf().in(1).each(1, OPEN)).below(new TallyOf().in(3).each(1, OPEN));
    assertThat(quotient().said()).containsExactly("判定不能1件");
  }

  @Test
  void open_rows_of_one_table_behind_both_may_not_attain_the_bounds() {
    figures
        .share("above", "hubs", new TallyOf().in(1).each(1, SHARE))
        .share("below", "hubs", new TallyOf().in(3).each(1, SHARE));
    assertThat(quotient().has(Caveat.MAYBE_WIDER)).isTrue();
  }

  @Test
  void one_table_behind_both_makes_no_difference_if_one_side_is_certain() {
    figures
        .share("above", "hubs", new TallyOf().in(1).out(1))
        .share("below", "hubs", new TallyOf().in(3).each(1, SHARE));
    assertThat(quotient().isOpen()).isTrue();
    assertThat(quotient().has(Caveat.MAYBE_WIDER)).isFalse();
    Figures other =
        new Figures()
            .share("above", "hubs", new TallyOf().in(3).each(1, SHARE))
            .share("below", "hubs", new TallyOf().in(1).out(1))
            .quotient("quotient", "above", "below");
    assertThat(other.of("quotient").has(Caveat.MAYBE_WIDER)).isFalse();
  }

  @Test
  void a_table_behind_a_quotient_is_behind_what_is_divided_by_it() {
    figures
        .share("above", "hubs", new TallyOf().in(1).each(1, SHARE))
        .share("hubs", "hubs", new TallyOf().in(2).each(1, SHARE))
        .count("themes", "themes", new TallyOf().in(3))
        .quotient("below", "hubs", "themes");
    assertThat(quotient().has(Caveat.MAYBE_WIDER)).isTrue();
  }

  @Test
  void a_table_below_the_line_of_a_quotient_is_behind_it_as_well() {
    figures
        .share("above", "hubs", new TallyOf().in(1).each(1, SHARE))
        .share("hubs", "hubs", new TallyOf().in(2).each(1, SHARE))
        .count("themes", "themes", new TallyOf().in(3))
        .quotient("below", "themes", "hubs");
    assertThat(quotient().has(Caveat.MAYBE_WIDER)).isTrue();
  }

  @Test
  void a_quotient_of_other_tables_is_independent() {
    figures
        .share("above", "hubs", new TallyOf().in(1).each(1, SHARE))
        .count("courses", "courses", new TallyOf().in(2).each(1, OPEN))
        .count("themes", "themes", new TallyOf().in(3))
        .quotient("below", "courses", "themes");
    assertThat(quotient().has(Caveat.MAYBE_WIDER)).isFalse();
  }

  @Test
  void a_table_behind_a_mean_over_years_is_behind_what_is_divided_by_it() {
    figures
        .share("above", "hubs", new TallyOf().in(1).each(1, SHARE))
        .share("hubs", "hubs", new TallyOf().in(2).each(1, SHARE))
        .meanOverYears("below", "hubs", 1);
    assertThat(quotient().has(Caveat.MAYBE_WIDER)).isTrue();
  }

  @Test
  void bounds_that_may_be_too_wide_make_those_of_the_quotient_so() {
    above(new TallyOf().in(1).each(1, OPEN).notAllWays()).below(new TallyOf().in(3));
    assertThat(quotient().has(Caveat.MAYBE_WIDER)).isTrue();
    Figures other =
        new Figures()
            .count("above", "hubs", new TallyOf().in(3))
            .count("below", "themes", new TallyOf().in(1).each(1, OPEN).notAllWays())
            .quotient("quotient", "above", "below");
    assertThat(other.of("quotient").has(Caveat.MAYBE_WIDER)).isTrue();
  }

  @Test
  void a_divisor_that_may_be_nothing_is_at_least_one_where_there_is_a_figure() {
    above(new TallyOf().in(6)).below(new TallyOf().each(2, OPEN));
    assertThat(quotient().range()).contains(between(3, 6));
    assertThat(quotient().has(Caveat.VANISHES)).isTrue();
    assertThat(quotient().has(Caveat.MAYBE_WIDER)).isFalse();
    assertThat(quotient().denominator()).contains(BigFraction.ZERO);
  }

  @Test
  void a_divisor_that_is_nothing_gives_no_figure() {
    above(new TallyOf().in(6)).below(new TallyOf());
    assertThat(quotient().status()).isEqualTo(Status.NOT_COMPUTABLE);
    assertThat(quotient().said()).containsExactly("分母が0のため算出しない");
    assertThat(quotient().numerator()).contains(BigFraction.of(6));
    assertThat(quotient().denominator()).contains(BigFraction.ZERO);
  }

  @Test
  void a_share_that_may_be_nothing_is_at_least_one_of_all() {
    figures
        .count("above", "hubs", new TallyOf().in(6))
        .share("below", "themes", new TallyOf().out(3).each(1, SHARE));
    assertThat(quotient().range()).contains(exactly(24));
    assertThat(quotient().has(Caveat.VANISHES)).isTrue();
  }

  @Test
  void of_a_share_that_may_be_nothing_the_bounds_may_be_too_wide() {
    figures
        .count("above", "hubs", new TallyOf().in(6))
        .share("below", "themes", new TallyOf().out(3).each(2, SHARE));
    assertThat(quotient().range()).contains(between(15, 30));
    assertThat(quotient().has(Caveat.MAYBE_WIDER)).isTrue();
  }

  @Test
  void a_divisor_in_another_unit_is_at_least_one_of_its_own() {
    figures
        .count("above", "hubs", new TallyOf().in(6))
        .count("below", "themes", new TallyOf().each(2, OPEN))
        .scaled(BigFraction.of(1, 2));
    assertThat(quotient().range()).contains(between(6, 12));
  }

  @Test
  void a_quotient_that_may_be_nothing_is_at_least_its_least_over_its_most() {
    figures
        .count("above", "hubs", new TallyOf().in(6))
        .count("themes", "themes", new TallyOf().each(2, OPEN))
        .count("courses", "courses", new TallyOf().in(3).each(1, OPEN))
        .quotient("below", "themes", "courses");
    // the divisor lies between 1/4, if it is not nothing, and 2/3
    assertThat(quotient().range()).contains(between(9, 24));
    assertThat(quotient().has(Caveat.VANISHES)).isTrue();
    assertThat(quotient().has(Caveat.MAYBE_WIDER)).isTrue();
  }

  @Test
  void a_quotient_of_one_table_that_may_be_nothing_is_at_least_one_over_its_most() {
    figures
        .count("above", "hubs", new TallyOf().in(6))
        .count("few", "themes", new TallyOf().each(2, OPEN))
        .scaled(BigFraction.of(1, 2))
        .count("many", "themes", new TallyOf().in(4))
        .quotient("below", "few", "many", new TallyOf().each(1, "0/4").each(2, "0/0", "1/0"));
    // the divisor lies between 1/8, if it is not nothing, and 1/4
    assertThat(quotient().range()).contains(between(24, 48));
  }

  @Test
  void a_reported_divisor_of_nothing_gives_no_figure() {
    figures.count("above", "hubs", new TallyOf().in(6)).reported("below", "0");
    assertThat(quotient().said()).contains("分母が0のため算出しない");
  }

  @Test
  void a_negative_divisor_turns_the_ends_round() {
    figures.count("above", "hubs", new TallyOf().in(2).each(2, OPEN)).reported("below", "-2");
    assertThat(quotient().range()).contains(between(-2, -1));
    assertThat(quotient().has(Caveat.VANISHES)).isFalse();
    assertThat(quotient().ends().orElseThrow().range()).isEqualTo(between(-2, -1));
  }

  @Test
  void what_may_not_exist_on_one_side_may_not_exist_divided() {
    figures
        .share("above", "hubs", new TallyOf().each(1, "0/0", "1/1"))
        .count("below", "themes", new TallyOf().in(3));
    assertThat(quotient().has(Caveat.VANISHES)).isTrue();
    Figures other =
        new Figures()
            .count("above", "hubs", new TallyOf().in(3))
            .share("below", "themes", new TallyOf().each(1, "0/0", "1/1"))
            .quotient("quotient", "above", "below");
    assertThat(other.of("quotient").has(Caveat.VANISHES)).isTrue();
  }

  @Test
  void rows_that_refer_to_the_rows_below_are_not_independent_of_them() {
    figures
        .count("above", "courses", new TallyOf().in(9).each(1, OPEN))
        .count("below", "hubs", new TallyOf().in(3).each(1, OPEN))
        .quotient("quotient", "above", "below", new TallyOf().in(6).each(1, OPEN));
    FormulaValue referring = figures.of("quotient");
    assertThat(referring.range()).contains(new Range(BigFraction.of(6, 4), BigFraction.of(7, 3)));
    assertThat(referring.has(Caveat.MAYBE_WIDER)).isTrue();
  }

  private QuotientsTest above(TallyOf tally) {
    figures.count("above", "hubs", tally);
    return this;
  }

  private QuotientsTest below(TallyOf tally) {
    figures.count("below", "themes", tally);
    return this;
  }

  private FormulaValue quotient() {
    return figures.quotient("quotient", "above", "below").of("quotient");
  }
}
