package kpi.source;

/** An error stops the run; a warning does not, unless {@code --strict} is given. */
public enum Severity {
  ERROR,
  WARNING
}
