package kpi.model.printed;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A figure as people print it: {@code 26.8%}, {@code 2,736人}, {@code △1.2}, {@code ▲１３％}, or a
 * range {@code 20.0～44.4%}. Every printed figure is read here, whatever it is held against.
 *
 * @param lower the number, its decimals kept, or the lower end of a range
 * @param upper the upper end; the number itself if there is one
 * @param unit as printed, {@code %} however wide it was typed; empty if there is none
 */
public record PrintedFigure(BigDecimal lower, BigDecimal upper, String unit) {

  private static final String PER_CENT = "%";
  private static final String DASHES = "-－−‐‑‒–—―ー";
  private static final String NEGATIVE = DASHES + "△▲";
  private static final String NUMBER =
      "(["
          + NEGATIVE
          + "+±]?)((?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,30})(?:\\.[0-9]{1,30})?)(%|\\p{IsL}{0,6})";
  private static final Pattern FORM =
      Pattern.compile(NUMBER + "(?:[" + DASHES + "～〜~∼]" + NUMBER + ")?");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern LIKE_A_NUMBER =
      Pattern.compile("[" + NEGATIVE + "+±]?[0-9.,]*[0-9][0-9.,]*%?");

  /** How many 円 a unit of money is. */
  private static final Map<String, BigDecimal> YEN =
      Map.of(
          "円", BigDecimal.ONE,
          "千円", BigDecimal.TEN.pow(3),
          "万円", BigDecimal.TEN.pow(4),
          "百万円", BigDecimal.TEN.pow(6),
          "億円", BigDecimal.TEN.pow(8));

  private static final Set<String> PEOPLE = Set.of("人", "名");

  /**
   * Reads a printed text; empty if it is no figure, as a lone {@code -} or {@code 31,98} is none.
   */
  public static Optional<PrintedFigure> parse(String printed) {
    Matcher form = FORM.matcher(narrow(printed));
    if (!form.matches()) {
      return Optional.empty();
    }
    boolean isRange = form.group(5) != null;
    Optional<BigDecimal> lower = number(form.group(1), form.group(2));
    Optional<BigDecimal> upper = isRange ? number(form.group(4), form.group(5)) : lower;
    String unit = isRange ? form.group(6) : form.group(3);
    boolean isOneUnit = !isRange || form.group(3).isEmpty() || form.group(3).equals(unit);
    if (lower.isEmpty() || upper.isEmpty() || lower.get().compareTo(upper.get()) > 0) {
      return Optional.empty();
    }
    return isOneUnit
        ? Optional.of(new PrintedFigure(lower.get(), upper.get(), unit))
        : Optional.empty();
  }

  /** Whether a text stands for "no figure" in a table, with whatever dash. */
  public static boolean isNone(String printed) {
    String text = narrow(printed);
    return text.length() == 1 && DASHES.contains(text);
  }

  /** Whether a text looks like a number and is none, as {@code 31,98} does. */
  public static boolean isMistyped(String printed) {
    return parse(printed).isEmpty() && LIKE_A_NUMBER.matcher(narrow(printed)).matches();
  }

  public boolean isRange() {
    return lower.compareTo(upper) != 0;
  }

  public boolean isPerCent() {
    return unit.equals(PER_CENT);
  }

  /** The exact value, a per cent as a fraction of 1; empty if it is a range. */
  public Optional<BigFraction> value() {
    return Optional.of(exact(isPerCent() ? lower.movePointLeft(2) : lower))
        .filter(exact -> !isRange());
  }

  /**
   * How many of a unit make one of the printed unit.
   *
   * @param other the unit of an indicator
   * @return 1 if nothing is printed; empty if the units have nothing to do with one another
   */
  public Optional<BigDecimal> unitIn(String other) {
    boolean isSame =
        unit.isEmpty() || unit.equals(other) || PEOPLE.contains(unit) && PEOPLE.contains(other);
    if (isSame) {
      return Optional.of(BigDecimal.ONE);
    }
    return YEN.containsKey(unit) && YEN.containsKey(other)
        ? Optional.of(YEN.get(unit).divide(YEN.get(other)))
        : Optional.empty();
  }

  /** Whether two figures can be of one unit; either of them may leave it out. */
  public boolean sharesUnit(PrintedFigure other) {
    return unit.isEmpty()
        || other.unit.isEmpty()
        || unitIn(other.unit).filter(BigDecimal.ONE::equals).isPresent();
  }

  /** Whether another figure says the same, digit by digit. */
  public boolean isSame(PrintedFigure other) {
    return isPerCent() == other.isPerCent()
        && sharesUnit(other)
        && lower.equals(other.lower)
        && upper.equals(other.upper);
  }

  /** The bare number, or {@code 20.0～44.4}. */
  public String bare() {
    return isRange() ? lower.toPlainString() + "～" + upper.toPlainString() : lower.toPlainString();
  }

  /** A decimal number as a fraction, without loss. */
  public static BigFraction exact(BigDecimal number) {
    return number.scale() <= 0
        ? BigFraction.of(number.toBigIntegerExact())
        : BigFraction.of(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
  }

  /** The text without spaces, its digits and signs as narrow as they go. */
  private static String narrow(String printed) {
    StringBuilder narrow = new StringBuilder();
    SPACE
        .matcher(printed)
        .replaceAll("")
        .chars()
        .map(one -> "０１２３４５６７８９．，％＋".indexOf(one) >= 0 ? one - ('！' - '!') : one)
        .forEach(one -> narrow.append((char) one));
    return narrow.toString();
  }

  private static Optional<BigDecimal> number(String sign, String digits) {
    BigDecimal number = new BigDecimal(digits.replace(",", ""));
    if (sign.equals("±")) {
      return Optional.of(number).filter(zero -> zero.signum() == 0);
    }
    return Optional.of(sign.isEmpty() || sign.equals("+") ? number : number.negate());
  }
}
