package kpi.model;

import java.math.BigDecimal;
import java.time.LocalDate;

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
  record Days(LocalDate first, LocalDate last) implements Value {}

  default boolean isBlank() {
    return this instanceof Blank;
  }
}
