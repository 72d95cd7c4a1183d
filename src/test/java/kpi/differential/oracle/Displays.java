package kpi.differential.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import kpi.differential.oracle.KpiYaml.Indicator;
import org.apache.commons.numbers.fraction.BigFraction;

/** What people read of a figure: rounded half up, thousands separated, or what a rule says. */
final class Displays {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Displays() {}

  /**
   * @param rules of the indicator, those that show among them
   */
  static Expected shown(Expected figure, Cell cell, List<IndicatorRule> rules) {
    if (figure.lower().isEmpty()) {
      return figure;
    }
    String range = range(figure, cell.indicator());
    if (!figure.status().equals("measured")) {
      return figure.shownAs(range, Optional.empty());
    }
    List<IndicatorRule> showing =
        rules.stream()
            .filter(rule -> rule.shows() && rule.indicator().equals(cell.indicator().id()))
            .filter(rule -> rule.fits(cell))
            .filter(rule -> isMet(rule, "分子", figure.above()))
            .filter(rule -> isMet(rule, "分母", figure.below()))
            .toList();
    return figure.shownAs(
        said(showing, "表示は\"([^\"]*)\"とする").orElse(range), said(showing, "注記は\"([^\"]*)\"とする"));
  }

  private static boolean isMet(IndicatorRule rule, String part, Optional<BigFraction> found) {
    return rule.wanted(part)
        .map(wanted -> found.filter(BigFraction.of(wanted)::equals).isPresent())
        .orElse(true);
  }

  private static Optional<String> said(List<IndicatorRule> rules, String pattern) {
    return rules.stream()
        .flatMap(rule -> rule.said(pattern).stream())
        .map(said -> said.group(1))
        .findFirst();
  }

  private static String range(Expected figure, Indicator indicator) {
    BigFraction lower = figure.lower().orElseThrow();
    BigFraction upper = figure.upper().orElseThrow();
    String one = number(lower, indicator);
    String sign = indicator.unit().equals("%") ? "%" : "";
    return (lower.equals(upper) ? one : one + "～" + number(upper, indicator)) + sign;
  }

  private static String number(BigFraction value, Indicator indicator) {
    BigDecimal above = new BigDecimal(value.getNumerator());
    BigDecimal shown = indicator.unit().equals("%") ? above.multiply(HUNDRED) : above;
    return "%,f"
        .replace("f", "." + indicator.decimals() + "f")
        .formatted(
            shown.divide(
                new BigDecimal(value.getDenominator()),
                indicator.decimals(),
                RoundingMode.HALF_UP));
  }
}
