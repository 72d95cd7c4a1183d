package kpi.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedNumberTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "134|134|1",
        "2,736|2736|1",
        "59,419|59419|1",
        "26.8%|268|1000",
        "0%|0|1",
        "100％|1|1",
        "1.25|5|4",
        "△1.2|-6|5",
        "▲3|-3|1",
        "-3|-3|1",
        "1,234,567.5|2469135|2"
      })
  void a_printed_number_has_its_exact_value(String printed, long numerator, long denominator) {
    assertThat(PrintedNumber.value(printed)).contains(BigFraction.of(numerator, denominator));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "", "約6割", "1,23", "12,34", "1.", ".5", "３", "3億円", "1 000"})
  void what_is_no_number_has_no_value(String printed) {
    assertThat(PrintedNumber.value(printed)).isEmpty();
  }

  @Test
  void a_decimal_number_becomes_a_fraction_without_loss() {
    assertThat(PrintedNumber.exact(new BigDecimal("0.1"))).isEqualTo(BigFraction.of(1, 10));
    assertThat(PrintedNumber.exact(new BigDecimal("2E+3"))).isEqualTo(BigFraction.of(2000));
  }
}
