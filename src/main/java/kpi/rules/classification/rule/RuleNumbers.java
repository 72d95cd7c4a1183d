package kpi.rules.classification.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules and populations of a classifier, numbered from 0, so that none is looked up by name.
 */
public final class RuleNumbers {

  private final Map<String, Integer> rules = new LinkedHashMap<>();
  private final Map<String, Integer> populations = new LinkedHashMap<>();
  private final List<int[]> concluding = new ArrayList<>();

  public RuleNumbers(List<ClassificationRule> inForce, Populations defined) {
    inForce.forEach(rule -> rules.put(rule.name(), rules.size()));
    for (String population : defined.names()) {
      populations.put(population, populations.size());
      concluding.add(
          defined.rules(population).stream().mapToInt(rule -> rule(rule.name())).toArray());
    }
  }

  public int rule(String name) {
    return rules.get(name);
  }

  public int population(String name) {
    return populations.get(name);
  }

  /** The rules that conclude a population: alternatives. */
  public int[] concluding(int population) {
    return concluding.get(population);
  }

  public int countOfRules() {
    return rules.size();
  }

  public Map<String, Integer> rules() {
    return rules;
  }
}
