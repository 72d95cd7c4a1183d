package kpi.differential.oracle;

import java.time.LocalDate;
import java.time.YearMonth;

/** The days that a date, a month or a year may stand for, both ends included. */
record WrittenDate(LocalDate first, LocalDate last) {

  static WrittenDate of(String text) {
    return switch (text.length()) {
      case 4 ->
          new WrittenDate(
              LocalDate.of(Integer.parseInt(text), 1, 1),
              LocalDate.of(Integer.parseInt(text), 12, 31));
      case 7 ->
          new WrittenDate(YearMonth.parse(text).atDay(1), YearMonth.parse(text).atEndOfMonth());
      default -> new WrittenDate(LocalDate.parse(text), LocalDate.parse(text));
    };
  }

  boolean isOneDay() {
    return first.equals(last);
  }

  boolean covers(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
