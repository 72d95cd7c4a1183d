package kpi.report.files;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Exact fractions as decimal numbers for files. */
final class DecimalText {

  private DecimalText() {}

  /** Plain notation, whole numbers in full, others with up to 34 significant digits. */
  static String of(BigFraction number) {
    return kpi.evaluation.Decimals.decimal(number).toPlainString();
  }

  /** A blank cell where there is no number: unknown is never 0. */
  static String orBlank(Optional<BigFraction> number) {
    return number.map(DecimalText::of).orElse("");
  }
}
