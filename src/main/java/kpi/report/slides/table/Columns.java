package kpi.report.slides.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kpi.report.content.Table;
import kpi.report.slides.page.Room;

/**
 * How wide the columns of a table are, and how large its text is, so that it fits across.
 *
 * @param widths in points
 * @param size of the text, in points
 */
public record Columns(List<Double> widths, double size) {

  static final double INSET = 5;

  /** Words narrower than this, in characters, cannot be read. */
  private static final int NARROWEST_WORDS = 7;

  private static final int NARROWEST_HEADER = 5;

  /** So that a small table is not lost on its page. */
  private static final double MOST_STRETCH = 1.25;

  /** Whether no figure is broken and no words get too narrow at a size. */
  static boolean fits(Table table, double size, double width) {
    return sum(least(table, size)) <= width;
  }

  /** The columns for text of a size, narrowed alike if they must. */
  static Columns of(Table table, double size, double width) {
    List<Double> least = least(table, size);
    if (sum(least) > width) {
      double factor = width / sum(least);
      return new Columns(least.stream().map(one -> one * factor).toList(), size);
    }
    List<Double> widths = shared(least, wished(table, size, width), width);
    double factor = Math.min(MOST_STRETCH, width / sum(widths));
    return new Columns(widths.stream().map(one -> one * factor).toList(), size);
  }

  /**
   * The first column as wide as it must be, the last as it wishes, all others alike, so that tables
   * beside one another can be compared; as {@link #of} has it where a figure would be broken.
   */
  static Columns even(Table table, double size, double width) {
    List<Double> widths = new ArrayList<>(wished(table, size, width));
    int last = widths.size() - 1;
    widths.set(0, least(table, size).get(0));
    double middle = (width - widths.get(0) - widths.get(last)) / Math.max(1, last - 1);
    for (int i = 1; i < last; i++) {
      if (middle < widestFigure(table, i, size)) {
        return of(table, size, width);
      }
      widths.set(i, middle);
    }
    return new Columns(List.copyOf(widths), size);
  }

  private static double widestFigure(Table table, int column, double size) {
    TableSigns signs = new TableSigns(table);
    return 2 * INSET
        + IntStream.range(0, table.rows().size())
            .mapToDouble(row -> width(table, signs, row, column, size))
            .max()
            .orElse(0);
  }

  public double total() {
    return sum(widths);
  }

  /** What every column gets, and of what is left as much as it wishes, the narrow ones first. */
  private static List<Double> shared(List<Double> least, List<Double> wished, double width) {
    List<Double> widths = new ArrayList<>(least);
    double left = width - sum(least);
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < least.size(); i++) {
      if (wished.get(i) > least.get(i)) {
        open.add(i);
      }
    }
    open.sort((a, b) -> Double.compare(wished.get(a) - least.get(a), wished.get(b) - least.get(b)));
    for (int i = 0; i < open.size(); i++) {
      int column = open.get(i);
      double more = Math.min(wished.get(column) - least.get(column), left / (open.size() - i));
      widths.set(column, least.get(column) + more);
      left -= more;
    }
    return List.copyOf(widths);
  }

  private static List<Double> least(Table table, double size) {
    TableSigns signs = new TableSigns(table);
    List<Double> least = new ArrayList<>();
    for (int i = 0; i < table.headers().size(); i++) {
      double header = Math.min(Room.width(signs.header(i), size), NARROWEST_HEADER * size);
      double widest = header;
      for (int row = 0; row < table.rows().size(); row++) {
        double own = width(table, signs, row, i, size);
        boolean mayBreak = table.rows().get(row).cells().get(i) instanceof Table.Text;
        widest = Math.max(widest, mayBreak ? Math.min(own, NARROWEST_WORDS * size) : own);
      }
      least.add(widest + 2 * INSET);
    }
    return least;
  }

  /**
   * A long header takes two lines where room is short, so that what stands in the rows need not.
   */
  private static List<Double> wished(Table table, double size, double width) {
    List<Double> all = wished(table, size, 1);
    return sum(all) <= width ? all : wished(table, size, 2);
  }

  private static List<Double> wished(Table table, double size, int headerLines) {
    TableSigns signs = new TableSigns(table);
    List<Double> wished = new ArrayList<>();
    for (int i = 0; i < table.headers().size(); i++) {
      double header = Room.width(signs.header(i), size);
      double widest = Math.min(header, Math.max(NARROWEST_HEADER * size, header / headerLines));
      for (int row = 0; row < table.rows().size(); row++) {
        widest = Math.max(widest, width(table, signs, row, i, size));
      }
      wished.add(widest + 2 * INSET);
    }
    return wished;
  }

  /** A label that reaches over other columns makes none wider. */
  private static double width(Table table, TableSigns signs, int row, int column, double size) {
    return table.rows().get(row).reach(column) > 1 ? 0 : Room.width(signs.text(row, column), size);
  }

  private static double sum(List<Double> widths) {
    return widths.stream().mapToDouble(Double::doubleValue).sum();
  }
}
