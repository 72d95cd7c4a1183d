package kpi.rules.classification.rule;

import java.util.List;
import java.util.stream.Stream;
import kpi.model.fact.TableSchema;
import kpi.rules.text.vocabulary.RuleText;

/**
 * A rule that decides who belongs to a population.
 *
 * @param conditions none for a population of all rows
 */
public record ClassificationRule(
    RuleText text, TableSchema table, String population, List<Condition> conditions)
    implements RowRule {

  /** The populations that its conditions name. */
  public Stream<String> uses() {
    return conditions.stream().flatMap(condition -> condition.question().populations().stream());
  }
}
