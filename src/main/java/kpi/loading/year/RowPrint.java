package kpi.loading.year;

import java.util.Comparator;

/**
 * The fingerprints of a row, in hexadecimal digits.
 *
 * @param key of the columns that identify it
 * @param row of everything but running numbers
 * @param asked of what is asked anew each year; empty if nothing of it is filled in
 * @param line of the file, from 1; 0 for a row of an earlier year
 */
public record RowPrint(String key, String row, String asked, int line) {

  /** Whatever the order of the rows. */
  public static final Comparator<RowPrint> ORDER =
      Comparator.comparing(RowPrint::key).thenComparing(RowPrint::row);
}
