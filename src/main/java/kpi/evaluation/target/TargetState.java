package kpi.evaluation.target;

/** How a target stands in the year of the data. */
public enum TargetState {
  /** The figure is as it was to be, be it before its year. */
  MET("met"),
  /** Its year has come, and the figure is not so. */
  NOT_MET("not-met"),
  /** The figure is not so, and there are years left. */
  NOT_YET_DUE("not-yet-due"),
  /** The figure is not known, or is a range that may be so or not. */
  UNDETERMINED("undetermined"),
  /** The figure is not published, so neither is how it stands. */
  WITHHELD("withheld");

  private final String word;

  TargetState(String word) {
    this.word = word;
  }

  /** The word in results. */
  public String word() {
    return word;
  }
}
