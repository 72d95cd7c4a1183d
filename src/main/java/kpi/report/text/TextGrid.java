package kpi.report.text;

import java.util.ArrayList;
import java.util.List;

/** Rows of cells in columns of fixed width; what does not fit goes on in the next line. */
final class TextGrid {

  private static final String GAP = "  ";

  private final List<Column> columns;

  /**
   * @param width in columns of the terminal, at least 2
   * @param right whether cells stand at the right, as figures do
   */
  record Column(int width, boolean right) {}

  TextGrid(List<Column> columns) {
    this.columns = List.copyOf(columns);
  }

  boolean isEmpty() {
    return columns.isEmpty();
  }

  /** The lines of a row, without trailing blanks. */
  List<String> lines(List<String> cells) {
    List<List<String>> wrapped = new ArrayList<>();
    int height = 1;
    for (int index = 0; index < columns.size(); index++) {
      List<String> lines = DisplayWidth.wrap(cells.get(index), columns.get(index).width());
      wrapped.add(lines);
      height = Math.max(height, lines.size());
    }
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < height; row++) {
      lines.add(line(wrapped, row));
    }
    return lines;
  }

  private String line(List<List<String>> wrapped, int row) {
    StringBuilder line = new StringBuilder();
    for (int index = 0; index < columns.size(); index++) {
      Column column = columns.get(index);
      List<String> cell = wrapped.get(index);
      String text = row < cell.size() ? cell.get(row) : "";
      line.append(GAP);
      line.append(
          column.right()
              ? DisplayWidth.padLeft(text, column.width())
              : DisplayWidth.padRight(text, column.width()));
    }
    return line.toString().stripTrailing();
  }
}
