package kpi.analysis.explain.subject;

import java.util.List;
import kpi.model.Truth;
import kpi.rules.classification.ClassificationRule;

/** A rule with its answer for one row: whether all its conditions hold. */
public record RuleAnswer(ClassificationRule rule, Truth answer, List<ConditionAnswer> conditions) {

  /** The conditions of one answer, in the order of the rule. */
  public List<ConditionAnswer> conditions(Truth truth) {
    return conditions.stream().filter(condition -> condition.answer() == truth).toList();
  }
}
