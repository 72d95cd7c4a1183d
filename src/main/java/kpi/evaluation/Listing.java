package kpi.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kpi.model.Classification;
import kpi.model.Fact;
import kpi.model.Truth;
import kpi.rules.classification.ClassificationRule;
import kpi.rules.classification.Condition;
import kpi.rules.classification.Outcome;
import kpi.rules.classification.Populations;
import kpi.rules.condition.Setting;
import kpi.rules.text.Annotations;

/** The classifications of one table that are listed. */
final class Listing {

  /** Which populations are listed. */
  enum Extent {
    /** Those that rules ask for, members alone or with the others. */
    MARKED,
    /** All of them, members and others. */
    ALL
  }

  private final Map<String, Boolean> populations = new LinkedHashMap<>();
  private final Populations rules;
  private final Setting setting;

  /**
   * @param table the table's name
   */
  Listing(Populations rules, String table, Setting setting, Extent extent) {
    this.rules = rules;
    this.setting = setting;
    for (String population : rules.names()) {
      boolean all = extent == Extent.ALL || isMarked(population, Annotations.LIST_ALL);
      boolean listed = all || isMarked(population, Annotations.LIST_MEMBERS);
      if (listed && rules.table(population).name().equals(table)) {
        populations.put(population, all);
      }
    }
  }

  private boolean isMarked(String population, String annotation) {
    return rules.rules(population).stream()
        .anyMatch(rule -> rule.text().annotations().containsKey(annotation));
  }

  boolean isEmpty() {
    return populations.isEmpty();
  }

  List<Classification> of(Fact fact, Outcome outcome) {
    List<Classification> listed = new ArrayList<>();
    populations.forEach(
        (population, all) -> {
          if (all || outcome.of(population) != Truth.NO) {
            listed.add(classification(population, fact, outcome));
          }
        });
    return listed;
  }

  private Classification classification(String population, Fact fact, Outcome outcome) {
    Truth membership = outcome.of(population);
    TreeSet<String> concluding = new TreeSet<>();
    TreeSet<String> failed = new TreeSet<>();
    TreeSet<String> unknown = new TreeSet<>();
    for (ClassificationRule rule : rules.rules(population)) {
      if (membership != Truth.YES) {
        concluding.add(rule.name());
        rule.conditions().forEach(one -> sort(one, fact, outcome, failed, unknown));
      } else if (outcome.ofRule(rule.name()) == Truth.YES) {
        concluding.add(rule.name());
      }
    }
    return new Classification(
        fact.table().subjectType(),
        fact.id(),
        population,
        membership,
        List.copyOf(concluding),
        List.copyOf(failed),
        List.copyOf(unknown));
  }

  private void sort(
      Condition condition,
      Fact fact,
      Outcome outcome,
      TreeSet<String> failed,
      TreeSet<String> unknown) {
    switch (condition.question().answer(fact, outcome, setting)) {
      case NO -> failed.add(condition.sentence());
      case UNKNOWN -> unknown.add(condition.sentence());
      case YES -> {
        // holds: nothing keeps the subject out on this account
      }
    }
  }
}
