package kpi.analysis.impact.flips;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import kpi.rules.classification.rule.Condition;

/**
 * A sentence among the conditions of a population, before and after the change.
 *
 * @param changedRules the changed rules that hold it, on either side
 */
record ConditionPair(
    String sentence,
    Optional<Condition> before,
    Optional<Condition> after,
    SortedSet<String> changedRules) {

  boolean isOnBothSides() {
    return before.isPresent() && after.isPresent();
  }

  /** The populations that it names. */
  List<String> populations() {
    return Stream.concat(before.stream(), after.stream())
        .flatMap(condition -> condition.question().populations().stream())
        .distinct()
        .toList();
  }
}
