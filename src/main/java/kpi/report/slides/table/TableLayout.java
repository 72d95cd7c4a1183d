package kpi.report.slides.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kpi.report.content.Table;
import kpi.report.deck.check.Keys;
import kpi.report.slides.page.Look;
import kpi.report.slides.page.Room;
import kpi.report.slides.page.SlidePage;

/** How large the parts of a table are on slides of a width, in points. */
public final class TableLayout {

  /** A cell that is longer is cut, and stands whole in the notes. */
  private static final int MOST_LINES = 18;

  /** The first at which the table fits is taken. */
  private static final double[] SIZES = {14, 12, 11, 10, 9};

  /** For a table of several pages. */
  private static final double LONG = 11;

  /** The least that a table shrinks to stay on a page with other things. */
  private static final double SMALL = 10;

  /** Above and below the text of a cell. */
  private static final double PADDING = 3;

  private static final double TIGHT = 1;

  private final Table table;
  private final Columns columns;
  private final TableSigns signs;
  private final double padding;
  private final List<String> rowKeys;
  private final List<String> columnKeys;

  private TableLayout(Table table, Columns columns, double padding) {
    this.table = table;
    this.columns = columns;
    this.signs = new TableSigns(table);
    this.padding = padding;
    this.rowKeys = Keys.distinct(table.rows().stream().map(this::label).toList());
    this.columnKeys = Keys.distinct(table.headers());
  }

  /** The largest text with which the table fits into some room, or that of a long table. */
  public static TableLayout within(Table table, double width, double height) {
    for (double size : SIZES) {
      if (Columns.fits(table, size, width)) {
        TableLayout layout = new TableLayout(table, Columns.of(table, size, width), PADDING);
        if (layout.height() <= height) {
          return layout;
        }
      }
    }
    double size = LONG;
    while (size > SIZES[SIZES.length - 1] && !Columns.fits(table, size, width)) {
      size--;
    }
    return new TableLayout(table, Columns.of(table, size, width), PADDING);
  }

  /** One of several tables beside one another: rows stand close, and columns are alike. */
  static TableLayout tight(Table table, double width, double height) {
    TableLayout layout = null;
    for (double size : SIZES) {
      layout = new TableLayout(table, Columns.even(table, size, width), TIGHT);
      if (layout.height() <= height) {
        return layout;
      }
    }
    return layout;
  }

  /** The layout in the room that others have left on a page, if it can be read there. */
  public static Optional<TableLayout> beside(Table table, double width, double room) {
    TableLayout layout = within(table, width, room);
    return Optional.of(layout).filter(one -> one.height() <= room && one.columns().size() >= SMALL);
  }

  public Columns columns() {
    return columns;
  }

  TableSigns signs() {
    return signs;
  }

  double padding() {
    return padding;
  }

  public double headerHeight() {
    List<Integer> lines = new ArrayList<>();
    for (int i = 0; i < table.headers().size(); i++) {
      lines.add(lines(signs.header(i), inner(i)));
    }
    return height(lines);
  }

  public double height(int row) {
    List<Integer> lines = new ArrayList<>();
    for (int i = 0; i < table.headers().size(); i++) {
      lines.add(Math.min(MOST_LINES, lines(text(row, i), reach(row, i))));
    }
    return height(lines);
  }

  /** Of header and all rows. */
  public double height() {
    double height = headerHeight();
    for (int row = 0; row < table.rows().size(); row++) {
      height += height(row);
    }
    return height;
  }

  /** How many rows from one on fit below a header. */
  public int fitting(int from, double room) {
    double left = room - headerHeight();
    int row = from;
    while (row < table.rows().size() && left >= height(row)) {
      left -= height(row++);
    }
    return row - from;
  }

  String shortened(SlidePage page, int row, int column) {
    return page.shorten(text(row, column), columns.size(), reach(row, column), MOST_LINES);
  }

  String rowKey(int row) {
    return rowKeys.get(row);
  }

  String columnKey(int column) {
    return columnKeys.get(column);
  }

  private String label(Table.Row row) {
    return String.join(
        " ", row.cells().subList(0, table.labels()).stream().map(Table.Cell::text).toList());
  }

  private String text(int row, int column) {
    return signs.text(row, column);
  }

  private int lines(String text, double width) {
    return Room.lines(text, columns.size(), width).size();
  }

  /** The width of a cell with those that are joined to it. */
  private double reach(int row, int column) {
    double reach = inner(column);
    for (int i = 1; i < table.rows().get(row).reach(column); i++) {
      reach += columns.widths().get(column + i);
    }
    return reach;
  }

  private double inner(int column) {
    return columns.widths().get(column) - 2 * Columns.INSET;
  }

  private double height(List<Integer> lines) {
    int most = lines.stream().mapToInt(Integer::intValue).max().orElse(1);
    return most * columns.size() * Look.LINE + 2 * padding;
  }
}
