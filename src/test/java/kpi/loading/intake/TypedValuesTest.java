package kpi.loading.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kpi.loading.intake.AsRead.Blank;
import kpi.loading.intake.AsRead.Read;
import kpi.loading.intake.AsRead.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form in which people type a value, and its near misses: {@code typed-values.csv}. */
class TypedValuesTest {

  static List<TypedCase> cases() throws IOException {
    return TypedCase.all();
  }

  static List<TypedCase> readWithoutUnitOfTheColumn() throws IOException {
    return TypedCase.all().stream()
        .filter(TypedCase::isRead)
        .filter(typed -> typed.columnUnit().isEmpty())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_value_is_read_by_its_rule_or_refused_with_the_reason(TypedCase typed) {
    AsRead read = typed.read();
    assertThat(told(read)).isEqualTo(typed.expected());
    assertThat(rule(read)).isEqualTo(typed.rule());
  }

  @ParameterizedTest
  @MethodSource("readWithoutUnitOfTheColumn")
  void a_rule_is_told_of_whatever_was_not_plain_already(TypedCase typed) {
    Read read = (Read) typed.read();
    assertThat(read.rule().isEmpty()).isEqualTo(read.plain().equals(typed.written()));
  }

  @ParameterizedTest
  @MethodSource("readWithoutUnitOfTheColumn")
  void what_was_read_is_plain_when_it_is_read_again(TypedCase typed) {
    TypedCase again =
        new TypedCase(typed.type(), typed.unit(), "", typed.expected(), typed.expected(), "");
    assertThat(again.read()).isEqualTo(new Read(typed.expected(), ""));
  }

  @Test
  void what_someone_should_look_at_is_told_apart() {
    assertThat(new Read("2020-04-01", "要確認: 平成の終わり").isDoubtful()).isTrue();
    assertThat(new Read("2011-04-01", "元号の年を西暦に").isDoubtful()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "code, '', 内外資系, 内資系 (domestic)",
    "theme, '', その他, 6",
    "theme, '', その他, 7x",
    "number, 人, 約300, 約",
    "number, 人, 300円, 円",
    "number, 人, 300円, 人",
    "number, '', 300円, -",
    "number, '', 300.5, -",
    "number, 円, 300.5, 0",
    "decimal, '', 300.555, 2",
    "date, '', 令和元年4月30日, 2019-05-01",
    "date-cell, '', 2011, 1905-07-03",
  })
  void a_refusal_tells_what_it_rests_on(String type, String unit, String written, String told) {
    Refused refused = (Refused) new TypedCase(type, unit, "", written, "", "").read();
    assertThat(String.join(" | ", refused.arguments().subList(1, refused.arguments().size())))
        .contains(told);
  }

  @Test
  void no_case_stands_there_twice() throws IOException {
    Set<String> seen = new HashSet<>();
    assertThat(TypedCase.all())
        .allMatch(c -> seen.add(c.type() + c.unit() + "|" + c.columnUnit() + "|" + c.written()));
  }

  @Test
  void a_refusal_tells_first_what_was_typed() throws IOException {
    assertThat(TypedCase.all().stream().filter(TypedCase::isRefused))
        .allMatch(c -> ((Refused) c.read()).arguments().get(0).equals(c.written()));
  }

  private static String told(AsRead read) {
    if (read instanceof Read value) {
      return value.plain();
    }
    return read instanceof Refused refused ? refused.code() : TypedCase.BLANK;
  }

  private static String rule(AsRead read) {
    if (read instanceof Read value) {
      return value.rule();
    }
    return read instanceof Blank blank ? blank.rule() : "";
  }
}
