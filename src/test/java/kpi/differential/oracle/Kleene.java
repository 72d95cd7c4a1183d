package kpi.differential.oracle;

import java.util.Collection;
import kpi.model.Truth;

/** Three-valued and, or, not. */
final class Kleene {

  private Kleene() {}

  static Truth and(Collection<Truth> answers) {
    if (answers.contains(Truth.NO)) {
      return Truth.NO;
    }
    return answers.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : Truth.YES;
  }

  static Truth or(Collection<Truth> answers) {
    if (answers.contains(Truth.YES)) {
      return Truth.YES;
    }
    return answers.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : Truth.NO;
  }

  static Truth not(Truth answer) {
    return answer == Truth.UNKNOWN ? answer : answer == Truth.YES ? Truth.NO : Truth.YES;
  }
}
