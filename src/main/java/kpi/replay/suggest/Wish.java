package kpi.replay.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kpi.replay.coverage.Aspect;
import kpi.replay.coverage.Coverage;
import kpi.replay.coverage.Coverage.ConditionCoverage;
import kpi.replay.coverage.Coverage.RuleCoverage;
import kpi.rules.classification.rule.Condition;
import kpi.rules.classification.rule.RowRule;

/**
 * Something that a row should show of a rule.
 *
 * @param condition absent if the rule as a whole should hold
 * @param aspect of the condition
 */
public record Wish(RowRule rule, Optional<Condition> condition, Aspect aspect) {

  /** Everything that the cases have not shown. */
  public static List<Wish> of(Coverage coverage) {
    List<Wish> wishes = new ArrayList<>();
    for (RuleCoverage rule : coverage.rules()) {
      if (!rule.fired()) {
        wishes.add(new Wish(rule.rule(), Optional.empty(), Aspect.HOLDS));
      }
      for (ConditionCoverage one : rule.conditions()) {
        for (Aspect aspect : one.missing()) {
          wishes.add(new Wish(rule.rule(), Optional.of(one.condition()), aspect));
        }
      }
    }
    return wishes;
  }
}
