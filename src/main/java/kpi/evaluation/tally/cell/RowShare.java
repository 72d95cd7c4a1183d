package kpi.evaluation.tally.cell;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What one subject adds to a cell.
 *
 * @param ways one contribution, or each that it could add
 * @param blank whether it has no number to add, although the rule leaves none out for it
 * @param leftOut whether the rule leaves it out, since it has no number to add
 */
public record RowShare(Set<Contribution> ways, boolean blank, boolean leftOut) {

  private static final Comparator<Contribution> ORDER =
      Comparator.comparing(Contribution::numerator).thenComparing(Contribution::denominator);

  public static RowShare of(CellTally one) {
    Set<Contribution> ways =
        one.open().isEmpty()
            ? Set.of(new Contribution(one.addedNumerator(), one.addedDenominator()))
            : one.open().keySet().iterator().next();
    return new RowShare(ways, one.blanks() > 0, one.leftOut() > 0);
  }

  public boolean isOpen() {
    return ways.size() > 1;
  }

  /** Whether it adds to a side in every way, or at least in one. */
  public boolean adds(Function<Contribution, BigDecimal> side, boolean always) {
    return always
        ? ways.stream().allMatch(way -> side.apply(way).signum() != 0)
        : ways.stream().anyMatch(way -> side.apply(way).signum() != 0);
  }

  /** The same text for the same share. */
  public String code() {
    String kind = blank ? "空" : leftOut ? "除" : "";
    return ways.stream()
        .sorted(ORDER)
        .map(way -> way.numerator().toPlainString() + "/" + way.denominator().toPlainString())
        .collect(Collectors.joining("|", kind, ""));
  }
}
