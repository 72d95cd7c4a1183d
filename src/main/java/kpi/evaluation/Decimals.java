package kpi.evaluation;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/** Decimal numbers as exact fractions. */
public final class Decimals {

  private Decimals() {}

  public static BigFraction fraction(BigDecimal decimal) {
    int scale = Math.max(decimal.scale(), 0);
    return BigFraction.of(decimal.setScale(scale).unscaledValue(), BigInteger.TEN.pow(scale));
  }
}
