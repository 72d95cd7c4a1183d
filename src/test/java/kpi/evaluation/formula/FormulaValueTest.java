package kpi.evaluation.formula;

import static kpi.evaluation.OneIndicator.between;
import static kpi.evaluation.OneIndicator.exactly;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kpi.evaluation.formula.FormulaValue.Caveat;
import kpi.evaluation.formula.FormulaValue.Note;
import kpi.model.Ends;
import kpi.model.Ends.Parts;
import kpi.model.result.Status;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class FormulaValueTest {

  private static final BigFraction THOUSANDTH = BigFraction.of(1, 1000);
  private static final FormulaValue OPEN = FormulaValue.of(between(1, 2), List.of(Note.of("注")));
  private static final FormulaValue EXACT = FormulaValue.of(exactly(1), List.of());

  @Test
  void a_range_is_open_and_one_value_is_not() {
    assertThat(OPEN.isOpen()).isTrue();
    assertThat(EXACT.isOpen()).isFalse();
  }

  @Test
  void bounds_that_may_be_too_wide_are_told_unless_they_meet() {
    assertThat(OPEN.wider().has(Caveat.MAYBE_WIDER)).isTrue();
    assertThat(OPEN.wider().said()).containsExactly("注", "範囲は実際に取り得る範囲より広いことがある");
    assertThat(OPEN.wider().status()).isEqualTo(Status.BOUNDED);
    assertThat(EXACT.wider()).isEqualTo(EXACT);
    assertThat(OPEN.has(Caveat.MAYBE_WIDER)).isFalse();
  }

  @Test
  void a_figure_that_may_not_exist_is_open_even_if_it_has_one_value() {
    assertThat(EXACT.vanishing().isOpen()).isTrue();
    assertThat(EXACT.vanishing().range()).contains(exactly(1));
    assertThat(EXACT.vanishing().said()).containsExactly("分母が0になることもあり、そのときは算出しない");
  }

  @Test
  void caveats_add_up_and_are_told_in_one_order() {
    assertThat(OPEN.vanishing().wider()).isEqualTo(OPEN.wider().vanishing());
    assertThat(OPEN.vanishing().wider().said()).hasSize(3).endsWith("分母が0になることもあり、そのときは算出しない");
  }

  @Test
  void a_figure_in_another_unit_keeps_what_it_is_divided_by() {
    Ends ends = new Ends(parts(3000, 3), parts(8000, 2));
    FormulaValue yen =
        FormulaValue.of(
            ends, Optional.of(BigFraction.of(3000)), Optional.of(BigFraction.of(3)), List.of());
    FormulaValue thousands = yen.wider().times(THOUSANDTH);
    assertThat(thousands.range()).contains(between(1, 4));
    assertThat(thousands.numerator()).contains(BigFraction.of(3));
    assertThat(thousands.denominator()).contains(BigFraction.of(3));
    assertThat(thousands.ends()).contains(new Ends(parts(3, 3), parts(8, 2)));
    assertThat(thousands.has(Caveat.MAYBE_WIDER)).isTrue();
    assertThat(yen.times(BigFraction.ONE)).isEqualTo(yen);
  }

  @Test
  void how_many_are_undetermined_is_counted_anew_by_what_rests_on_a_figure() {
    FormulaValue figure =
        FormulaValue.of(between(1, 2), List.of(Note.undetermined(3), Note.of("注")));
    assertThat(figure.said()).containsExactly("判定不能3件", "注");
    assertThat(figure.lastingNotes()).containsExactly(Note.of("注"));
  }

  private static Parts parts(int above, int below) {
    return new Parts(BigFraction.of(above), Optional.of(BigFraction.of(below)));
  }
}
