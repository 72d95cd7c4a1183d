package kpi.differential.oracle;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kpi.model.Truth;

/** Which populations the rows of one table belong to, by the rules in force. */
final class Belonging {

  private final Map<String, List<ClassRule>> rules;
  private final Moment moment;

  /**
   * @param rules of one table
   */
  Belonging(List<ClassRule> rules, Moment moment) {
    this.rules =
        rules.stream()
            .collect(
                Collectors.groupingBy(
                    ClassRule::population, LinkedHashMap::new, Collectors.toList()));
    this.moment = moment;
  }

  Set<String> populations() {
    return rules.keySet();
  }

  List<ClassRule> rules(String population) {
    return rules.get(population);
  }

  Set<Condition> conditions() {
    return rules.values().stream()
        .flatMap(List::stream)
        .flatMap(rule -> rule.conditions().values().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** As the row stands: lines are joined by and, rules by or, and what is blank is unknown. */
  Map<String, Truth> standing(Row row) {
    Map<String, Truth> decided = new HashMap<>();
    populations().forEach(population -> standing(row, population, decided));
    return decided;
  }

  private Truth standing(Row row, String population, Map<String, Truth> decided) {
    if (!decided.containsKey(population)) {
      Truth truth =
          Kleene.or(rules.get(population).stream().map(rule -> of(rule, row, decided)).toList());
      decided.put(population, truth);
    }
    return decided.get(population);
  }

  private Truth of(ClassRule rule, Row row, Map<String, Truth> decided) {
    return Kleene.and(
        rule.conditions().values().stream()
            .map(condition -> standing(condition, row, decided))
            .toList());
  }

  /**
   * @param decided takes the populations that are needed
   */
  Truth standing(Condition condition, Row row, Map<String, Truth> decided) {
    return condition.standing(row, moment, name -> standing(row, name, decided));
  }

  /** With every open cell filled in: everything is decided. */
  Set<String> filled(Row row, Filling filling) {
    Map<String, Boolean> decided = new HashMap<>();
    populations().forEach(population -> filled(row, filling, population, decided));
    return decided.keySet().stream().filter(decided::get).collect(Collectors.toSet());
  }

  private boolean filled(
      Row row, Filling filling, String population, Map<String, Boolean> decided) {
    if (!decided.containsKey(population)) {
      boolean belongs =
          rules.get(population).stream()
              .anyMatch(
                  rule ->
                      rule.conditions().values().stream()
                          .allMatch(
                              condition ->
                                  condition.filled(
                                      row,
                                      filling,
                                      moment,
                                      name -> filled(row, filling, name, decided))));
      decided.put(population, belongs);
    }
    return decided.get(population);
  }
}
