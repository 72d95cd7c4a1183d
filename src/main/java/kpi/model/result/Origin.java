package kpi.model.result;

/** Where a figure of a series comes from. */
public enum Origin {
  PUBLISHED,
  COMPUTED
}
