package kpi.rules.classification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kpi.model.TableSchema;

/** The populations that a set of rules defines, and in which order they can be decided. */
public final class Populations {

  private final Map<String, List<ClassificationRule>> rules = new LinkedHashMap<>();

  public Populations(List<ClassificationRule> inForce) {
    for (ClassificationRule rule : inForce) {
      rules.computeIfAbsent(rule.population(), name -> new ArrayList<>()).add(rule);
    }
  }

  public Set<String> names() {
    return rules.keySet();
  }

  public boolean isDefined(String population) {
    return rules.containsKey(population);
  }

  /** The rules that conclude a population: alternatives. */
  public List<ClassificationRule> rules(String population) {
    return rules.getOrDefault(population, List.of());
  }

  public TableSchema table(String population) {
    return rules(population).get(0).table();
  }

  /** The population with every population that it depends on. */
  public Set<String> closure(String population) {
    Set<String> reached = new LinkedHashSet<>();
    collect(population, reached);
    return reached;
  }

  private void collect(String population, Set<String> reached) {
    if (reached.add(population)) {
      rules(population).stream()
          .flatMap(ClassificationRule::uses)
          .forEach(used -> collect(used, reached));
    }
  }

  /**
   * The populations that need each other with this one, sorted; none if it does not need itself.
   */
  public Stream<String> cycle(String population) {
    return closure(population).stream().filter(other -> needs(other, population)).sorted();
  }

  private boolean needs(String population, String other) {
    return rules(population).stream()
        .flatMap(ClassificationRule::uses)
        .anyMatch(used -> closure(used).contains(other));
  }

  /** The number of populations that must be decided one after the other before this one. */
  public int level(String population) {
    return rules(population).stream()
        .flatMap(ClassificationRule::uses)
        .mapToInt(used -> level(used) + 1)
        .max()
        .orElse(0);
  }
}
