package kpi.loading.earlier;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kpi.model.Range;
import kpi.model.printed.PrintedFigure;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The value, or the range, of an entry of {@code results.json}: the fractions where they are told,
 * since 34 digits of what does not divide evenly are not the number.
 */
record EarlierRange(JsonNode node) {

  static final String LOWER = "lowerExact";
  static final String UPPER = "upperExact";

  private static final Pattern FRACTION =
      Pattern.compile("(-?[0-9]{1,200})(?:/([1-9][0-9]{0,199}))?");
  private static final MathContext DIGITS = new MathContext(34, RoundingMode.HALF_UP);

  /** How far 34 digits of a share are from it at most. */
  private static final BigFraction CLOSE = BigFraction.of(1, 1_000_000_000).pow(3);

  /** Whether a fraction stands there, or nothing. */
  static boolean isFraction(JsonNode value) {
    return value.isMissingNode()
        || value.isNull()
        || (value.isTextual() && FRACTION.matcher(value.asText()).matches());
  }

  static Optional<BigFraction> number(JsonNode node, String key) {
    return node.path(key).isNumber()
        ? Optional.of(PrintedFigure.exact(node.get(key).decimalValue()))
        : Optional.empty();
  }

  /** Whether the decimal numbers are what the fractions come to. */
  boolean agrees() {
    return told()
        .map(
            range ->
                isCutOff(range.lower(), "lower")
                    && isCutOff(range.upper(), "upper")
                    && (node.path("value").isNull() || isCutOff(range.lower(), "value")))
        .orElse(true);
  }

  private boolean isCutOff(BigFraction exact, String key) {
    BigDecimal decimal = node.path(key).decimalValue();
    BigDecimal above = new BigDecimal(exact.getNumerator());
    BigDecimal below = new BigDecimal(exact.getDenominator());
    return node.path(key).isNumber() && above.divide(below, DIGITS).compareTo(decimal) == 0
        || number(node, key).filter(exact::equals).isPresent();
  }

  /** Empty if the indicator has no value. */
  Optional<Range> read() {
    return told().or(this::value).or(this::decimals);
  }

  private Optional<Range> told() {
    return fraction(LOWER).flatMap(lower -> fraction(UPPER).map(upper -> new Range(lower, upper)));
  }

  private Optional<BigFraction> fraction(String key) {
    Matcher form = FRACTION.matcher(node.path(key).asText(""));
    if (!form.matches()) {
      return Optional.empty();
    }
    BigInteger denominator = form.group(2) == null ? BigInteger.ONE : new BigInteger(form.group(2));
    return Optional.of(BigFraction.of(new BigInteger(form.group(1)), denominator));
  }

  /** Numerator and denominator are exact where the value had to be cut off. */
  private Optional<Range> value() {
    return number(node, "value").map(this::exact).map(Range::of);
  }

  private BigFraction exact(BigFraction value) {
    return number(node, "denominator")
        .filter(below -> below.signum() > 0)
        .flatMap(below -> number(node, "numerator").map(above -> above.divide(below)))
        .filter(quotient -> quotient.subtract(value).abs().compareTo(CLOSE) < 0)
        .orElse(value);
  }

  private Optional<Range> decimals() {
    return number(node, "lower")
        .flatMap(lower -> number(node, "upper").map(upper -> new Range(lower, upper)));
  }
}
