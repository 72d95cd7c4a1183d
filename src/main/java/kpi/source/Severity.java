package kpi.source;

/**
 * An error stops the run; a warning does not, unless {@code --strict} is given; a note says how far
 * the program looked, and never stops anything.
 */
public enum Severity {
  ERROR,
  WARNING,
  NOTE
}
