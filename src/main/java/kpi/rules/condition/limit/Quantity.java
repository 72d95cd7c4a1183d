package kpi.rules.condition.limit;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers with units as people type them: 3億円, 300人, 12,500千円, 15年3か月. */
public final class Quantity {

  private static final Pattern FORM =
      Pattern.compile("((?:[0-9][0-9,]*+(?:\\.[0-9]++)?+(?:兆|億|千万|百万|万|千)?+)++)(\\D*)");
  private static final Pattern PART =
      Pattern.compile("([0-9][0-9,]*(?:\\.[0-9]+)?)(兆|億|千万|百万|万|千)?");
  private static final Pattern DIGITS =
      Pattern.compile("(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\\.[0-9]+)?");
  private static final Pattern SPAN =
      Pattern.compile("(?=[0-9])(?:([0-9]{1,3})年)?(?:([0-9]{1,3})か月)?");
  private static final Pattern DAY = Pattern.compile("([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日");
  private static final Pattern TIMES =
      Pattern.compile("([0-9]{1,6}(?:\\.[0-9]{1,6})?)倍|([0-9]{1,6})分の([0-9]{1,6})");
  private static final Pattern SHARE = Pattern.compile("([0-9]{1,6}(?:\\.[0-9]{1,6})?)%");
  private static final Map<String, BigDecimal> FACTORS =
      Map.of(
          "兆", new BigDecimal("1000000000000"),
          "億", new BigDecimal("100000000"),
          "千万", new BigDecimal("10000000"),
          "百万", new BigDecimal("1000000"),
          "万", new BigDecimal("10000"),
          "千", new BigDecimal("1000"));
  private static final Map<String, List<String>> SAME_UNIT =
      Map.of("円", List.of("円"), "千円", List.of("円"), "人", List.of("人", "名"));

  private Quantity() {}

  /**
   * A typed number in the unit of an item.
   *
   * @throws NoQuestion if the unit is missing or another, or the number is no whole number of units
   */
  public static BigDecimal in(String unit, String typed) throws NoQuestion {
    Matcher form = FORM.matcher(typed);
    if (!form.matches()) {
      throw new NoQuestion("bad-quantity", typed, unit);
    }
    String typedUnit = form.group(2);
    if (typedUnit.isEmpty()) {
      throw new NoQuestion("number-without-unit", typed, unit);
    } else if (!SAME_UNIT.getOrDefault(unit, List.of(unit)).contains(typedUnit)) {
      throw new NoQuestion("wrong-unit", typed, unit);
    }
    BigDecimal number = sum(form.group(1), typed, unit);
    BigDecimal scaled = unit.equals("千円") ? number.movePointLeft(3) : number;
    if (scaled.stripTrailingZeros().scale() > 0) {
      throw new NoQuestion("bad-quantity", typed, unit);
    }
    return new BigDecimal(scaled.toBigIntegerExact());
  }

  /**
   * A share as people type it: 12.5%.
   *
   * @return in per cent
   * @throws NoQuestion if it is none
   */
  public static BigDecimal perCent(String typed) throws NoQuestion {
    Matcher share = SHARE.matcher(typed);
    if (!share.matches()) {
      throw new NoQuestion("bad-quantity", typed, "%");
    }
    return new BigDecimal(share.group(1));
  }

  private static BigDecimal sum(String text, String typed, String unit) throws NoQuestion {
    BigDecimal sum = BigDecimal.ZERO;
    Optional<BigDecimal> before = Optional.empty();
    Matcher part = PART.matcher(text);
    while (part.find()) {
      BigDecimal factor = FACTORS.getOrDefault(String.valueOf(part.group(2)), BigDecimal.ONE);
      BigDecimal added = new BigDecimal(part.group(1).replace(",", "")).multiply(factor);
      // Of 3千5百万円 people mean 35 million: only parts that become smaller can be added up.
      boolean smaller = before.map(added::compareTo).orElse(-1) < 0;
      if (!smaller || !DIGITS.matcher(part.group(1)).matches()) {
        throw new NoQuestion("bad-quantity", typed, unit);
      }
      sum = sum.add(added);
      before = Optional.of(factor);
    }
    return sum;
  }

  /**
   * A typed number of years, of months, or of both, as {@code 15年3か月}.
   *
   * @throws NoQuestion if it is none of them
   */
  public static Period span(String typed) throws NoQuestion {
    Matcher matcher = SPAN.matcher(typed);
    if (!matcher.matches()) {
      throw new NoQuestion("bad-span", typed);
    }
    return Period.of(number(matcher.group(1)), number(matcher.group(2)), 0);
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /**
   * A typed multiple, as {@code 1.5倍} or {@code 3分の2}.
   *
   * @throws NoQuestion if it is neither, or nothing at all
   */
  public static Multiple multiple(String typed) throws NoQuestion {
    Matcher matcher = TIMES.matcher(typed);
    if (!matcher.matches()) {
      throw new NoQuestion("bad-multiple", typed);
    }
    boolean isPart = matcher.group(1) == null;
    BigDecimal times = new BigDecimal(matcher.group(isPart ? 3 : 1));
    BigDecimal over = isPart ? new BigDecimal(matcher.group(2)) : BigDecimal.ONE;
    if (times.signum() == 0 || over.signum() == 0) {
      throw new NoQuestion("bad-multiple", typed);
    }
    return new Multiple(times, over);
  }

  /**
   * A typed day, as {@code 1900年1月1日}.
   *
   * @throws NoQuestion if it is none
   */
  public static LocalDate day(String typed) throws NoQuestion {
    Matcher matcher = DAY.matcher(typed);
    if (!matcher.matches()) {
      throw new NoQuestion("bad-typed-day", typed);
    }
    try {
      return LocalDate.of(
          Integer.parseInt(matcher.group(1)),
          Integer.parseInt(matcher.group(2)),
          Integer.parseInt(matcher.group(3)));
    } catch (DateTimeException none) {
      throw new NoQuestion("bad-typed-day", typed);
    }
  }

  /** A day as it is typed. */
  public static String typed(LocalDate day) {
    return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }
}
