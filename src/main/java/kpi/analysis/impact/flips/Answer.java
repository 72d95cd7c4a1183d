package kpi.analysis.impact.flips;

import java.util.Locale;
import java.util.Optional;
import kpi.model.Truth;

/** What a condition says of a subject under one set of rules. */
public enum Answer {
  YES,
  NO,
  UNDETERMINED,
  /** The rules do not ask for it. */
  ABSENT;

  static Answer of(Optional<Truth> truth) {
    return truth.map(Answer::of).orElse(ABSENT);
  }

  public static Answer of(Truth truth) {
    return switch (truth) {
      case YES -> YES;
      case NO -> NO;
      case UNKNOWN -> UNDETERMINED;
    };
  }

  /** Whether it keeps a subject from certainly belonging. */
  boolean blocks() {
    return this == NO || this == UNDETERMINED;
  }

  /** The word in results. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
