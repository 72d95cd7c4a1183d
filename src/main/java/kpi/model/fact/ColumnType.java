package kpi.model.fact;

/** How the cells of a column are written. */
public enum ColumnType {
  /** Any text on one line. */
  TEXT,
  /** One of the column's codes. */
  CODE,
  /** A country as two capital letters of ISO 3166-1. */
  COUNTRY,
  /** {@code yes} or {@code no}. */
  FLAG,
  /** A whole number, not negative, ASCII digits only. */
  NUMBER,
  /** {@code 2011-04-01}, {@code 2011-04} or {@code 2011}. */
  DATE,
  /** A fiscal year as {@code R7}. */
  YEAR
}
