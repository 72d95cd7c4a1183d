package kpi.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/** What stands in a cell. */
public sealed interface Value {

  Blank BLANK = new Blank();

  /** Nothing is written: the value is unknown. */
  record Blank() implements Value {}

  record Text(String text) implements Value {}

  /** One of the codes of its column, as written in the file. */
  record Code(String code) implements Value {}

  record Flag(boolean yes) implements Value {}

  record Number(BigDecimal number) implements Value {}

  /** A day, or every day that a partial date may stand for, both ends included. */
  record Days(LocalDate first, LocalDate last) implements Value {

    /** The form in which a file says these days: {@code 2011-04-01}, {@code 2011-04} or 2011. */
    public String written() {
      if (first.equals(last)) {
        return first.toString();
      }
      String month = YearMonth.from(first).toString();
      return first.getMonth() == last.getMonth() ? month : month.substring(0, 4);
    }
  }

  /**
   * Something is written that cannot be right: the value is unknown, the cell is not blank.
   *
   * @param written what stands in the cell
   */
  record Doubted(Value written) implements Value {}

  default boolean isBlank() {
    return this instanceof Blank;
  }

  /** Whether the cell says something that counts; of a partial date, an interval. */
  default boolean isKnown() {
    return !(this instanceof Blank || this instanceof Doubted);
  }
}
