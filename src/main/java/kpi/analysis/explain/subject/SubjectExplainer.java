package kpi.analysis.explain.subject;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kpi.analysis.explain.subject.SubjectExplanation.ConditionAnswer;
import kpi.analysis.explain.subject.SubjectExplanation.OpenCell;
import kpi.analysis.explain.subject.SubjectExplanation.PopulationAnswer;
import kpi.analysis.explain.subject.SubjectExplanation.RuleAnswer;
import kpi.model.Truth;
import kpi.model.fact.Fact;
import kpi.model.fact.Item;
import kpi.rules.classification.answer.Outcome;
import kpi.rules.classification.rule.ClassificationRule;
import kpi.rules.classification.rule.Condition;
import kpi.rules.classification.rule.Populations;
import kpi.rules.condition.Limit;
import kpi.rules.condition.Setting;

/** Puts the answers of the rules about a row together with the cells behind them. */
public final class SubjectExplainer {

  private final Populations populations;
  private final Setting setting;

  /**
   * @param setting of the table whose rows are explained
   */
  public SubjectExplainer(Populations populations, Setting setting) {
    this.populations = populations;
    this.setting = setting;
  }

  /**
   * @param outcome what the rules concluded of the row
   * @param wanted populations of the row's table
   */
  public SubjectExplanation explain(Fact fact, Outcome outcome, Collection<String> wanted) {
    return new SubjectExplanation(
        fact, setting, wanted.stream().map(name -> population(name, fact, outcome)).toList());
  }

  private PopulationAnswer population(String name, Fact fact, Outcome outcome) {
    Truth membership = outcome.of(name);
    List<RuleAnswer> rules =
        populations.rules(name).stream().map(rule -> rule(rule, fact, outcome)).toList();
    Set<OpenCell> open = new LinkedHashSet<>();
    if (membership == Truth.UNKNOWN) {
      collectOpen(name, fact, outcome, open);
    }
    return new PopulationAnswer(name, membership, rules, List.copyOf(open));
  }

  private RuleAnswer rule(ClassificationRule rule, Fact fact, Outcome outcome) {
    List<ConditionAnswer> conditions =
        rule.conditions().stream().map(one -> condition(one, fact, outcome)).toList();
    return new RuleAnswer(rule, outcome.ofRule(rule.name()), conditions);
  }

  /** The answer to a condition about a row, with the cells behind it. */
  public ConditionAnswer condition(Condition condition, Fact fact, Outcome outcome) {
    Truth answer = condition.question().answer(fact, outcome, setting);
    if (condition.isGroup()) {
      List<ConditionAnswer> members =
          condition.members().stream().map(one -> condition(one, fact, outcome)).toList();
      return new ConditionAnswer(condition, answer, List.of(), Map.of(), members);
    }
    return new ConditionAnswer(
        condition, answer, readings(condition, fact), memberships(condition, outcome), List.of());
  }

  private List<CellReading> readings(Condition condition, Fact fact) {
    List<CellReading> readings = new ArrayList<>();
    for (Item item : condition.question().items()) {
      List<Limit> limits = condition.question().limits(setting);
      limits.forEach(limit -> readings.add(CellReading.of(fact, item, Optional.of(limit))));
      if (limits.isEmpty()) {
        readings.add(CellReading.of(fact, item, Optional.empty()));
      }
    }
    return readings;
  }

  private static Map<String, Truth> memberships(Condition condition, Outcome outcome) {
    Map<String, Truth> memberships = new LinkedHashMap<>();
    condition.question().populations().forEach(name -> memberships.put(name, outcome.of(name)));
    return memberships;
  }

  /** What is unknown of a rule that fails anyway decides nothing. */
  private void collectOpen(String population, Fact fact, Outcome outcome, Set<OpenCell> open) {
    for (ClassificationRule rule : populations.rules(population)) {
      if (outcome.ofRule(rule.name()) == Truth.UNKNOWN) {
        for (Condition condition : rule.conditions()) {
          collectOpen(condition, fact, outcome, open);
        }
      }
    }
  }

  private void collectOpen(Condition condition, Fact fact, Outcome outcome, Set<OpenCell> open) {
    if (condition.question().answer(fact, outcome, setting) != Truth.UNKNOWN) {
      return;
    } else if (condition.isGroup()) {
      condition.members().forEach(member -> collectOpen(member, fact, outcome, open));
      return;
    }
    List<Item> items = condition.question().items();
    for (Item item : items) {
      boolean vague = items.size() == 1;
      if (vague || !item.value(fact).isKnown()) {
        open.add(OpenCell.of(fact, item));
      }
    }
    for (String named : condition.question().populations()) {
      if (outcome.of(named) == Truth.UNKNOWN) {
        collectOpen(named, fact, outcome, open);
      }
    }
  }
}
