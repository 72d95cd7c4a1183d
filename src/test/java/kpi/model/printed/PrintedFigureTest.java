package kpi.model.printed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedFigureTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "134|134|1",
        "2,736|2736|1",
        "２，７３６|2736|1",
        "59,419千円|59419|1",
        "134 社|134|1",
        "26.8%|268|1000",
        "２６．８ ％|268|1000",
        "0%|0|1",
        "100％|1|1",
        "1.25|5|4",
        "△1.2|-6|5",
        "▲3|-3|1",
        "-3|-3|1",
        "−888|-888|1",
        "△888|-888|1",
        "▲ 888|-888|1",
        "－８８８|-888|1",
        "‐888|-888|1",
        "▲１３％|-13|100",
        "-1,234.5|-2469|2",
        "+1.2ポイント|6|5",
        "＋0.5|1|2",
        "±0.0|0|1",
        "1,234,567.5|2469135|2"
      })
  void a_printed_number_has_its_exact_value(String printed, long numerator, long denominator) {
    assertThat(PrintedFigure.parse(printed).flatMap(PrintedFigure::value))
        .contains(BigFraction.of(numerator, denominator));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-",
        "",
        "約6割",
        "1.",
        ".5",
        "31,98",
        "1,23",
        "12,34",
        "1,2345",
        "1e3",
        "±1",
        "1.2.3",
        "1/2",
        "Ⅲ",
        "５．",
        "44.4～20.0%",
        "20.0%～44.4人",
        "2026-01-01",
        "１３％増"
      })
  void what_is_no_figure_has_no_value(String printed) {
    assertThat(PrintedFigure.parse(printed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20.0～44.4%",
        "20.0〜44.4%",
        "20.0~44.4%",
        "20.0-44.4%",
        "20.0 – 44.4 ％",
        "20.0%～44.4%",
        "２０．０～４４．４％"
      })
  void a_range_has_two_ends_whatever_sign_stands_between_them(String printed) {
    PrintedFigure range = PrintedFigure.parse(printed).orElseThrow();
    assertThat(range.isRange()).isTrue();
    assertThat(range.isPerCent()).isTrue();
    assertThat(range.bare()).isEqualTo("20.0～44.4");
    assertThat(range.value()).isEmpty();
    assertThat(range.isSame(PrintedFigure.parse("20.0～44.4%").orElseThrow())).isTrue();
  }

  @Test
  void a_range_may_be_below_zero() {
    assertThat(PrintedFigure.parse("△1.2～△0.4").orElseThrow().bare()).isEqualTo("-1.2～-0.4");
    assertThat(PrintedFigure.parse("-1.2-+0.4ポイント").orElseThrow().bare()).isEqualTo("-1.2～0.4");
  }

  @ParameterizedTest
  @CsvSource({
    "10.4%, 10.4％, true",
    "'3,198', ３１９８人, true",
    "3198名, 3198人, true",
    "△888, －888, true",
    "'31,98', 3198, false",
    "10.4%, 10.40%, false",
    "10.4%, 10.4, false",
    "10.4%, 11.4%, false",
    "5社, 5人, false",
    "5百万円, 5千円, false",
    "20.0～44.4%, 20.0%, false",
  })
  void two_figures_are_the_same_digit_by_digit(String one, String other, boolean same) {
    boolean found =
        PrintedFigure.parse(one)
            .flatMap(left -> PrintedFigure.parse(other).map(left::isSame))
            .orElse(false);
    assertThat(found).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "5, 社, 1",
    "5社, 社, 1",
    "5名, 人, 1",
    "5%, %, 1",
    "5千円, 千円, 1",
    "5億円, 千円, 100000",
    "5円, 千円, 0.001",
  })
  void a_unit_counts_in_another_of_its_kind(String printed, String unit, BigDecimal many) {
    assertThat(PrintedFigure.parse(printed).orElseThrow().unitIn(unit).orElseThrow())
        .isEqualByComparingTo(many);
  }

  @ParameterizedTest
  @CsvSource({"11%, 社", "5人, 社", "3億円, 社", "5割, %", "5社, %", "5社, 千円"})
  void a_unit_of_another_kind_does_not(String printed, String unit) {
    assertThat(PrintedFigure.parse(printed).orElseThrow().unitIn(unit)).isEmpty();
  }

  @Test
  void a_dash_of_any_width_stands_for_no_figure() {
    for (String dash : new String[] {"-", "－", "―", "—", "–", "−", "ー", "‐", " - "}) {
      assertThat(PrintedFigure.isNone(dash)).as(dash).isTrue();
      assertThat(PrintedFigure.isMistyped(dash)).as(dash).isFalse();
    }
    assertThat(PrintedFigure.isNone("-1")).isFalse();
    assertThat(PrintedFigure.isNone("")).isFalse();
  }

  @Test
  void a_number_that_was_mistyped_is_told_from_words() {
    for (String typed : new String[] {"31,98", "1.2.3", "１，２", "△31,98％", "12.", ".5%"}) {
      assertThat(PrintedFigure.isMistyped(typed)).as(typed).isTrue();
    }
    for (String typed :
        new String[] {"約6割", "未公表", "", "31,980", "20.0～44.4%", "R7", "2026-01-01"}) {
      assertThat(PrintedFigure.isMistyped(typed)).as(typed).isFalse();
    }
  }

  @Test
  void a_decimal_number_becomes_a_fraction_without_loss() {
    assertThat(PrintedFigure.exact(new BigDecimal("0.1"))).isEqualTo(BigFraction.of(1, 10));
    assertThat(PrintedFigure.exact(new BigDecimal("2E+3"))).isEqualTo(BigFraction.of(2000));
  }
}
