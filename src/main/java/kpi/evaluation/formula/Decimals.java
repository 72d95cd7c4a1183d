package kpi.evaluation.formula;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/** Decimal numbers as exact fractions, and back. */
public final class Decimals {

  private static final MathContext PRECISION = new MathContext(34, RoundingMode.HALF_UP);

  private Decimals() {}

  /** Whole numbers in full, others with up to 34 significant digits. */
  public static BigDecimal decimal(BigFraction number) {
    BigDecimal numerator = new BigDecimal(number.getNumerator());
    BigDecimal denominator = new BigDecimal(number.getDenominator());
    return denominator.compareTo(BigDecimal.ONE) == 0
        ? numerator
        : numerator.divide(denominator, PRECISION).stripTrailingZeros();
  }

  public static BigFraction fraction(BigDecimal decimal) {
    int scale = Math.max(decimal.scale(), 0);
    return BigFraction.of(decimal.setScale(scale).unscaledValue(), BigInteger.TEN.pow(scale));
  }
}
