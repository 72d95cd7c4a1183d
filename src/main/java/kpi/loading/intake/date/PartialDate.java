package kpi.loading.intake.date;

import java.time.LocalDate;
import java.time.YearMonth;
import kpi.loading.intake.Unreadable;

/**
 * A day, a month or a year of the calendar.
 *
 * @param month 0 if only the year is known
 * @param day 0 if it is not known
 */
record PartialDate(int year, int month, int day) {

  private static final int FIRST_YEAR = 1500;
  private static final int LAST_YEAR = 2200;
  private static final int MONTHS = 12;

  /**
   * The date of what was typed.
   *
   * @param month digits, or null if there are none; so is the day
   * @throws Unreadable if there is no such day, or the plain form does not reach so far
   */
  static PartialDate of(int year, String month, String day) throws Unreadable {
    PartialDate date = new PartialDate(year, number(month), number(day));
    refuseBeyond(year);
    boolean isMonth = month == null || date.month > 0 && date.month <= MONTHS;
    boolean isDay =
        day == null
            || isMonth
                && date.day > 0
                && date.day <= YearMonth.of(year, date.month).lengthOfMonth();
    if (!isMonth || !isDay) {
      throw new Unreadable("typed-no-such-day");
    }
    return date;
  }

  /** A day of which all is known. */
  static PartialDate of(LocalDate day) throws Unreadable {
    refuseBeyond(day.getYear());
    return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /** Whether a number can be a year of the plain form. */
  static boolean isYear(long number) {
    return number >= FIRST_YEAR && number <= LAST_YEAR;
  }

  private static void refuseBeyond(int year) throws Unreadable {
    if (!isYear(year)) {
      throw new Unreadable(
          "typed-year-out-of-range", Integer.toString(FIRST_YEAR), Integer.toString(LAST_YEAR));
    }
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  LocalDate first() {
    return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
  }

  LocalDate last() {
    LocalDate first = first();
    if (day > 0) {
      return first;
    }
    return month > 0 ? first.plusMonths(1).minusDays(1) : first.plusYears(1).minusDays(1);
  }

  /** As the plain form writes it: {@code 2011-04-01}, {@code 2011-04} or {@code 2011}. */
  String plain() {
    String date = first().toString();
    return date.substring(0, day > 0 ? 10 : month > 0 ? 7 : 4);
  }
}
