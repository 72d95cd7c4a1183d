package kpi.rules.classification.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kpi.model.fact.TableSchema;

/** The populations that a set of rules defines, and in which order they can be decided. */
public final class Populations {

  private final Map<String, List<ClassificationRule>> rules = new LinkedHashMap<>();
  private final Map<String, Integer> levels = new ConcurrentHashMap<>();

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
    Deque<String> open = new ArrayDeque<>(List.of(population));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (reached.add(next)) {
        rules(next).stream().flatMap(ClassificationRule::uses).forEach(open::push);
      }
    }
    return reached;
  }

  /**
   * The populations that need each other with this one, sorted; none if it does not need itself.
   */
  public Stream<String> cycle(String population) {
    if (!needs(population, population)) {
      return Stream.empty();
    }
    return closure(population).stream().filter(other -> needs(other, population)).sorted();
  }

  private boolean needs(String population, String other) {
    return rules(population).stream()
        .flatMap(ClassificationRule::uses)
        .anyMatch(used -> closure(used).contains(other));
  }

  /**
   * The number of populations that must be decided one after the other before this one; none may
   * need itself. Each is looked at once: two ways to every one below would double with each level.
   */
  public int level(String population) {
    Integer known = levels.get(population);
    if (known != null) {
      return known;
    }
    int level = 0;
    for (ClassificationRule rule : rules(population)) {
      for (String used : rule.uses().toList()) {
        level = Math.max(level, level(used) + 1);
      }
    }
    levels.put(population, level);
    return level;
  }
}
