package kpi.evaluation.formula;

import static kpi.evaluation.OneIndicator.R6;
import static kpi.evaluation.OneIndicator.between;
import static kpi.evaluation.OneIndicator.exactly;
import static kpi.evaluation.OneIndicator.share;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kpi.evaluation.Figures;
import kpi.evaluation.OneIndicator;
import kpi.evaluation.formula.FormulaValue.Caveat;
import kpi.evaluation.tally.TallyOf;
import kpi.model.Range;
import kpi.model.result.Status;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class ArithmeticTest {

  private static final String[] OPEN = {"0/1", "1/1"};

  private final Figures figures = new Figures();

  @Test
  void a_count_is_its_numerator_and_has_no_denominator() {
    FormulaValue count = figures.count("count", "companies", new TallyOf().in(3)).of("count");
    assertThat(count.range()).contains(exactly(3));
    assertThat(count.numerator()).contains(BigFraction.of(3));
    assertThat(count.denominator()).isEmpty();
    assertThat(count.said()).isEmpty();
  }

  @Test
  void a_share_has_the_parts_that_are_certain() {
    FormulaValue share =
        figures.share("share", "companies", new TallyOf().in(2).out(3).each(1, OPEN)).of("share");
    assertThat(share.range()).contains(new Range(BigFraction.of(2, 6), BigFraction.of(3, 6)));
    assertThat(share.status()).isEqualTo(Status.BOUNDED);
    assertThat(share.numerator()).contains(BigFraction.of(2));
    assertThat(share.denominator()).contains(BigFraction.of(6));
    assertThat(share.said()).containsExactly("判定不能1件");
  }

  @Test
  void nothing_is_counted_on_a_table_that_is_not_there() {
    figures.count("count", "companies", new TallyOf().in(3)).without("companies");
    assertThat(figures.of("count").range()).isEmpty();
    assertThat(figures.of("count").said()).containsExactly("companies.csvがデータにないため算出しない");
  }

  @Test
  void a_sum_over_blanks_names_the_item_and_how_many_there_are() {
    TallyOf tally = new TallyOf().in(3).blank().blank();
    FormulaValue mean = figures.mean("mean", "companies", "employees", tally).of("mean");
    assertThat(mean.status()).isEqualTo(Status.NOT_COMPUTABLE);
    assertThat(mean.said()).containsExactly("従業員数に空欄が2件あるため算出しない");
  }

  @Test
  void which_of_two_items_is_blank_is_not_known() {
    TallyOf tally = new TallyOf().in(3).blank();
    figures.ratio("ratio", "companies", "capital_yen", "employees", tally);
    assertThat(figures.of("ratio").said()).containsExactly("資本金又は従業員数に空欄が1件あるため算出しない");
  }

  @Test
  void blanks_that_are_left_out_are_told_of_all() {
    TallyOf tally = new TallyOf().in(8).leftOut().leftOut();
    FormulaValue mean = figures.mean("mean", "companies", "employees", tally).of("mean");
    assertThat(mean.range()).contains(exactly(1));
    assertThat(mean.said()).containsExactly("10件中8件で算出（空欄2件を除く）");
  }

  @Test
  void a_share_of_nothing_is_not_worked_out() {
    FormulaValue share =
        figures.share("share", "companies", new TallyOf().each(2, "0/0")).of("share");
    assertThat(share.status()).isEqualTo(Status.NOT_COMPUTABLE);
    assertThat(share.said()).containsExactly("分母が0のため算出しない");
    assertThat(share.numerator()).contains(BigFraction.ZERO);
    assertThat(share.denominator()).contains(BigFraction.ZERO);
  }

  @Test
  void a_share_whose_whole_may_be_nothing_says_so_and_a_count_does_not() {
    TallyOf tally = new TallyOf().each(1, "0/0", "1/1");
    assertThat(figures.share("share", "companies", tally).of("share").has(Caveat.VANISHES))
        .isTrue();
    assertThat(figures.count("count", "companies", tally).of("count").has(Caveat.VANISHES))
        .isFalse();
  }

  @Test
  void bounds_of_which_not_all_ways_were_looked_at_may_be_too_wide() {
    TallyOf tally = new TallyOf().in(1).each(1, OPEN);
    assertThat(figures.share("share", "companies", tally).of("share").has(Caveat.MAYBE_WIDER))
        .isFalse();
    assertThat(
            figures
                .share("wide", "companies", tally.notAllWays())
                .of("wide")
                .has(Caveat.MAYBE_WIDER))
        .isTrue();
  }

  @Test
  void a_figure_comes_in_the_unit_of_its_indicator() {
    figures.count("sum", "companies", new TallyOf().each(2, "1500/0"));
    assertThat(figures.scaled(BigFraction.of(1, 1000)).of("sum").range()).contains(exactly(3));
  }

  @Test
  void two_sums_of_one_table_move_together() {
    figures
        .count("above", "companies", new TallyOf().in(2).each(1, "0/0", "1/0"))
        .count("below", "companies", new TallyOf().in(4).each(1, "0/0", "1/0"))
        .quotient("quotient", "above", "below", new TallyOf().each(1, "2/4").each(1, "0/0", "1/1"));
    FormulaValue quotient = figures.of("quotient");
    assertThat(quotient.range()).contains(new Range(BigFraction.of(2, 4), BigFraction.of(3, 5)));
    assertThat(quotient.numerator()).contains(BigFraction.of(2));
    assertThat(quotient.denominator()).contains(BigFraction.of(4));
    assertThat(quotient.said()).containsExactly("判定不能1件");
    assertThat(quotient.has(Caveat.MAYBE_WIDER)).isFalse();
  }

  @Test
  void two_sums_of_one_table_each_come_in_their_own_unit() {
    figures
        .count("above", "companies", new TallyOf().each(1, "6/0"))
        .scaled(BigFraction.of(1, 2))
        .count("below", "companies", new TallyOf().each(1, "4/0"))
        .scaled(BigFraction.of(1, 4))
        .quotient("quotient", "above", "below", new TallyOf().each(1, "6/4"));
    assertThat(figures.of("quotient").range()).contains(exactly(3));
  }

  @Test
  void two_sums_of_one_table_of_which_the_lower_is_nothing_give_no_figure() {
    figures
        .count("above", "companies", new TallyOf().each(1, "6/0"))
        .count("below", "companies", new TallyOf())
        .quotient("quotient", "above", "below", new TallyOf().each(1, "6/0"));
    assertThat(figures.of("quotient").said()).containsExactly("分母が0のため算出しない");
    assertThat(figures.of("quotient").numerator()).contains(BigFraction.of(6));
  }

  @Test
  void a_quotient_of_what_is_not_there_says_why_it_is_not() {
    figures
        .count("there", "companies", new TallyOf().in(3))
        .count("gone", "hubs", new TallyOf().in(3))
        .without("hubs")
        .quotient("above", "gone", "there")
        .quotient("below", "there", "gone");
    assertThat(figures.of("above").said()).containsExactly("hubs.csvがデータにないため算出しない");
    assertThat(figures.of("below").said()).containsExactly("hubs.csvがデータにないため算出しない");
  }

  @Test
  void rows_that_refer_to_a_row_that_counts_are_counted_for_the_quotient_alone() {
    figures
        .count("courses", "courses", new TallyOf().in(9))
        .count("hubs", "hubs", new TallyOf().in(3))
        .quotient("per-hub", "courses", "hubs", new TallyOf().in(6));
    assertThat(figures.of("per-hub").range()).contains(exactly(2));
  }

  @Test
  void a_mean_over_years_takes_this_year_s_figure_of_its_indicator() {
    OneIndicator count = OneIndicator.of("count", "件");
    figures
        .count("count", "companies", new TallyOf().in(3))
        .earlier(count.earlier(count.cell(), R6, exactly(5)))
        .meanOverYears("mean", "count", 2);
    assertThat(figures.of("mean").range()).contains(exactly(4));
  }

  @Test
  void reported_numbers_divide_as_any_others() {
    figures.reported("above", "-3").reported("below", "2").quotient("quotient", "above", "below");
    assertThat(figures.of("quotient").range()).contains(share(-3, 2));
    assertThat(figures.of("above").range()).contains(exactly(-3));
  }

  @Test
  void the_note_about_what_is_left_out_lasts_in_a_quotient_of_one_table() {
    figures
        .count("above", "companies", new TallyOf().in(2).leftOut())
        .count("below", "companies", new TallyOf().in(4).each(1, OPEN))
        .quotient("quotient", "above", "below", new TallyOf().each(1, "2/4"));
    assertThat(figures.of("quotient").said()).containsExactly("3件中2件で算出（空欄1件を除く）");
    assertThat(figures.of("quotient").ends().map(ends -> ends.range()))
        .isEqualTo(Optional.of(share(1, 2)));
  }

  @Test
  void a_range_of_a_count_is_open() {
    figures.count("count", "companies", new TallyOf().in(1).each(2, "0/0", "1/0"));
    assertThat(figures.of("count").range()).contains(between(1, 3));
    assertThat(figures.of("count").said()).containsExactly("判定不能2件");
  }
}
