package kpi.model.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import kpi.model.FiscalYear;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class DisclosureRuleTest {

  private static final FiscalYear R7 = new FiscalYear(2025);

  @Test
  void a_rule_holds_in_the_year_from_which_it_is_in_force_and_after_it() {
    DisclosureRule rule = from(Optional.of(R7));
    assertThat(rule.holdsIn(R7)).isTrue();
    assertThat(rule.holdsIn(new FiscalYear(2026))).isTrue();
    assertThat(rule.holdsIn(new FiscalYear(2024))).isFalse();
  }

  @Test
  void a_rule_that_is_in_force_from_no_year_holds_in_none() {
    assertThat(from(Optional.empty()).holdsIn(R7)).isFalse();
  }

  private static DisclosureRule from(Optional<FiscalYear> year) {
    return new DisclosureRule(
        "たたき台",
        Optional.empty(),
        true,
        year,
        3,
        2,
        new DisclosureRule.Amounts(BigFraction.of(1, 10), 1, BigFraction.of(8, 10)),
        Map.of());
  }
}
