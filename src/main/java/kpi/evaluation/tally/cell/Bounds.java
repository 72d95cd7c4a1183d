package kpi.evaluation.tally.cell;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import kpi.model.Ends;
import kpi.model.Ends.Parts;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The values that a tally can take. Each bound is attained by some way of filling in the blanks:
 * numerator and denominator are never taken from different ways.
 */
public final class Bounds {

  private static final Comparator<Contribution> BY_NUMERATOR =
      Comparator.comparing(Contribution::numerator);

  private final CellTally tally;

  public Bounds(CellTally tally) {
    this.tally = tally;
  }

  /** What certainly counts. */
  public BigFraction certainNumerator() {
    return least(Contribution::numerator, tally.addedNumerator());
  }

  /** What certainly counts. */
  public BigFraction certainDenominator() {
    return least(Contribution::denominator, tally.addedDenominator());
  }

  private BigFraction least(Function<Contribution, BigDecimal> side, BigDecimal added) {
    BigDecimal sum = added;
    for (Map.Entry<Set<Contribution>, Long> open : tally.open().entrySet()) {
      BigDecimal least =
          open.getKey().stream().map(side).min(Comparator.naturalOrder()).orElseThrow();
      sum = sum.add(least.multiply(BigDecimal.valueOf(open.getValue())));
    }
    return fraction(sum);
  }

  /** Whether the denominator is zero in some cases. */
  public boolean mayVanish() {
    return certainDenominator().signum() == 0;
  }

  /** The least count or sum that is not zero; empty if it always is. */
  public Optional<BigFraction> leastAboveZero() {
    BigFraction least = certainNumerator();
    return least.signum() > 0
        ? Optional.of(least)
        : tally.open().keySet().stream()
            .flatMap(Set::stream)
            .map(Contribution::numerator)
            .filter(number -> number.signum() > 0)
            .min(Comparator.naturalOrder())
            .map(Bounds::fraction);
  }

  /** The greatest denominator. */
  public BigFraction greatestDenominator() {
    return fraction(total(Contribution.BY_DENOMINATOR).denominator());
  }

  /** The least and the greatest count or sum. */
  public Ends ofSum() {
    return new Ends(sum(BY_NUMERATOR.reversed()), sum(BY_NUMERATOR));
  }

  private Parts sum(Comparator<Contribution> order) {
    return new Parts(fraction(total(order).numerator()), Optional.empty());
  }

  /** The least and the greatest ratio; empty if the denominator is zero in every case. */
  public Optional<Ends> ofRatio() {
    Contribution largest = total(Contribution.BY_DENOMINATOR);
    if (largest.denominator().signum() == 0) {
      return Optional.empty();
    }
    return Optional.of(new Ends(extreme(largest, -1), extreme(largest, 1)));
  }

  /**
   * Dinkelbach's method: choose for each subject what is best for {@code numerator - ratio ×
   * denominator} until the ratio no longer improves. Of the ways to the same ratio it is the one
   * with the greatest denominator.
   */
  private Parts extreme(Contribution start, int direction) {
    Contribution reached = start;
    while (true) {
      BigFraction ratio = ratio(reached);
      Comparator<Contribution> order = Contribution.atEnd(ratio, direction);
      Contribution best = divided(total(order), order);
      if (best.gain(ratio, direction).signum() <= 0) {
        return parts(best);
      }
      reached = best;
    }
  }

  /**
   * The best way in which there is something to divide by: if there is not, one subject must take
   * an alternative that is not its best.
   */
  private Contribution divided(Contribution best, Comparator<Contribution> order) {
    if (best.denominator().signum() > 0) {
      return best;
    }
    return tally.open().keySet().stream()
        .flatMap(open -> divided(best, open, open.stream().max(order).orElseThrow()))
        .max(order.thenComparing(BY_NUMERATOR))
        .orElseThrow();
  }

  private static Stream<Contribution> divided(
      Contribution best, Set<Contribution> open, Contribution chosen) {
    return open.stream()
        .filter(other -> other.denominator().signum() > 0)
        .map(
            other ->
                new Contribution(
                    best.numerator().subtract(chosen.numerator()).add(other.numerator()),
                    best.denominator().subtract(chosen.denominator()).add(other.denominator())));
  }

  private static Parts parts(Contribution sums) {
    return new Parts(fraction(sums.numerator()), Optional.of(fraction(sums.denominator())));
  }

  /** What is added up if every open subject takes its greatest alternative. */
  private Contribution total(Comparator<Contribution> order) {
    BigDecimal numerator = tally.addedNumerator();
    BigDecimal denominator = tally.addedDenominator();
    for (Map.Entry<Set<Contribution>, Long> open : tally.open().entrySet()) {
      Contribution chosen = open.getKey().stream().max(order).orElseThrow();
      BigDecimal count = BigDecimal.valueOf(open.getValue());
      numerator = numerator.add(chosen.numerator().multiply(count));
      denominator = denominator.add(chosen.denominator().multiply(count));
    }
    return new Contribution(numerator, denominator);
  }

  private static BigFraction ratio(Contribution sums) {
    return fraction(sums.numerator()).divide(fraction(sums.denominator()));
  }

  static BigFraction fraction(BigDecimal whole) {
    return BigFraction.of(whole.toBigIntegerExact());
  }
}
