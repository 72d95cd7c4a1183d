package kpi.evaluation.reconcile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import kpi.loading.PrintedNumber;
import kpi.model.IndicatorDefinition;
import kpi.model.Range;
import org.apache.commons.numbers.fraction.BigFraction;

/** Numbers as they are compared: without sign of unit, rates in per cent, at one precision. */
final class BareNumber {

  /** What stands for "no figure" in a printed table. */
  static final String NO_FIGURE = "-";

  private static final Set<String> DASHES = Set.of(NO_FIGURE, "－", "―", "—", "–", "−", "ー", "‐");
  private static final BigFraction HUNDRED = BigFraction.of(100);
  private static final String TO = "～";

  private BareNumber() {}

  /** A printed number, its decimals kept; empty if it is none. */
  static Optional<BigDecimal> parse(String printed) {
    return PrintedNumber.decimal(printed);
  }

  /** The text of a printed figure, whether number, dash or words. */
  static String of(String printed) {
    String text = printed.strip();
    if (DASHES.contains(text)) {
      return NO_FIGURE;
    }
    return parse(text).map(BigDecimal::toPlainString).orElse(text);
  }

  static BigDecimal rounded(BigFraction value, IndicatorDefinition definition, int decimals) {
    BigFraction shown = definition.isRate() ? value.multiply(HUNDRED) : value;
    return shown.bigDecimalValue(decimals, RoundingMode.HALF_UP);
  }

  /** One number if both ends round to it. */
  static String rounded(Range range, IndicatorDefinition definition, int decimals) {
    String lower = rounded(range.lower(), definition, decimals).toPlainString();
    String upper = rounded(range.upper(), definition, decimals).toPlainString();
    return lower.equals(upper) ? lower : lower + TO + upper;
  }
}
