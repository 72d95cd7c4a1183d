package kpi.loading.year;

import java.util.List;
import java.util.SortedMap;
import kpi.loading.year.RowPrints.RowPrint;

/**
 * The fingerprints of a dataset, by which another year tells what is the same.
 *
 * @param files name of a file that is no table → SHA-256 of its bytes
 * @param contents name of such a file → SHA-256 of what it says, however it is laid out
 * @param tables name of a table's file → its fingerprints
 */
public record YearPrints(
    SortedMap<String, String> files,
    SortedMap<String, String> contents,
    SortedMap<String, TablePrints> tables) {

  /**
   * @param digest SHA-256 of the file's bytes
   * @param count how many rows it has; 0 where they were not counted
   * @param rows in any order; empty where none are kept
   */
  public record TablePrints(String digest, long count, List<RowPrint> rows) {

    public TablePrints {
      rows = List.copyOf(rows);
    }

    /** Whether every row has its fingerprint. */
    public boolean areWhole() {
      return count > 0 && rows.size() == count;
    }
  }
}
