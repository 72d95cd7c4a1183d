package kpi.analysis.explain.near;

import java.util.List;
import kpi.analysis.explain.subject.SubjectExplanation.ConditionAnswer;
import kpi.model.Truth;
import kpi.model.dataset.DatasetHeader;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.rules.classification.rule.ClassificationRule;
import kpi.rules.classification.rule.Condition;
import kpi.rules.condition.Setting;

/**
 * The rows that one condition keeps out of a population, or that one open condition keeps from
 * being decided. It names respondents.
 *
 * @param setting what the conditions were measured against
 * @param counts how many rows of the table belong, are undetermined, do not belong
 * @param conditions in the order of the rules, those that keep nobody out too
 */
public record NearMisses(
    DatasetHeader dataset,
    String population,
    TableSchema table,
    Setting setting,
    Counts counts,
    List<OfCondition> conditions) {

  /** Numbers of rows. */
  public record Counts(long members, long undetermined, long others) {}

  /**
   * Whom one condition keeps out.
   *
   * @param misses those it certainly keeps out, nearest to the limit first where it draws one, then
   *     those of whom it is open; else in the order of the file
   */
  public record OfCondition(ClassificationRule rule, Condition condition, List<Miss> misses) {}

  /**
   * A row that is one condition away.
   *
   * @param membership NO if the condition fails, UNKNOWN if it is open; then all others hold
   * @param answer to the condition
   * @param open further conditions of the rule that are open; none if the row is undetermined
   */
  public record Miss(
      Fact fact, Truth membership, ConditionAnswer answer, List<ConditionAnswer> open) {}
}
