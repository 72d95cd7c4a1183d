package kpi.model.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/** What stands in a cell. */
public sealed interface Value {

  Blank BLANK = new Blank();

  /** Nothing is written: the value is unknown. */
  record Blank() implements Value {
    @Override
    public String text() {
      return "";
    }
  }

  record Text(String text) implements Value {}

  /** One of the codes of its column, as written in the file. */
  record Code(String code) implements Value {
    @Override
    public String text() {
      return code;
    }
  }

  record Flag(boolean yes) implements Value {
    @Override
    public String text() {
      return yes ? "yes" : "no";
    }
  }

  record Number(BigDecimal number) implements Value {
    @Override
    public String text() {
      return number.toPlainString();
    }
  }

  /** A day, or every day that a partial date may stand for, both ends included. */
  record Days(LocalDate first, LocalDate last) implements Value {

    public static Days of(LocalDate day) {
      return new Days(day, day);
    }

    /** {@code 2011-04-01}, {@code 2011-04} or 2011. */
    @Override
    public String text() {
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
  record Doubted(Value written) implements Value {
    @Override
    public String text() {
      return written.text();
    }
  }

  /** What is written, in the form of the file; empty if blank. */
  String text();

  default boolean isBlank() {
    return this instanceof Blank;
  }

  /** Whether the cell says something that counts; of a partial date, an interval. */
  default boolean isKnown() {
    return !(this instanceof Blank || this instanceof Doubted);
  }

  /** Whether it could turn out to be one of several values. */
  default boolean isOpen() {
    return !isKnown() || (this instanceof Days days && !days.first().equals(days.last()));
  }
}
