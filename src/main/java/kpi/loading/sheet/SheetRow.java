package kpi.loading.sheet;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param number of the row in a workbook, of the line in a text, from 1
 * @param cells from the first column; those missing at the end are empty
 * @param isHidden whether a workbook does not show it
 */
public record SheetRow(int number, List<SheetCell> cells, boolean isHidden) {

  /**
   * @param column from 0
   */
  public SheetCell cell(int column) {
    return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
  }

  public boolean isBlank() {
    return cells.stream().allMatch(SheetCell::isBlank);
  }
}
