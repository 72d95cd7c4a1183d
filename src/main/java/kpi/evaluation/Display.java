package kpi.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import kpi.model.IndicatorDefinition;
import kpi.model.Range;
import org.apache.commons.numbers.fraction.BigFraction;

/** Figures as people read them: rounded half up, thousands separated, rates in per cent. */
public final class Display {

  private static final BigFraction HUNDRED = BigFraction.of(100);
  private static final String TO = "～";

  private Display() {}

  /** A value or a range; no unit but %. */
  public static String of(Range range, IndicatorDefinition definition) {
    String sign = definition.isRate() ? "%" : "";
    String lower = number(range.lower(), definition);
    return range.isExact() ? lower + sign : lower + TO + number(range.upper(), definition) + sign;
  }

  private static String number(BigFraction value, IndicatorDefinition definition) {
    return grouped(rounded(value, definition));
  }

  /** A value at the precision of its indicator, a rate in per cent. */
  public static BigDecimal rounded(BigFraction value, IndicatorDefinition definition) {
    BigFraction shown = definition.isRate() ? value.multiply(HUNDRED) : value;
    return shown.bigDecimalValue(definition.decimals(), RoundingMode.HALF_UP);
  }

  /** With thousands separators. */
  public static String grouped(BigDecimal number) {
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMinimumFractionDigits(number.scale());
    format.setMaximumFractionDigits(number.scale());
    return format.format(number);
  }
}
