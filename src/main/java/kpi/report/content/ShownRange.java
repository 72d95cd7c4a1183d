package kpi.report.content;

import java.math.BigDecimal;
import java.util.Optional;
import kpi.evaluation.result.Display;
import kpi.model.Range;
import kpi.model.definition.IndicatorDefinition;

/**
 * Both ends of a figure that is only known as a range, at the precision shown.
 *
 * @param lower a rate in per cent
 * @param upper a rate in per cent; may equal the lower once both are rounded
 */
public record ShownRange(BigDecimal lower, BigDecimal upper) {

  /** Empty where there is one value, or none. */
  public static Optional<ShownRange> of(Optional<Range> range, IndicatorDefinition definition) {
    return range
        .filter(one -> !one.isExact())
        .map(
            one ->
                new ShownRange(
                    Display.rounded(one.lower(), definition),
                    Display.rounded(one.upper(), definition)));
  }

  /** From end to end, never negative. */
  public BigDecimal width() {
    return upper.subtract(lower);
  }

  ShownRange asFraction() {
    return new ShownRange(lower.movePointLeft(2), upper.movePointLeft(2));
  }
}
