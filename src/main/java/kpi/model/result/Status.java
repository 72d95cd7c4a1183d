package kpi.model.result;

/** How much is known of an indicator's value. */
public enum Status {
  /** One value. */
  MEASURED("measured"),
  /** A range, since something undetermined matters. */
  BOUNDED("bounded"),
  /** No value; the note says why. */
  NOT_COMPUTABLE("not-computable"),
  /** Reported by a ministry. */
  REPORTED("reported"),
  /** Not reported by the ministry in charge. */
  NOT_REPORTED("not-reported"),
  /** Known, and not published: it would show a respondent. */
  WITHHELD("withheld");

  private final String word;

  Status(String word) {
    this.word = word;
  }

  /** The word in results. */
  public String word() {
    return word;
  }
}
