package kpi.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.fact.Units;
import kpi.rules.indicator.IndicatorRule;
import kpi.source.Message;
import kpi.source.Messages;

/**
 * Checks indicator rules against the declared indicators: each has a rule, and none has one more;
 * what a rule names is declared.
 */
final class IndicatorCheck {

  private final List<IndicatorRule> rules;
  private final Map<String, IndicatorDefinition> defined = new HashMap<>();
  private final Map<String, KpiDefinition> kpis = new HashMap<>();
  private final Units units;
  private final Messages messages;

  IndicatorCheck(
      List<IndicatorRule> rules, List<KpiDefinition> kpis, Units units, Messages messages) {
    this.rules = rules;
    this.units = units;
    this.messages = messages;
    for (KpiDefinition kpi : kpis) {
      for (IndicatorDefinition one : kpi.indicators()) {
        defined.put(one.id(), one);
        this.kpis.put(one.id(), kpi);
      }
    }
  }

  /**
   * @param complete whether all rules could be read: else some rule is not missing
   */
  void run(boolean complete) {
    for (IndicatorRule rule : rules) {
      IndicatorDefinition definition = defined.get(rule.indicator());
      if (definition == null) {
        messages.add(
            Message.error(
                    "rule-for-undefined-indicator", rule.text().subject().place(), rule.indicator())
                .withExcerpt(rule.text().subject().line()));
      } else {
        new ConditionCheck(definition, kpis.get(definition.id()), messages).check(rule);
      }
    }
    Set<String> ruled =
        rules.stream()
            .filter(IndicatorRule::defines)
            .map(IndicatorRule::indicator)
            .collect(Collectors.toSet());
    for (IndicatorDefinition definition : defined.values()) {
      checkUnit(definition);
      if (complete && !ruled.contains(definition.id())) {
        messages.add(Message.error("indicator-without-rule", definition.place(), definition.id()));
      }
    }
  }

  private void checkUnit(IndicatorDefinition definition) {
    if (units.of(definition.unit()).isEmpty()) {
      messages.add(
          Message.error(
              "unknown-unit",
              definition.place("unit"),
              definition.unit(),
              String.join("」「", units.names())));
    }
  }
}
