package kpi.model.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.util.List;
import kpi.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberClassesTest {

  private static final NumberClasses SIZES =
      new NumberClasses(
          Shipped.companies().column("employees").orElseThrow(),
          List.of(BigDecimal.valueOf(20), BigDecimal.valueOf(100)));

  @Test
  void classes_follow_one_another_without_a_gap_and_have_names() {
    assertThat(SIZES.codes())
        .containsExactly(
            entry("to-20", "20人以下"), entry("21-100", "21人以上100人以下"), entry("from-101", "101人以上"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, to-20",
    "20, to-20",
    "21, 21-100",
    "100, 21-100",
    "101, from-101",
    "999999, from-101"
  })
  void every_number_is_of_one_class(BigDecimal number, String code) {
    assertThat(SIZES.classOf(new Value.Number(number))).isEqualTo(new Value.Code(code));
  }

  @Test
  void what_is_unknown_is_of_no_class_that_is_known() {
    assertThat(SIZES.classOf(Value.BLANK).isKnown()).isFalse();
    Value doubted = new Value.Doubted(new Value.Number(BigDecimal.TEN));
    assertThat(SIZES.classOf(doubted).isKnown()).isFalse();
  }
}
