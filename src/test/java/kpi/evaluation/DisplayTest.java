package kpi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kpi.model.IndicatorDefinition;
import kpi.model.Label;
import kpi.model.Range;
import kpi.source.Place;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Isolated("changes the default locale")
class DisplayTest {

  @ParameterizedTest
  @CsvSource({
    "11, 106, 10.4%",
    "11, 134, 8.2%",
    "5, 95, 5.3%",
    "16, 106, 15.1%",
    "1, 3, 33.3%",
    "1, 1, 100.0%",
    "0, 7, 0.0%",
    "1, 2000, 0.1%", // 0.05 is half: up
    "1, 2001, 0.0%",
    "249, 2000, 12.5%", // 12.45 is half, on an even digit too
    "-1, 2000, -0.1%", // half up is away from zero
  })
  void a_rate_is_rounded_half_up_to_one_decimal_per_cent(
      int numerator, int denominator, String shown) {
    assertThat(Display.of(exact(numerator, denominator), rate())).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "999  | 1  | 999",
        "1000 | 1  | 1,000",
        "3198 | 16 | 200", // 199.875
        "119  | 2  | 60", // 59.5
        "1234567 | 1 | 1,234,567",
        "9995 | 10 | 1,000", // 999.5 becomes four digits
      })
  void a_whole_number_has_separators_from_a_thousand_on(
      int numerator, int denominator, String shown) {
    assertThat(Display.of(exact(numerator, denominator), whole())).isEqualTo(shown);
  }

  @Test
  void a_range_shows_its_unit_once() {
    assertThat(Display.of(range(11, 106, 13, 106), rate())).isEqualTo("10.4～12.3%");
    assertThat(Display.of(range(999, 1, 1000, 1), whole())).isEqualTo("999～1,000");
  }

  @Test
  void a_range_stays_a_range_when_both_ends_look_the_same() {
    assertThat(Display.of(range(1000, 10000, 1001, 10000), rate())).isEqualTo("10.0～10.0%");
  }

  @Test
  void the_locale_of_the_machine_does_not_matter() {
    Locale before = Locale.getDefault();
    try {
      List<String> shown =
          Stream.of(Locale.GERMANY, Locale.forLanguageTag("ar-EG"), Locale.JAPAN)
              .map(
                  locale -> {
                    Locale.setDefault(locale);
                    return Display.of(exact(12345, 2), decimals(2, "千円"));
                  })
              .distinct()
              .toList();
      assertThat(shown).containsExactly("6,172.50");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void rounding_gives_a_rate_in_per_cent() {
    assertThat(Display.rounded(BigFraction.of(5, 95), rate())).isEqualTo(new BigDecimal("5.3"));
    assertThat(Display.rounded(BigFraction.of(664, 12), whole())).isEqualTo(new BigDecimal("55"));
  }

  private static Range exact(int numerator, int denominator) {
    return Range.of(BigFraction.of(numerator, denominator));
  }

  private static Range range(int n, int d, int n2, int d2) {
    return new Range(BigFraction.of(n, d), BigFraction.of(n2, d2));
  }

  private static IndicatorDefinition rate() {
    return decimals(1, IndicatorDefinition.RATE);
  }

  private static IndicatorDefinition whole() {
    return decimals(0, "人");
  }

  static IndicatorDefinition decimals(int decimals, String unit) {
    return new IndicatorDefinition(
        "share",
        2,
        new Label("割合", "share"),
        unit,
        decimals,
        List.of(List.of()),
        false,
        false,
        "例",
        Place.of("kpi.yaml"));
  }
}
