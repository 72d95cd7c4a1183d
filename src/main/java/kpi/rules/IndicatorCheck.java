package kpi.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kpi.model.IndicatorDefinition;
import kpi.model.KpiDefinition;
import kpi.rules.indicator.IndicatorRule;
import kpi.source.Message;
import kpi.source.Messages;

/**
 * Checks indicator rules against the declared indicators: each has a rule, and none has one more.
 */
final class IndicatorCheck {

  private final List<IndicatorRule> rules;
  private final Map<String, IndicatorDefinition> defined = new HashMap<>();
  private final Messages messages;

  IndicatorCheck(List<IndicatorRule> rules, List<KpiDefinition> kpis, Messages messages) {
    this.rules = rules;
    this.messages = messages;
    kpis.forEach(kpi -> kpi.indicators().forEach(one -> defined.put(one.id(), one)));
  }

  /**
   * @param complete whether all rules could be read: else some rule is not missing
   */
  void run(boolean complete) {
    for (IndicatorRule rule : rules) {
      if (!defined.containsKey(rule.indicator())) {
        messages.add(
            Message.error(
                    "rule-for-undefined-indicator", rule.text().subject().place(), rule.indicator())
                .withExcerpt(rule.text().subject().line()));
      }
    }
    Set<String> ruled =
        rules.stream()
            .filter(IndicatorRule::defines)
            .map(IndicatorRule::indicator)
            .collect(Collectors.toSet());
    for (IndicatorDefinition definition : defined.values()) {
      if (complete && !ruled.contains(definition.id())) {
        messages.add(Message.error("indicator-without-rule", definition.place(), definition.id()));
      }
    }
  }
}
