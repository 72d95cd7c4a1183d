package kpi.rules.finding;

import java.util.List;
import java.util.Optional;
import kpi.model.fact.Item;
import kpi.model.fact.TableSchema;
import kpi.rules.classification.rule.Condition;
import kpi.rules.classification.rule.RowRule;
import kpi.rules.sentence.SentenceKind;
import kpi.rules.text.vocabulary.Annotations;
import kpi.rules.text.vocabulary.RuleText;

/**
 * A rule that says what cannot be right of a row, and what follows. Its name is the kind of
 * finding, as staff call it.
 *
 * @param conditions all must certainly hold; none of them names a population
 * @param verdicts what it concludes, one for each cell
 * @param stops whether the data cannot be used
 */
public record FindingRule(
    RuleText text,
    TableSchema table,
    List<Condition> conditions,
    List<Verdict> verdicts,
    boolean stops)
    implements RowRule {

  public FindingRule {
    conditions = List.copyOf(conditions);
    verdicts = List.copyOf(verdicts);
  }

  /**
   * Whether a rule of {@code rules/} is a finding: its annotation or the name of its file says so.
   */
  public static boolean isOne(RuleText rule) {
    return rule.conclusions().get(0).match().said().kind() != SentenceKind.CLASSIFY;
  }

  /**
   * What follows for a cell.
   *
   * @param item the cell is that of the column that decides for the row
   * @param doubted whether its value counts as unknown from then on
   */
  public record Verdict(Item item, boolean doubted) {}

  /** What its first condition speaks of. */
  Optional<Item> about() {
    return conditions.stream()
        .flatMap(condition -> condition.question().items().stream())
        .findFirst();
  }

  /** What is wrong, as staff are told. */
  String told() {
    return text.annotations().get(Annotations.TOLD);
  }

  /** What staff are to do. */
  String remedy() {
    return text.annotations().get(Annotations.REMEDY);
  }
}
