package kpi.rules.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import kpi.FactOf;
import kpi.Shipped;
import kpi.model.FiscalYear;
import kpi.model.Truth;
import kpi.model.fact.Fact;
import kpi.model.fact.Item;
import kpi.model.fact.Value;
import kpi.rules.condition.Limit.Distance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitTest {

  private static final Item FOUNDED = Shipped.companies().item("創業").orElseThrow();
  private static final Item EMPLOYEES = Shipped.companies().item("従業員数").orElseThrow();

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, P15Y",
    "2026-01-01, P15Y3M",
    "2026-05-31, P15Y3M",
    "2026-02-28, P1M",
    "2024-02-29, P1Y",
    "2025-02-28, P1Y",
    "2026-03-31, P1M",
    "2026-03-01, P1M",
    "2026-02-28, P3M",
    "2028-02-29, P4Y",
    "2026-04-30, P6M"
  })
  void a_date_condition_holds_on_just_the_side_of_its_limit(LocalDate asOf, Period span) {
    Setting setting = new Setting(asOf, new FiscalYear(2025));
    for (DateSpan.Side side : DateSpan.Side.values()) {
      Question question = new DateSpan(FOUNDED, side, span);
      for (int day = -40; day <= 40; day++) {
        LocalDate founded = asOf.minus(span).plusDays(day);
        assertLimit(question, setting, company("founded", founded.toString()));
        assertLimit(new Not(question), setting, company("founded", founded.toString()));
      }
    }
  }

  @Test
  void a_number_condition_holds_on_just_the_side_of_its_limit() {
    Setting setting = new Setting(LocalDate.of(2026, 1, 1), new FiscalYear(2025));
    for (Comparison.Bound bound : Comparison.Bound.values()) {
      Question question = new Comparison(EMPLOYEES, bound, new BigDecimal("300"));
      for (int employees = 298; employees <= 302; employees++) {
        Fact fact = company("employees", Integer.toString(employees));
        assertLimit(question, setting, fact);
        assertLimit(new Not(question), setting, fact);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', UNKNOWN, , ",
    "0, NO, -101, -300",
    "100, NO, -1, -200",
    "101, YES, 0, -199",
    "102, YES, 1, -198",
    "299, YES, 198, -1",
    "300, YES, 199, 0",
    "301, NO, 200, 1"
  })
  void a_range_holds_from_its_lower_to_its_upper_limit_and_lies_at_a_distance_from_both(
      String employees, Truth answer, BigDecimal fromLeast, BigDecimal fromMost) {
    Setting setting = Setting.ANY_DAY;
    Question range = new Between(EMPLOYEES, new BigDecimal("101"), new BigDecimal("300"));
    Fact fact = company("employees", employees);
    assertThat(range.answer(fact, population -> Truth.UNKNOWN, setting)).isEqualTo(answer);
    assertThat(new Not(range).answer(fact, population -> Truth.UNKNOWN, setting))
        .isEqualTo(answer.not());
    Value value = EMPLOYEES.value(fact);
    assertThat(range.limits(setting))
        .extracting(limit -> limit.distance(value).map(Distance::least).orElse(null))
        .containsExactly(fromLeast, fromMost);
  }

  private static Fact company(String column, String written) {
    return FactOf.company(Map.of("company_id", "C1", column, written));
  }

  private static void assertLimit(Question question, Setting setting, Fact fact) {
    Limit limit = question.limits(setting).get(0);
    Value value = question.items().get(0).value(fact);
    int side = limit.distance(value).orElseThrow().least().signum();
    boolean holds =
        switch (limit.sense()) {
          case AT_MOST -> side <= 0;
          case AT_LEAST -> side >= 0;
          case BELOW -> side < 0;
          case ABOVE -> side > 0;
        };
    assertThat(Truth.of(holds))
        .as("%s %s %s", question, limit, fact.values())
        .isEqualTo(question.answer(fact, population -> Truth.UNKNOWN, setting));
  }

  @Test
  void a_partial_date_lies_at_a_distance_from_to() {
    Limit limit = new Limit.Day(Limit.Sense.AT_LEAST, LocalDate.of(2011, 1, 1));
    Value month = new Value.Days(LocalDate.of(2010, 12, 1), LocalDate.of(2010, 12, 31));
    assertThat(limit.distance(month))
        .contains(new Distance(BigDecimal.valueOf(-31), BigDecimal.valueOf(-1)));
  }

  @Test
  void a_blank_lies_at_no_distance() {
    for (Limit limit :
        List.of(
            new Limit.Day(Limit.Sense.AT_LEAST, LocalDate.of(2011, 1, 1)),
            new Limit.Amount(Limit.Sense.AT_MOST, BigDecimal.TEN, "人"))) {
      assertThat(limit.distance(Value.BLANK)).isEmpty();
    }
  }
}
