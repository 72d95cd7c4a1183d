package kpi.evaluation.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kpi.model.CellId;
import kpi.model.Ends;
import kpi.model.Label;
import kpi.model.Range;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.result.IndicatorResult;
import kpi.model.result.Status;
import kpi.source.Place;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Isolated("changes the default locale")
public class DisplayTest {

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

  @Test
  void the_parts_of_a_share_that_is_open_are_shown_at_both_ends() {
    IndicatorResult open = open(parts(2, 10), parts(4, 9));
    assertThat(Display.ends(open)).contains("2/10～4/9");
    assertThat(Display.numerator(open)).contains("2～4");
    assertThat(Display.denominator(open)).contains("10～9");
  }

  @Test
  void a_part_that_is_the_same_at_both_ends_is_shown_once() {
    IndicatorResult open = open(parts(2, 1000), parts(4, 1000));
    assertThat(Display.ends(open)).contains("2/1,000～4/1,000");
    assertThat(Display.denominator(open)).contains("1,000");
    assertThat(Display.numerator(open(parts(2, 10), parts(2, 9)))).contains("2");
  }

  @Test
  void a_sum_that_is_open_has_two_ends_above_the_line_and_nothing_below() {
    Ends.Parts two = new Ends.Parts(BigFraction.of(2), Optional.empty());
    Ends.Parts four = new Ends.Parts(BigFraction.of(4), Optional.empty());
    assertThat(Display.ends(open(two, four))).isEmpty();
    assertThat(Display.numerator(open(two, four))).contains("2～4");
    assertThat(Display.denominator(open(two, four))).contains("99");
  }

  @Test
  void a_share_with_one_value_shows_its_own_parts() {
    IndicatorResult one = open(parts(2, 10), parts(2, 10));
    assertThat(Display.ends(one)).isEmpty();
    assertThat(Display.numerator(one)).contains("98");
    assertThat(Display.denominator(one)).contains("99");
  }

  /** Its certain parts are 98 and 99. */
  private static IndicatorResult open(Ends.Parts lower, Ends.Parts upper) {
    return new IndicatorResult(
        CellId.of("share"),
        rate(),
        Status.BOUNDED,
        Optional.of(new Range(BigFraction.ZERO, BigFraction.ONE)),
        Optional.of(BigFraction.of(98)),
        Optional.of(BigFraction.of(99)),
        Optional.of(new Ends(lower, upper)),
        "",
        Optional.empty(),
        Optional.empty(),
        "",
        false);
  }

  private static Ends.Parts parts(int above, int below) {
    return new Ends.Parts(BigFraction.of(above), Optional.of(BigFraction.of(below)));
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

  public static IndicatorDefinition decimals(int decimals, String unit) {
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
