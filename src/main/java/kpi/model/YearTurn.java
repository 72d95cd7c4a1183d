package kpi.model;

/** What a new year does to a column, as the data dictionary declares it under {@code each-year}. */
public enum YearTurn {
  /** Nothing by itself. */
  KEPT,
  /** It is asked anew. */
  ASKED,
  /** It is a running number that may be given anew. */
  NUMBERED,
  /** It is a date or a fiscal year, and some row lies in the dataset's own year. */
  DATED
}
