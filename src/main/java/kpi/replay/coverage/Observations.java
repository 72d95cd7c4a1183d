package kpi.replay.coverage;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kpi.model.Truth;
import kpi.model.fact.Fact;
import kpi.replay.coverage.Coverage.ConditionCoverage;
import kpi.replay.coverage.Coverage.RuleCoverage;
import kpi.rules.RuleBook;
import kpi.rules.classification.answer.Outcome;
import kpi.rules.classification.rule.ClassificationRule;
import kpi.rules.classification.rule.Condition;
import kpi.rules.classification.rule.Populations;
import kpi.rules.classification.rule.RowRule;
import kpi.rules.condition.Memberships;
import kpi.rules.condition.Setting;
import kpi.rules.finding.FindingRule;
import kpi.rules.text.vocabulary.RuleText;
import kpi.source.Place;

/** Collects what cases show of rules. Each condition is judged by its own truth. */
public final class Observations {

  /** Findings name no population. */
  private static final Memberships NONE = population -> Truth.UNKNOWN;

  private final Map<Place, Set<Aspect>> seen = new HashMap<>();
  private final Set<Place> fired = new HashSet<>();

  /**
   * Adds subjects of one table.
   *
   * @param rules in force
   * @param outcomes what they concluded, in the order of the facts
   */
  public synchronized void add(
      List<ClassificationRule> rules, List<Fact> facts, List<Outcome> outcomes, Setting setting) {
    for (int i = 0; i < facts.size(); i++) {
      for (ClassificationRule rule : rules) {
        if (rule.table().equals(facts.get(i).table())) {
          add(rule, facts.get(i), outcomes.get(i), setting);
        }
      }
    }
  }

  private void add(ClassificationRule rule, Fact fact, Outcome outcome, Setting setting) {
    if (outcome.ofRule(rule.name()) == Truth.YES) {
      fired.add(rule.text().place());
    }
    look(rule, fact, outcome, setting);
  }

  /**
   * Adds subjects of one table, as they are written.
   *
   * @param rules in force that say what cannot be right
   */
  public synchronized void addWritten(List<FindingRule> rules, List<Fact> facts, Setting setting) {
    for (Fact fact : facts) {
      for (FindingRule rule : rules) {
        if (rule.table().equals(fact.table()) && look(rule, fact, NONE, setting) == Truth.YES) {
          fired.add(rule.text().place());
        }
      }
    }
  }

  /** Whether all conditions hold, each of them seen. */
  private Truth look(RowRule rule, Fact fact, Memberships memberships, Setting setting) {
    Truth all = Truth.YES;
    for (Condition condition : rule.conditions()) {
      Truth answer = condition.question().answer(fact, memberships, setting);
      all = all.and(answer);
      see(condition, answer, fact, setting);
      condition
          .lines()
          .skip(1)
          .forEach(
              below ->
                  see(below, below.question().answer(fact, memberships, setting), fact, setting));
    }
    return all;
  }

  private void see(Condition condition, Truth answer, Fact fact, Setting setting) {
    seen.computeIfAbsent(condition.place(), place -> EnumSet.noneOf(Aspect.class))
        .addAll(Aspect.shown(condition.question(), answer, fact, setting));
  }

  /** Adds an indicator rule that defined or showed a cell. */
  public synchronized void addFired(RuleText indicatorRule) {
    fired.add(indicatorRule.place());
  }

  /** What has been shown of the rules of a book so far. */
  public synchronized Coverage of(RuleBook book) {
    Possible possible = new Possible(new Populations(book.classifications()));
    return new Coverage(
        Stream.<RowRule>concat(book.findings().stream(), book.classifications().stream())
            .sorted(Comparator.comparing(rule -> rule.text().place()))
            .map(rule -> coverage(rule, possible))
            .toList(),
        book.indicators().stream()
            .map(rule -> rule.text())
            .filter(text -> !fired.contains(text.place()))
            .toList(),
        book.indicators().size());
  }

  private RuleCoverage coverage(RowRule rule, Possible possible) {
    return new RuleCoverage(
        rule,
        fired.contains(rule.text().place()),
        rule.conditions().stream()
            .flatMap(Condition::lines)
            .map(condition -> coverage(condition, possible))
            .toList());
  }

  private ConditionCoverage coverage(Condition condition, Possible possible) {
    Set<Aspect> there = possible.of(condition.question());
    Set<Aspect> shown = EnumSet.copyOf(there);
    shown.retainAll(seen.getOrDefault(condition.place(), Set.of()));
    return new ConditionCoverage(condition, there, shown);
  }
}
