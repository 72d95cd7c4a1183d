package kpi.evaluation.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import kpi.model.Ends;
import kpi.model.Range;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.result.IndicatorResult;
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

  /** The parts of both ends of a share or ratio: {@code 2/10～4/9}; empty if it has one end. */
  public static Optional<String> ends(IndicatorResult result) {
    return result
        .openEnds()
        .filter(ends -> ends.lower().denominator().isPresent())
        .map(ends -> quotient(ends.lower()) + TO + quotient(ends.upper()));
  }

  private static String quotient(Ends.Parts parts) {
    String below = parts.denominator().map(one -> "/" + whole(one)).orElse("");
    return whole(parts.numerator()) + below;
  }

  /**
   * What is counted above the line: at both ends where they differ, that of the lower one first.
   */
  public static Optional<String> numerator(IndicatorResult result) {
    return result
        .openEnds()
        .map(ends -> both(whole(ends.lower().numerator()), whole(ends.upper().numerator())))
        .or(() -> result.numerator().map(Display::whole));
  }

  /** What is counted below the line, as {@link #numerator}. */
  public static Optional<String> denominator(IndicatorResult result) {
    return result
        .openEnds()
        .flatMap(
            ends ->
                ends.lower()
                    .denominator()
                    .flatMap(
                        lower ->
                            ends.upper()
                                .denominator()
                                .map(upper -> both(whole(lower), whole(upper)))))
        .or(() -> result.denominator().map(Display::whole));
  }

  private static String both(String lower, String upper) {
    return lower.equals(upper) ? lower : lower + TO + upper;
  }

  private static String whole(BigFraction count) {
    return grouped(count.bigDecimalValue(0, RoundingMode.HALF_UP));
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
