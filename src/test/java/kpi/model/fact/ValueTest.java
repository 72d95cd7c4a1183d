package kpi.model.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTest {

  @ParameterizedTest
  @CsvSource({
    "2011-04-01, 2011-04-01, 2011-04-01",
    "2011-04-01, 2011-04-30, 2011-04",
    "2011-01-01, 2011-12-31, 2011",
  })
  void a_date_is_told_as_exactly_as_it_was_written(LocalDate first, LocalDate last, String text) {
    assertThat(new Value.Days(first, last).text()).isEqualTo(text);
  }

  @Test
  void an_answer_is_told_as_it_stands_in_the_file() {
    assertThat(new Value.Flag(true).text()).isEqualTo("yes");
    assertThat(new Value.Flag(false).text()).isEqualTo("no");
    assertThat(new Value.Number(new BigDecimal("3E+8")).text()).isEqualTo("300000000");
    assertThat(Value.BLANK.text()).isEmpty();
  }

  @Test
  void what_is_doubted_is_told_but_not_known() {
    Value doubted = new Value.Doubted(new Value.Code("JP"));
    assertThat(doubted.text()).isEqualTo("JP");
    assertThat(doubted.isKnown()).isFalse();
    assertThat(doubted.isBlank()).isFalse();
    assertThat(doubted.isOpen()).isTrue();
  }

  @Test
  void a_partial_date_is_known_and_open_and_a_day_is_not_open() {
    LocalDate day = LocalDate.of(2011, 4, 1);
    assertThat(new Value.Days(day, day.plusDays(29)))
        .matches(Value::isKnown)
        .matches(Value::isOpen);
    assertThat(Value.Days.of(day)).matches(Value::isKnown).matches(value -> !value.isOpen());
  }
}
