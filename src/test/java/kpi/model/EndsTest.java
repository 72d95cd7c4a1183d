package kpi.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kpi.model.Ends.Parts;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class EndsTest {

  private static final BigFraction THOUSANDTH = BigFraction.of(1, 1000);

  @Test
  void a_mean_in_another_unit_keeps_the_units_that_it_is_the_mean_of() {
    Ends yen = new Ends(parts(2_000, 10), parts(4_000, 9));
    Ends thousands = yen.times(THOUSANDTH);
    assertThat(thousands).isEqualTo(new Ends(parts(2, 10), parts(4, 9)));
    assertThat(thousands.range()).isEqualTo(new Range(BigFraction.of(1, 5), BigFraction.of(4, 9)));
  }

  @Test
  void a_sum_has_no_denominator_and_is_its_own_value() {
    Parts sum = new Parts(BigFraction.of(3_000), Optional.empty());
    assertThat(new Ends(sum, sum).times(THOUSANDTH).range()).isEqualTo(Range.of(BigFraction.of(3)));
  }

  private static Parts parts(int numerator, int denominator) {
    return new Parts(BigFraction.of(numerator), Optional.of(BigFraction.of(denominator)));
  }
}
