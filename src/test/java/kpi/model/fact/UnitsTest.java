package kpi.model.fact;

import static org.assertj.core.api.Assertions.assertThat;

import kpi.Shipped;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class UnitsTest {

  private final Units units = Shipped.dictionary().units();

  @Test
  void an_amount_in_yen_is_a_thousandth_of_it_in_thousands_of_yen() {
    assertThat(units.factor("円", "千円")).contains(BigFraction.of(1, 1000));
    assertThat(units.factor("億円", "百万円")).contains(BigFraction.of(100));
  }

  @Test
  void units_that_are_made_of_different_things_do_not_convert() {
    assertThat(units.factor("円", "社")).isEmpty();
    assertThat(units.factor("社", "件")).isEmpty();
    assertThat(units.factor("円", "ドル")).isEmpty();
    assertThat(units.factor("ドル", "円")).isEmpty();
  }

  @Test
  void a_unit_converts_into_itself_first_and_then_into_those_of_the_same_base() {
    assertThat(units.convertible("年")).containsExactly("年", "月", "か月");
    assertThat(units.convertible("社")).containsExactly("社");
  }

  @Test
  void a_unit_that_is_not_known_converts_into_nothing_else() {
    assertThat(units.convertible("ドル")).containsExactly("ドル");
  }

  @Test
  void units_are_told_by_what_a_figure_in_them_is() {
    assertThat(units.names(Units.Kind.SHARE)).containsExactly("%");
    assertThat(units.names(Units.Kind.TEXT)).containsExactly("状況");
    assertThat(units.names(Units.Kind.NUMBER)).contains("社", "千円").doesNotContain("%", "状況");
    assertThat(units.isA(Units.Kind.SHARE, "%")).isTrue();
    assertThat(units.isA(Units.Kind.SHARE, "社")).isFalse();
    assertThat(units.isA(Units.Kind.NUMBER, "ドル")).isFalse();
  }
}
