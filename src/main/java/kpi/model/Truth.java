package kpi.model;

/** The answer to a condition on data that may be blank. */
public enum Truth {
  NO,
  UNKNOWN,
  YES;

  public static Truth of(boolean holds) {
    return holds ? YES : NO;
  }

  public Truth not() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /**
   * Whether at least so many of some answers are yes.
   *
   * @param yes how many of them are
   * @param unknown how many may turn out to be
   */
  public static Truth atLeast(int least, int yes, int unknown) {
    return yes >= least ? YES : yes + unknown >= least ? UNKNOWN : NO;
  }

  public Truth and(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Truth or(Truth other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
