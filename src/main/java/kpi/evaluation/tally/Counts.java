package kpi.evaluation.tally;

/**
 * How many subjects showed each pattern of truths to a cell, and what those add that depend on more
 * than truths. For one thread at a time.
 */
final class Counts {

  private final long[] byPattern;
  private final CellTally byRow;

  /**
   * @param patterns how many there can be; 0 if all depends on the rows
   */
  Counts(int patterns, CellTally byRow) {
    this.byPattern = new long[patterns];
    this.byRow = byRow;
  }

  void add(int pattern) {
    byPattern[pattern]++;
  }

  CellTally byRow() {
    return byRow;
  }

  long of(int pattern) {
    return byPattern[pattern];
  }

  void merge(Counts other) {
    for (int pattern = 0; pattern < byPattern.length; pattern++) {
      byPattern[pattern] += other.byPattern[pattern];
    }
    byRow.merge(other.byRow);
  }
}
