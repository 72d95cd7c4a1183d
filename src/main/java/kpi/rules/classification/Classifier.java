package kpi.rules.classification;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kpi.model.Fact;
import kpi.model.TableSchema;
import kpi.rules.condition.Call;
import kpi.rules.condition.Setting;
import kpi.rules.engine.RuleBase;
import kpi.rules.engine.RuleBases;

/**
 * Decides which populations subjects belong to. Populations that a rule names are decided before
 * it, one rule base per table and level; a subject with open conditions is read twice.
 */
public final class Classifier {

  private final Questions questions = new Questions();
  private final Map<String, Integer> rules = new HashMap<>();
  private final Map<String, int[]> rulesByPopulation = new HashMap<>();
  private final Map<TableSchema, Map<Integer, List<String>>> levels = new HashMap<>();
  private final RuleBases compiled;

  public Classifier(List<ClassificationRule> inForce) {
    this(inForce, RuleBases.SHARED);
  }

  /**
   * @param compiled shared with other books of rules
   */
  public Classifier(List<ClassificationRule> inForce, RuleBases compiled) {
    this.compiled = compiled;
    Populations populations = new Populations(inForce);
    for (ClassificationRule rule : inForce) {
      rules.put(rule.name(), rules.size());
      levels
          .computeIfAbsent(rule.table(), table -> new TreeMap<>())
          .computeIfAbsent(populations.level(rule.population()), level -> new ArrayList<>())
          .add(rule.text().drl());
      for (Condition condition : rule.conditions()) {
        questions.put(rule.table(), Call.parse(condition.drl()), condition.question());
      }
    }
    for (String population : populations.names()) {
      rulesByPopulation.put(population, indexes(populations.rules(population)));
    }
  }

  private int[] indexes(List<ClassificationRule> some) {
    return some.stream().mapToInt(rule -> rules.get(rule.name())).toArray();
  }

  /** Outcomes in the order of the facts, which are all of one table. */
  public List<Outcome> classify(List<Fact> facts, Setting setting) {
    List<Outcome> outcomes =
        facts.stream().map(fact -> new Outcome(rulesByPopulation, rules)).toList();
    if (facts.isEmpty()) {
      return outcomes;
    }
    for (List<String> level : levels.getOrDefault(facts.get(0).table(), Map.of()).values()) {
      RuleBase base = compiled.of(level);
      List<Case> cases = new ArrayList<>(facts.size());
      for (int i = 0; i < facts.size(); i++) {
        cases.add(new Case(i, facts.get(i), Reading.CERTAIN, questions, outcomes.get(i), setting));
      }
      fire(base, Reading.CERTAIN, cases, outcomes);
      fire(base, Reading.POSSIBLE, readAgain(cases), outcomes);
    }
    return outcomes;
  }

  /** The names of the rules that were concluded, certainly or possibly, of any of the subjects. */
  public Set<String> concluded(List<Outcome> outcomes) {
    BitSet concluded = new BitSet();
    outcomes.forEach(outcome -> outcome.addConcluded(concluded));
    return rules.entrySet().stream()
        .filter(rule -> concluded.get(rule.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private void fire(RuleBase level, Reading reading, List<Case> cases, List<Outcome> outcomes) {
    for (Conclusion conclusion : level.fire(cases, Conclusion.class)) {
      outcomes.get(conclusion.subject().index()).conclude(rules.get(conclusion.rule()), reading);
    }
  }

  /**
   * Other readings of the cases that met an open condition; of the rest nothing more can follow.
   */
  private static List<Case> readAgain(List<Case> cases) {
    return cases.stream()
        .filter(Case::isOpen)
        .map(subject -> subject.readAs(Reading.POSSIBLE))
        .toList();
  }
}
