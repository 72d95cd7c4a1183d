package kpi.evaluation.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class DecimalsTest {

  @Test
  void whole_numbers_are_written_in_full() {
    assertThat(Decimals.decimal(BigFraction.of(300_000_000)))
        .isEqualTo(new BigDecimal("300000000"));
    assertThat(Decimals.decimal(BigFraction.ZERO)).isEqualTo(BigDecimal.ZERO);
  }

  @Test
  void parts_have_as_many_digits_as_they_need_up_to_34() {
    assertThat(Decimals.decimal(BigFraction.of(1, 8))).isEqualTo(new BigDecimal("0.125"));
    assertThat(Decimals.decimal(BigFraction.of(2, 3)))
        .isEqualTo(new BigDecimal("0.6666666666666666666666666666666667"));
  }

  @Test
  void a_decimal_is_read_back_exactly() {
    assertThat(Decimals.fraction(new BigDecimal("0.125"))).isEqualTo(BigFraction.of(1, 8));
    assertThat(Decimals.fraction(new BigDecimal("-12.50"))).isEqualTo(BigFraction.of(-25, 2));
    assertThat(Decimals.fraction(new BigDecimal("3E+2"))).isEqualTo(BigFraction.of(300));
    assertThat(Decimals.fraction(BigDecimal.TEN)).isEqualTo(BigFraction.of(10));
  }
}
