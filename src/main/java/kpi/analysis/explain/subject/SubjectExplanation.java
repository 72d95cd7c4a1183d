package kpi.analysis.explain.subject;

import java.util.List;
import java.util.Map;
import kpi.model.Truth;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.Item;
import kpi.rules.classification.rule.ClassificationRule;
import kpi.rules.classification.rule.Condition;
import kpi.rules.condition.Setting;
import kpi.source.Place;

/** What the rules say of one row. */
public record SubjectExplanation(Fact fact, Setting setting, List<PopulationAnswer> populations) {

  /**
   * Whether a row belongs to a population, and why.
   *
   * @param rules alternatives: one that holds is enough
   * @param open the cells that would decide it, none unless it is undetermined
   */
  public record PopulationAnswer(
      String population, Truth membership, List<RuleAnswer> rules, List<OpenCell> open) {}

  /** A rule with its answer for one row: whether all its conditions hold. */
  public record RuleAnswer(
      ClassificationRule rule, Truth answer, List<ConditionAnswer> conditions) {

    /** The conditions of one answer, in the order of the rule. */
    public List<ConditionAnswer> conditions(Truth truth) {
      return conditions.stream().filter(condition -> condition.answer() == truth).toList();
    }
  }

  /**
   * A condition with its answer for one row.
   *
   * @param readings the cells that it reads
   * @param memberships the populations that it names, with the row's answers
   * @param members the answers to the conditions that it announces; then it reads nothing itself
   */
  public record ConditionAnswer(
      Condition condition,
      Truth answer,
      List<CellReading> readings,
      Map<String, Truth> memberships,
      List<ConditionAnswer> members) {}

  /**
   * A cell that leaves an answer open: blank, doubted, or a date too vague.
   *
   * @param columns where it could be filled in, any one of them
   */
  public record OpenCell(Place place, Item item, List<Column> columns) {

    static OpenCell of(Fact fact, Item item) {
      List<Column> columns =
          item.value(fact).isBlank() ? item.columns() : List.of(item.deciding(fact));
      return new OpenCell(Place.of(fact.table().file(), fact.line()), item, columns);
    }
  }
}
