package kpi.rules.finding;

import kpi.rules.classification.Case;

/**
 * What a finding rule concludes of a case.
 *
 * @param kind {@code check}, {@code doubt} or {@code stop}
 * @param item the label of the item that it is about; empty if it is about the row
 */
public record Found(Case subject, String rule, String kind, String item) {

  /** Look at the cell. */
  public static final String CHECK = "check";

  /** Take the value of the cell for unknown. */
  public static final String DOUBT = "doubt";

  /** Do not use the data. */
  public static final String STOP = "stop";
}
