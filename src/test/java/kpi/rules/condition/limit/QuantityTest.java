package kpi.rules.condition.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "円   | 3億円           | 300000000",
        "円   | 300,000,000円   | 300000000",
        "円   | 300000000円     | 300000000",
        "円   | 30,000万円      | 300000000",
        "円   | 300百万円       | 300000000",
        "円   | 300,000千円     | 300000000",
        "円   | 3.5億円         | 350000000",
        "円   | 1億5,000万円    | 150000000",
        "円   | 3千万5百万円    | 35000000",
        "円   | 1億円           | 100000000",
        "円   | 2兆円           | 2000000000000",
        "円   | 0円             | 0",
        "千円 | 12,500千円      | 12500",
        "千円 | 12,500,000円    | 12500",
        "千円 | 1,250万円       | 12500",
        "人   | 300人           | 300",
        "人   | 300名           | 300",
        "人   | 1万人           | 10000",
        "件   | 5件             | 5",
      })
  void a_number_is_read_as_people_type_it(String unit, String typed, BigDecimal number)
      throws NoQuestion {
    assertThat(Quantity.in(unit, typed)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "円   | 3億           | number-without-unit",
        "人   | 300           | number-without-unit",
        "千円 | 12,500千      | number-without-unit",
        "人   | 300円         | wrong-unit",
        "円   | 300人         | wrong-unit",
        "円   | 3億ドル       | wrong-unit",
        "千円 | 300人         | wrong-unit",
        "人   | 300人以下     | wrong-unit",
        "円   | 3,00円        | bad-quantity",
        "円   | 3,0000円      | bad-quantity",
        "円   | 300,円        | bad-quantity",
        "人   | 1.5人         | bad-quantity",
        "円   | 0.5円         | bad-quantity",
        "千円 | 12,500円      | bad-quantity",
        "円   | 円            | bad-quantity",
        "円   | -3億円        | bad-quantity",
        "円   | ３億円        | bad-quantity",
      })
  void what_is_no_amount_of_the_unit_is_refused(String unit, String typed, String code) {
    assertThatExceptionOfType(NoQuestion.class)
        .isThrownBy(() -> Quantity.in(unit, typed))
        .returns(code, NoQuestion::code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3千5百万円", "1億2億円", "5百万3億円", "1億50000万円", "1億1億円"})
  void parts_that_do_not_become_smaller_are_refused_and_not_added_up(String typed) {
    assertThatExceptionOfType(NoQuestion.class)
        .isThrownBy(() -> Quantity.in("円", typed))
        .returns("bad-quantity", NoQuestion::code);
  }

  @ParameterizedTest
  @CsvSource({"2倍,2,1", "1.5倍,1.5,1", "2分の1,1,2", "3分の2,2,3", "10倍,10,1"})
  void a_multiple_is_a_number_of_times_or_a_part(String typed, BigDecimal times, BigDecimal over)
      throws NoQuestion {
    assertThat(Quantity.multiple(typed)).isEqualTo(new Multiple(times, over));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "倍", "0倍", "0.0倍", "0分の1", "2分の0", "-2倍", "1.倍", "２倍", "2倍の1"})
  void any_other_multiple_is_refused(String typed) {
    assertThatExceptionOfType(NoQuestion.class)
        .isThrownBy(() -> Quantity.multiple(typed))
        .returns("bad-multiple", NoQuestion::code);
  }

  @ParameterizedTest
  @CsvSource({"15年,P15Y", "1年,P1Y", "6か月,P6M", "18か月,P18M", "0年,P0Y", "15年3か月,P15Y3M", "1年0か月,P1Y"})
  void a_span_is_a_number_of_years_of_months_or_of_both(String typed, Period span)
      throws NoQuestion {
    assertThat(Quantity.span(typed)).isEqualTo(span);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "15", "15年間", "1.5年", "15日", "6ヶ月", "6か月1年", "1年6", "年か月", "", "1000年", "-1年", "１５年"
      })
  void any_other_span_is_refused(String typed) {
    assertThatExceptionOfType(NoQuestion.class)
        .isThrownBy(() -> Quantity.span(typed))
        .returns("bad-span", NoQuestion::code);
  }
}
