package kpi.report.files;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Exact fractions as decimal numbers for files. */
final class Decimals {

  private static final MathContext PRECISION = new MathContext(34, RoundingMode.HALF_UP);

  private Decimals() {}

  /** Plain notation, whole numbers in full, others with up to 34 significant digits. */
  static String of(BigFraction number) {
    BigDecimal numerator = new BigDecimal(number.getNumerator());
    BigDecimal denominator = new BigDecimal(number.getDenominator());
    if (denominator.compareTo(BigDecimal.ONE) == 0) {
      return numerator.toPlainString();
    }
    return numerator.divide(denominator, PRECISION).stripTrailingZeros().toPlainString();
  }

  /** A blank cell where there is no number: unknown is never 0. */
  static String orBlank(Optional<BigFraction> number) {
    return number.map(Decimals::of).orElse("");
  }
}
