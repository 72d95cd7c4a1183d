package kpi.replay.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import kpi.FactOf;
import kpi.Shipped;
import kpi.model.Truth;
import kpi.model.fact.Fact;
import kpi.model.fact.Item;
import kpi.rules.condition.Between;
import kpi.rules.condition.Question;
import kpi.rules.condition.Setting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AspectTest {

  private static final Item EMPLOYEES = Shipped.companies().item("従業員数").orElseThrow();

  @ParameterizedTest
  @CsvSource({
    "'', OPEN, ",
    "99, FAILS, ",
    "100, FAILS, BEYOND",
    "101, HOLDS, AT_LIMIT",
    "102, HOLDS, ",
    "300, HOLDS, AT_LIMIT",
    "301, FAILS, BEYOND",
    "302, FAILS, "
  })
  void of_a_range_either_limit_is_seen(String employees, Aspect answered, Aspect atLimit) {
    Question range = new Between(EMPLOYEES, new BigDecimal("101"), new BigDecimal("300"));
    Fact fact = FactOf.company(Map.of("company_id", "C1", "employees", employees));
    Truth answer = range.answer(fact, population -> Truth.UNKNOWN, Setting.ANY_DAY);
    Set<Aspect> expected = EnumSet.of(answered);
    if (atLimit != null) {
      expected.add(atLimit);
    }
    assertThat(Aspect.shown(range, answer, fact, Setting.ANY_DAY)).isEqualTo(expected);
  }
}
