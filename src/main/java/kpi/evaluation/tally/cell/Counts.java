package kpi.evaluation.tally.cell;

import java.util.Arrays;
import java.util.List;

/**
 * How many subjects of a group showed each pattern of truths, how many open ones are of each kind,
 * and what those add to each cell that had to be looked at one by one. For one thread at a time.
 */
public final class Counts {

  private static final int FIRST = 64;

  private final long[] byPattern;
  private long[] byKind = new long[FIRST];
  private final List<CellTally> byRow;

  /**
   * @param patterns how many there can be
   * @param byRow one for each cell
   */
  public Counts(int patterns, List<CellTally> byRow) {
    this.byPattern = new long[patterns];
    this.byRow = byRow;
  }

  public void addPattern(int pattern) {
    byPattern[pattern]++;
  }

  public void addKind(int kind) {
    addKinds(kind, 1);
  }

  private void addKinds(int kind, long times) {
    if (kind >= byKind.length) {
      byKind = Arrays.copyOf(byKind, Math.max(kind + 1, byKind.length * 2));
    }
    byKind[kind] += times;
  }

  /** What was looked at one by one, of a cell of the group. */
  public CellTally byRow(int cell) {
    return byRow.get(cell);
  }

  public long ofPattern(int pattern) {
    return byPattern[pattern];
  }

  public long ofKind(int kind) {
    return kind < byKind.length ? byKind[kind] : 0;
  }

  public void merge(Counts other) {
    for (int pattern = 0; pattern < byPattern.length; pattern++) {
      byPattern[pattern] += other.byPattern[pattern];
    }
    for (int kind = 0; kind < other.byKind.length; kind++) {
      if (other.byKind[kind] > 0) {
        addKinds(kind, other.byKind[kind]);
      }
    }
    for (int cell = 0; cell < byRow.size(); cell++) {
      byRow.get(cell).merge(other.byRow.get(cell));
    }
  }
}
