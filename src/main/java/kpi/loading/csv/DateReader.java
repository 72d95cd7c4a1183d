package kpi.loading.csv;

import java.time.LocalDate;
import java.time.YearMonth;
import kpi.model.fact.Value;

/** Reads {@code 2011-04-01}, {@code 2011-04} and {@code 2011} as the days they can stand for. */
final class DateReader extends CellReader {

  private static final int FIRST_YEAR = 1500;
  private static final int LAST_YEAR = 2200;
  private static final int MONTHS = 12;
  private static final int YEAR_LENGTH = 4;
  private static final int MONTH_LENGTH = 7;
  private static final int DAY_LENGTH = 10;

  // A table repeats its dates: the last value of each slot is kept, so that memory stays flat.
  private static final int SLOTS = 1 << 12;
  private final int[] keys = new int[SLOTS];
  private final Value[] values = new Value[SLOTS];

  @Override
  Value read(char[] text, int from, int to) {
    int year = number(text, from, Math.min(to, from + YEAR_LENGTH), YEAR_LENGTH);
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return null;
    }
    return switch (to - from) {
      case YEAR_LENGTH -> new Value.Days(LocalDate.of(year, 1, 1), LocalDate.of(year, MONTHS, 31));
      case MONTH_LENGTH -> month(year, part(text, from + YEAR_LENGTH));
      case DAY_LENGTH -> day(year, part(text, from + YEAR_LENGTH), part(text, from + MONTH_LENGTH));
      default -> null;
    };
  }

  @Override
  String code() {
    return "bad-date";
  }

  private static Value month(int year, int month) {
    if (month < 1 || month > MONTHS) {
      return null;
    }
    YearMonth days = YearMonth.of(year, month);
    return new Value.Days(days.atDay(1), days.atEndOfMonth());
  }

  private Value day(int year, int month, int day) {
    if (month < 1 || month > MONTHS || day < 1) {
      return null;
    }
    int key = (year * MONTHS + month) * 32 + day;
    int slot = key & (SLOTS - 1);
    if (keys[slot] != key) {
      if (day > YearMonth.of(year, month).lengthOfMonth()) {
        return null;
      }
      LocalDate date = LocalDate.of(year, month, day);
      keys[slot] = key;
      values[slot] = new Value.Days(date, date);
    }
    return values[slot];
  }

  /** The two digits after a hyphen, or -1. */
  private static int part(char[] text, int hyphen) {
    return text[hyphen] == '-' ? number(text, hyphen + 1, hyphen + 3, 2) : -1;
  }

  /** A number of exactly so many digits, or -1. */
  private static int number(char[] text, int from, int to, int digits) {
    if (to - from != digits) {
      return -1;
    }
    int number = 0;
    for (int i = from; i < to; i++) {
      if (!isDigit(text[i])) {
        return -1;
      }
      number = number * 10 + (text[i] - '0');
    }
    return number;
  }
}
