package kpi.replay.coverage;

import java.util.EnumSet;
import java.util.Set;
import kpi.rules.classification.Condition;

/**
 * What the cases have shown of a condition.
 *
 * @param possible what there is to see
 * @param seen a part of it
 */
public record ConditionCoverage(Condition condition, Set<Aspect> possible, Set<Aspect> seen) {

  public Set<Aspect> missing() {
    Set<Aspect> missing = EnumSet.copyOf(possible);
    missing.removeAll(seen);
    return missing;
  }
}
