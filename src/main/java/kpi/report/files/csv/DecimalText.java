package kpi.report.files.csv;

import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Exact fractions as decimal numbers for files. */
public final class DecimalText {

  private DecimalText() {}

  /** Plain notation, whole numbers in full, others with up to 34 significant digits. */
  public static String of(BigFraction number) {
    return kpi.evaluation.formula.Decimals.decimal(number).toPlainString();
  }

  /** A blank cell where there is no number: unknown is never 0. */
  public static String orBlank(Optional<BigFraction> number) {
    return number.map(DecimalText::of).orElse("");
  }

  /**
   * A fraction such as {@code -1/6}, since 34 digits of a number that does not divide evenly are
   * not that number; empty where there is none.
   */
  public static String exact(Optional<BigFraction> number) {
    return number
        .map(one -> one.signum() < 0 ? "-" + fraction(one.negate()) : fraction(one))
        .orElse("");
  }

  private static String fraction(BigFraction number) {
    BigInteger denominator = number.getDenominator().abs();
    String numerator = number.getNumerator().abs().toString();
    return denominator.equals(BigInteger.ONE) ? numerator : numerator + "/" + denominator;
  }
}
