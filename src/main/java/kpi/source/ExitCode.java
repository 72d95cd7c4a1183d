package kpi.source;

/** The exit codes of the program, as the reporting process sees them. */
public enum ExitCode {
  DONE(0),
  NEGATIVE_VERDICT(1),
  USAGE(64),
  DATA_UNUSABLE(65),
  INPUT_MISSING(66),
  DEFECT(70),
  CANNOT_CREATE(73),
  CANNOT_WRITE(74),
  RULES_DO_NOT_HOLD(78),
  INTERRUPTED(130);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
