package kpi.evaluation.reconcile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import kpi.model.Range;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.printed.PrintedFigure;
import org.apache.commons.numbers.fraction.BigFraction;

/** Figures as they are compared: without sign of unit, rates in per cent, at one precision. */
final class BareNumber {

  /** What stands for "no figure" in a printed table. */
  static final String NO_FIGURE = "-";

  private static final BigFraction HUNDRED = BigFraction.of(100);
  private static final String TO = "～";

  private BareNumber() {}

  /** The text of a printed figure, whether number, range, dash or words. */
  static String of(String printed) {
    return PrintedFigure.isNone(printed)
        ? NO_FIGURE
        : PrintedFigure.parse(printed).map(PrintedFigure::bare).orElse(printed.strip());
  }

  /**
   * A recomputed figure as it would be printed: one number if both ends round to it.
   *
   * @param unit how many of the indicator's unit make one of the printed unit
   */
  static String rounded(
      Range range, IndicatorDefinition definition, BigDecimal unit, int decimals) {
    String lower = rounded(range.lower(), definition, unit, decimals);
    String upper = rounded(range.upper(), definition, unit, decimals);
    return lower.equals(upper) ? lower : lower + TO + upper;
  }

  private static String rounded(
      BigFraction value, IndicatorDefinition definition, BigDecimal unit, int decimals) {
    BigFraction shown = definition.isRate() ? value.multiply(HUNDRED) : value;
    return shown
        .divide(PrintedFigure.exact(unit))
        .bigDecimalValue(decimals, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
