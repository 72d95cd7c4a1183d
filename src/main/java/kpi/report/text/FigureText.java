package kpi.report.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import kpi.evaluation.result.Display;
import kpi.model.Range;
import kpi.model.definition.IndicatorDefinition;
import org.apache.commons.numbers.fraction.BigFraction;

/** Figures beside the value, rounded as it is. */
final class FigureText {

  private FigureText() {}

  /** {@code 1,234}, or {@code 10.4%} for a rate, which comes as a fraction of 1. */
  static String value(BigFraction value, IndicatorDefinition definition) {
    return Display.of(Range.of(value), definition);
  }

  /** {@code +1.2}, {@code -3}, {@code ±0}, or a range of such; a rate's change comes in points. */
  static String change(Range change, IndicatorDefinition definition) {
    String lower = signed(change.lower(), definition);
    return change.isExact() ? lower : lower + "～" + signed(change.upper(), definition);
  }

  private static String signed(BigFraction change, IndicatorDefinition definition) {
    BigDecimal rounded = change.bigDecimalValue(definition.decimals(), RoundingMode.HALF_UP);
    String sign = rounded.signum() == 0 ? "±" : rounded.signum() > 0 ? "+" : "";
    return sign + Display.grouped(rounded);
  }
}
