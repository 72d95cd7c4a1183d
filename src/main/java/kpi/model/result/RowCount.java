package kpi.model.result;

/**
 * Rows of a table. Of a table without errors, all that were read are accepted or merged.
 *
 * @param read from the file
 * @param accepted as facts
 * @param merged left out, since another row stands for the same unit
 */
public record RowCount(String table, long read, long accepted, long merged) {

  /** A table of which no row is left out. */
  public RowCount(String table, long read, long accepted) {
    this(table, read, accepted, 0);
  }
}
