package kpi.evaluation.tally.cell;

import java.math.BigDecimal;
import java.util.Comparator;
import org.apache.commons.numbers.fraction.BigFraction;

/** What one subject adds to a cell: ones when counting, the cell's number when summing. */
public record Contribution(BigDecimal numerator, BigDecimal denominator) {

  static final Contribution NONE = new Contribution(BigDecimal.ZERO, BigDecimal.ZERO);

  static final Comparator<Contribution> BY_DENOMINATOR =
      Comparator.comparing(Contribution::denominator);

  /**
   * The greatest is what a subject adds at an end of the range of a ratio: of ways to the same
   * ratio, the one with the greatest denominator.
   *
   * @param ratio the value at that end
   * @param direction 1 at the upper end, -1 at the lower
   */
  public static Comparator<Contribution> atEnd(BigFraction ratio, int direction) {
    return Comparator.comparing((Contribution one) -> one.gain(ratio, direction))
        .thenComparing(BY_DENOMINATOR);
  }

  BigFraction gain(BigFraction ratio, int direction) {
    return Bounds.fraction(numerator)
        .subtract(ratio.multiply(Bounds.fraction(denominator)))
        .multiply(direction);
  }
}
