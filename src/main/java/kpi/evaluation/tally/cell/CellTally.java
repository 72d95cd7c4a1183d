package kpi.evaluation.tally.cell;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the subjects seen so far add up to. Tallies merge, in any order, to the same.
 *
 * <p>A subject that could add one of several contributions is kept as that set of alternatives, so
 * that numerator and denominator move together when the bounds are worked out.
 */
public final class CellTally {

  private long members;
  private long blanks;
  private long leftOut;
  private long notAllWays;
  private long counted;
  private BigDecimal numerator = BigDecimal.ZERO;
  private BigDecimal denominator = BigDecimal.ZERO;
  private final Map<Set<Contribution>, Long> open = new HashMap<>();
  private final Map<Contribution, Long> each = new HashMap<>();
  private final boolean keepsEach;
  private final long[] certain;
  private final long[] possible;

  public CellTally(int ledgerSteps) {
    this(ledgerSteps, false);
  }

  /**
   * @param keepsEach whether each contribution is kept by itself too, with how often it came
   */
  public CellTally(int ledgerSteps, boolean keepsEach) {
    this.keepsEach = keepsEach;
    certain = new long[ledgerSteps];
    possible = new long[ledgerSteps];
  }

  /** Adds so many subjects that could each add one of several contributions. */
  public void add(Set<Contribution> alternatives, long times) {
    if (alternatives.size() == 1) {
      Contribution contribution = alternatives.iterator().next();
      BigDecimal count = BigDecimal.valueOf(times);
      numerator = numerator.add(contribution.numerator().multiply(count));
      denominator = denominator.add(contribution.denominator().multiply(count));
      if (keepsEach) {
        each.merge(contribution, times, Long::sum);
      }
    } else {
      open.merge(alternatives, times, Long::sum);
    }
  }

  public void addMembers(long times) {
    members += times;
  }

  public void addBlank() {
    blanks++;
  }

  public void addLeftOut() {
    leftOut++;
  }

  public void addNotAllWays(long times) {
    notAllWays += times;
  }

  public void addCounted(long times) {
    counted += times;
  }

  public void keepCertainly(int step, long times) {
    certain[step] += times;
  }

  public void keepPossibly(int step, long times) {
    possible[step] += times;
  }

  public void merge(CellTally other) {
    members += other.members;
    blanks += other.blanks;
    leftOut += other.leftOut;
    notAllWays += other.notAllWays;
    counted += other.counted;
    numerator = numerator.add(other.numerator);
    denominator = denominator.add(other.denominator);
    other.each.forEach((contribution, count) -> each.merge(contribution, count, Long::sum));
    other.open.forEach((alternatives, count) -> open.merge(alternatives, count, Long::sum));
    for (int step = 0; step < certain.length; step++) {
      certain[step] += other.certain[step];
      possible[step] += other.possible[step];
    }
  }

  /** Subjects that belong to the whole, in some way to fill the blanks in. */
  public long members() {
    return members;
  }

  /** Members that have no number to add, although the rule leaves none out for it. */
  public long blanks() {
    return blanks;
  }

  /** Members that the rule leaves out, since they have no number to add. */
  public long leftOut() {
    return leftOut;
  }

  /** Subjects of which not all ways were looked at: bounds hold, and may be wide. */
  public long notAllWays() {
    return notAllWays;
  }

  /** Subjects that are in 分子, or in 対象 where there is none, whatever fills their blanks. */
  public long counted() {
    return counted;
  }

  /** Subjects for which it matters that something is unknown. */
  public long undetermined() {
    return open.values().stream().mapToLong(Long::longValue).sum();
  }

  Map<Set<Contribution>, Long> open() {
    return open;
  }

  /** What was certainly added, each with how often; nothing unless it is kept. */
  Map<Contribution, Long> each() {
    return each;
  }

  BigDecimal addedNumerator() {
    return numerator;
  }

  BigDecimal addedDenominator() {
    return denominator;
  }

  /** How many were certainly kept by a step of the ledger. */
  public long certain(int step) {
    return certain[step];
  }

  /** How many were kept by a step of the ledger, certainly or possibly. */
  public long possible(int step) {
    return possible[step];
  }
}
