package kpi.report.sheets.page;

import java.math.BigDecimal;
import java.util.Optional;
import kpi.report.content.Figure;
import kpi.report.content.Table;

/** What stands in a cell. */
public sealed interface Entry {

  /** Text, also where it looks like a number or a formula. */
  record Words(String text) implements Entry {}

  /**
   * A number.
   *
   * @param format of Excel
   */
  record Amount(BigDecimal number, String format) implements Entry {}

  /** A link to the first cell of a sheet. */
  record Link(String text, String sheet) implements Entry {}

  /** Nothing is known or nothing applies. */
  record Blank() implements Entry {}

  static Entry of(String text) {
    return text.isEmpty() ? new Blank() : new Words(text);
  }

  static Entry of(long count) {
    return new Amount(BigDecimal.valueOf(count), "#,##0");
  }

  /** Blank where the figure is no number; its text says why. */
  static Entry of(Figure figure) {
    return figure
        .stored()
        .<Entry>map(number -> new Amount(number, figure.format()))
        .orElse(new Blank());
  }

  static Entry of(Optional<Figure> figure) {
    return figure.map(Entry::of).orElse(new Blank());
  }

  static Entry of(Table.Cell cell) {
    if (cell instanceof Table.Bound bound) {
      return of(bound.figure());
    }
    return cell instanceof Table.Count count ? of(count.count()) : of(cell.text());
  }
}
