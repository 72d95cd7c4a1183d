package kpi.replay.coverage;

import java.util.List;
import kpi.rules.classification.RowRule;

/**
 * What the cases have shown of a rule.
 *
 * @param rule about the rows of a table: a finding or a classification
 * @param fired whether it certainly held for some subject
 */
public record RuleCoverage(RowRule rule, boolean fired, List<ConditionCoverage> conditions) {

  /** How many things there are to see: that it fires, and the aspects of its conditions. */
  long possible() {
    return 1 + conditions.stream().mapToLong(one -> one.possible().size()).sum();
  }

  long missing() {
    return (fired ? 0 : 1) + conditions.stream().mapToLong(one -> one.missing().size()).sum();
  }

  public boolean isComplete() {
    return missing() == 0;
  }
}
