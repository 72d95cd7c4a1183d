package kpi.differential;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.apache.commons.numbers.fraction.BigFraction;

/** Exact fractions and the numbers that files say for them. */
final class Fractions {

  /** Numbers are written with 34 digits; the last may be rounded. */
  private static final MathContext DIGITS = new MathContext(30);

  private Fractions() {}

  static boolean isSame(BigFraction expected, JsonNode found) {
    if (found.isNull()) {
      return false;
    }
    BigDecimal exact =
        new BigDecimal(expected.getNumerator())
            .divide(new BigDecimal(expected.getDenominator()), MathContext.DECIMAL128)
            .round(DIGITS);
    return found.decimalValue().round(DIGITS).compareTo(exact) == 0;
  }

  static BigFraction of(JsonNode number) {
    BigDecimal written = number.decimalValue();
    int scale = Math.max(0, written.scale());
    return BigFraction.of(written.movePointRight(scale).toBigInteger(), BigInteger.TEN.pow(scale));
  }

  /** As {@code results.json} writes a fraction that is not rounded. */
  static String written(BigFraction fraction) {
    BigInteger denominator = fraction.getDenominator();
    boolean isWhole = denominator.equals(BigInteger.ONE);
    return fraction.getNumerator() + (isWhole ? "" : "/" + denominator);
  }
}
