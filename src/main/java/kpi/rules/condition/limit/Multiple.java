package kpi.rules.condition.limit;

import java.math.BigDecimal;

/**
 * How many times a number is taken, as an exact fraction.
 *
 * @param times above 0
 * @param over above 0
 */
public record Multiple(BigDecimal times, BigDecimal over) {

  /** The number itself. */
  public static final Multiple ONE = new Multiple(BigDecimal.ONE, BigDecimal.ONE);

  /** How a number stands to so many times another; as {@link Comparable#compareTo}. */
  public int compare(BigDecimal number, BigDecimal other) {
    return number.multiply(over).compareTo(other.multiply(times));
  }

  /** Whole numbers of which the first is so many times the other. */
  public BigDecimal exampleAbove() {
    return times.multiply(step());
  }

  public BigDecimal exampleBelow() {
    return over.multiply(step());
  }

  private BigDecimal step() {
    return BigDecimal.TEN.scaleByPowerOfTen(Math.max(times.scale(), 0));
  }
}
