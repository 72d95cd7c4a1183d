package kpi.report.content;

import java.math.BigDecimal;
import java.util.List;
import kpi.evaluation.Display;

/**
 * A table of text and figures.
 *
 * @param id unique within the report, of letters, digits and hyphens
 * @param headers one per column
 */
public record Table(String id, String title, List<String> headers, List<Row> rows)
    implements Block {

  /** One row, as many cells as there are headers. */
  public record Row(List<Cell> cells) {

    public static Row of(Cell... cells) {
      return new Row(List.of(cells));
    }
  }

  /** What stands in a table. */
  public sealed interface Cell {

    /** As people read it. */
    String text();
  }

  /** Words, a label or a unit. */
  public record Text(String text) implements Cell {}

  /** A figure that is bound to a result. */
  public record Bound(Figure figure) implements Cell {

    @Override
    public String text() {
      return figure.text();
    }
  }

  /** A count of the report itself, such as of removed subjects; no result. */
  public record Count(long count) implements Cell {

    @Override
    public String text() {
      return Display.grouped(BigDecimal.valueOf(count));
    }
  }
}
