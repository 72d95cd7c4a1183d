package kpi.loading.sheet;

import kpi.source.Place;
import kpi.source.Rejected;

/** One table of rows in a file that somebody sent. */
public interface SourceSheet {

  /** Who takes rows one by one. */
  interface Rows {

    /**
     * @return whether more are wanted
     */
    boolean take(SheetRow row) throws Rejected;
  }

  /**
   * Hands over the rows in the order of the file; memory stays flat.
   *
   * @throws Rejected with exit code 66 if the file cannot be read, 65 if it is broken
   */
  void read(Rows rows) throws Rejected;

  /**
   * @param row from 1, or 0 for the whole sheet
   * @param column from 1, or 0 for the whole row
   */
  Place place(int row, int column);

  /** The name of the file. */
  String file();

  /** The name of the sheet; empty for a text. */
  String sheet();
}
