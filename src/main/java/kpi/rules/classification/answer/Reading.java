package kpi.rules.classification.answer;

/** How a case answers a condition that is unknown. */
public enum Reading {
  /** Unknown counts as no: what is concluded is certain. */
  CERTAIN,
  /** Unknown counts as yes: what is concluded is possible. */
  POSSIBLE
}
