package kpi.loading;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;

/** Numbers as people print them: {@code 26.8%}, {@code 2,736}, {@code △1.2}. */
public final class PrintedNumber {

  private static final Pattern FORM =
      Pattern.compile(
          "([-−△▲])?((?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,30})(?:\\.[0-9]{1,30})?)([%％])?");

  private PrintedNumber() {}

  /**
   * The exact value of a printed text, a per cent as a fraction of 1; empty if it is no number, as
   * a lone {@code -} is none.
   */
  public static Optional<BigFraction> value(String printed) {
    return ofOne(printed).map(PrintedNumber::exact);
  }

  /**
   * The number that is printed, its decimals kept, whether per cent or not; empty if it is none.
   */
  public static Optional<BigDecimal> decimal(String printed) {
    Matcher form = FORM.matcher(printed.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(form.group(2).replace(",", ""));
    return Optional.of(form.group(1) == null ? number : number.negate());
  }

  /** As {@link #decimal}, a per cent as a fraction of 1, with two decimals more. */
  public static Optional<BigDecimal> ofOne(String printed) {
    boolean perCent = printed.strip().endsWith("%") || printed.strip().endsWith("％");
    return decimal(printed).map(number -> perCent ? number.movePointLeft(2) : number);
  }

  /** A decimal number as a fraction, without loss. */
  public static BigFraction exact(BigDecimal number) {
    return number.scale() <= 0
        ? BigFraction.of(number.toBigIntegerExact())
        : BigFraction.of(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
  }
}
