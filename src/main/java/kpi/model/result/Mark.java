package kpi.model.result;

/** What sets a figure apart, wherever it is shown. */
public enum Mark {
  /** It rests on invented data (模擬データ). */
  SYNTHETIC,
  /** Its indicator is a suggestion for the next plan (たたき台). */
  PROPOSED,
  /** It is a share of fewer than ten. */
  SMALL_DENOMINATOR,
  /** It cannot be compared with the years before (断絶). */
  BREAK
}
