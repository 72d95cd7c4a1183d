package kpi.loading.intake.date;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kpi.loading.intake.AsRead;
import kpi.loading.intake.AsTyped;
import kpi.loading.intake.Conversions;
import kpi.loading.intake.Unreadable;

/**
 * Reads days, months and years: 2011/4/1, 2011年4月, 平成23年4月1日, H23.4.1, and the numbers of date
 * cells.
 */
public final class DateAsTyped extends AsTyped {

  private static final Pattern PLAIN_DAY = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]{1,30})?");

  public DateAsTyped(Set<String> blankWords) {
    super(blankWords);
  }

  /**
   * Reads a cell that its workbook shows as a date.
   *
   * @param written the number that stands in the cell; a text is read as anywhere else
   */
  public AsRead readDateCell(String written, DateSystem system) {
    return read(
        written,
        (text, done) ->
            NUMBER.matcher(text).matches() ? ofNumber(text, system, done) : plain(text, done));
  }

  @Override
  protected String plain(String text, Conversions done) throws Unreadable {
    Matcher day = PLAIN_DAY.matcher(text);
    return day.matches()
        ? PartialDate.of(Integer.parseInt(day.group(1)), day.group(2), day.group(3)).plain()
        : new WrittenDate(done).read(text).plain();
  }

  private static String ofNumber(String text, DateSystem system, Conversions done)
      throws Unreadable {
    BigDecimal number = new BigDecimal(text).stripTrailingZeros();
    if (number.scale() > 0) {
      throw new Unreadable("typed-time-of-day");
    }
    long serial = number.longValueExact();
    LocalDate day = system.day(serial);
    if (PartialDate.isYear(serial)) {
      throw new Unreadable("typed-serial-or-year", day.toString());
    } else if (!system.isSound(serial)) {
      throw new Unreadable("typed-serial-too-early");
    }
    done.add("日付の通し番号を日付に");
    return PartialDate.of(day).plain();
  }
}
