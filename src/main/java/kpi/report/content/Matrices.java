package kpi.report.content;

import java.math.BigDecimal;
import java.util.List;

/**
 * Matrices of one indicator that are read side by side.
 *
 * @param tables one per matrix: what a row is about, its cells, and the total of the row; below the
 *     cells the totals of the columns, and figures of the whole matrix behind labels that reach
 *     over the other columns
 * @param rows how many rows of each table are cells
 */
public record Matrices(String id, String title, List<Table> tables, int rows) implements Block {

  public Matrices {
    tables = List.copyOf(tables);
  }

  /**
   * How much a cell is of the largest of all, 0 to 1, by which it is shaded; 0 for a total and
   * where there is no number.
   */
  public double share(Table table, int row, int column) {
    return isCell(table, row, column) ? number(table, row, column) / largest() : 0;
  }

  private boolean isCell(Table table, int row, int column) {
    return row < rows && column >= table.labels() && column < table.headers().size() - 1;
  }

  private double largest() {
    double largest = 1;
    for (Table table : tables) {
      for (int row = 0; row < rows; row++) {
        for (int column = table.labels(); column < table.headers().size() - 1; column++) {
          largest = Math.max(largest, number(table, row, column));
        }
      }
    }
    return largest;
  }

  private static double number(Table table, int row, int column) {
    return table.rows().get(row).cells().get(column) instanceof Table.Bound bound
        ? bound.figure().number().map(BigDecimal::doubleValue).orElse(0.0)
        : 0;
  }
}
