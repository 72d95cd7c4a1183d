package kpi.model;

import org.apache.commons.numbers.fraction.BigFraction;

/** Every value that a figure can take, from lower to upper, both attainable. Exact fractions. */
public record Range(BigFraction lower, BigFraction upper) {

  public static Range of(BigFraction value) {
    return new Range(value, value);
  }

  public boolean isExact() {
    return lower.compareTo(upper) == 0;
  }

  /** Whether a value lies between both ends, or is one of them. */
  public boolean spans(BigFraction value) {
    return lower.compareTo(value) <= 0 && value.compareTo(upper) <= 0;
  }
}
