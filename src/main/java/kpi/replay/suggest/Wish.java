package kpi.replay.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kpi.replay.coverage.Aspect;
import kpi.replay.coverage.Coverage;
import kpi.replay.coverage.Coverage.ConditionCoverage;
import kpi.replay.coverage.Coverage.RuleCoverage;
import kpi.rules.classification.Condition;
import kpi.rules.classification.RowRule;
import kpi.rules.condition.AtLeastOf;

/**
 * Something that a row should show of a rule.
 *
 * @param condition absent if the rule as a whole should hold
 * @param aspect of the condition
 */
public record Wish(RowRule rule, Optional<Condition> condition, Aspect aspect) {

  /** Whether a condition of the rule is the one that should show something, or its group. */
  boolean isOf(Condition one) {
    return one.lines().anyMatch(line -> condition.filter(own -> own == line).isPresent());
  }

  /** The group in which the condition stands, if it stands in one. */
  Optional<Condition> group() {
    return rule.conditions().stream()
        .filter(one -> isOf(one) && condition.filter(own -> own == one).isEmpty())
        .findFirst();
  }

  /** The other conditions of the group. */
  Stream<Condition> beside(Condition group) {
    return group.members().stream().filter(one -> condition.filter(own -> own == one).isEmpty());
  }

  /** How many conditions of the group are enough. */
  int least(Condition group) {
    return ((AtLeastOf) group.question()).least();
  }

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
