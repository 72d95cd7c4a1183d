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
import kpi.rules.condition.AtLeastOf;
import kpi.rules.condition.Question;

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

  /** The groups in which the condition stands, the innermost first; none for most conditions. */
  List<Around> around() {
    List<Around> around = new ArrayList<>();
    rule.conditions().stream().filter(this::isOf).forEach(one -> collect(one, around));
    return around;
  }

  private void collect(Condition one, List<Around> around) {
    if (condition.filter(own -> own == one).isEmpty()) {
      one.members().stream().filter(this::isOf).forEach(member -> collect(member, around));
      List<Question> others =
          one.members().stream().filter(member -> !isOf(member)).map(Condition::question).toList();
      around.add(new Around(((AtLeastOf) one.question()).least() - 1, others));
    }
  }

  /**
   * What stands beside a condition in a group.
   *
   * @param holding how many of the others hold where the condition decides
   */
  record Around(int holding, List<Question> others) {}

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
