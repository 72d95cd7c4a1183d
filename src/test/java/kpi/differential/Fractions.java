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

  /** As {@code results.json} writes a fraction that is not rounded. */
  static String written(BigFraction fraction) {
    BigInteger denominator = fraction.getDenominator();
    boolean isWhole = denominator.equals(BigInteger.ONE);
    return fraction.getNumerator() + (isWhole ? "" : "/" + denominator);
  }

  /** What {@code results.json} writes of a fraction that is not rounded. */
  static BigFraction read(String written) {
    String[] parts = written.split("/");
    BigInteger denominator = parts.length == 1 ? BigInteger.ONE : new BigInteger(parts[1]);
    return BigFraction.of(new BigInteger(parts[0]), denominator);
  }
}
