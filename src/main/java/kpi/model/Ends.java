package kpi.model;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What is counted, or added up, at both ends of a range: 2/10 and 4/9 of 20.0～44.4%. Each end is
 * one way to fill in the blanks.
 */
public record Ends(Parts lower, Parts upper) {

  /**
   * @param denominator absent for a plain count or sum
   */
  public record Parts(BigFraction numerator, Optional<BigFraction> denominator) {

    public BigFraction value() {
      return denominator.map(numerator::divide).orElse(numerator);
    }

    Parts times(BigFraction scale) {
      return new Parts(numerator.multiply(scale), denominator);
    }
  }

  /** The parts in another unit, of which so many make one of this: the denominators stay. */
  public Ends times(BigFraction scale) {
    return new Ends(lower.times(scale), upper.times(scale));
  }

  /** The values at both ends. */
  public Range range() {
    return new Range(lower.value(), upper.value());
  }
}
