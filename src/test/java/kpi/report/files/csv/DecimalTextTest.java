package kpi.report.files.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class DecimalTextTest {

  @Test
  void a_fraction_without_end_has_34_significant_digits() {
    assertThat(DecimalText.of(BigFraction.of(2, 3))).isEqualTo("0." + "6".repeat(33) + "7");
    assertThat(DecimalText.of(BigFraction.of(1, 300))).isEqualTo("0.00" + "3".repeat(34));
  }

  @Test
  void a_fraction_with_an_end_is_exact() {
    assertThat(DecimalText.of(BigFraction.of(-1, 8))).isEqualTo("-0.125");
  }

  @Test
  void a_whole_number_is_written_in_full_without_fraction_or_exponent() {
    BigInteger large = BigInteger.TEN.pow(40).add(BigInteger.ONE);
    assertThat(DecimalText.of(BigFraction.of(large))).isEqualTo(large.toString());
    assertThat(DecimalText.of(BigFraction.of(3_000_000))).isEqualTo("3000000");
    assertThat(DecimalText.of(BigFraction.ZERO)).isEqualTo("0");
  }

  @Test
  void no_number_is_a_blank_and_never_0() {
    assertThat(DecimalText.orBlank(Optional.empty())).isEmpty();
  }
}
