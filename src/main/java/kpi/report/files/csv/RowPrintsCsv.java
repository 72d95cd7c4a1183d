package kpi.report.files.csv;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kpi.loading.year.RowPrints.RowPrint;
import kpi.loading.year.YearPrints;
import kpi.loading.year.YearPrints.TablePrints;

/**
 * {@code row-digests.csv}: the fingerprints of the rows, for the next year to tell which are the
 * same. In the order of the fingerprints, so that the order of the rows does not matter.
 */
public final class RowPrintsCsv {

  private static final List<String> HEADER = List.of("table", "key", "row", "asked");

  private RowPrintsCsv() {}

  public static void write(YearPrints dataset, Writer writer) throws IOException {
    CsvOutput csv = new CsvOutput(writer, HEADER);
    for (Map.Entry<String, TablePrints> table : dataset.tables().entrySet()) {
      List<RowPrint> rows = new ArrayList<>(table.getValue().rows());
      rows.sort(RowPrint.ORDER);
      for (RowPrint row : rows) {
        csv.row(List.of(table.getKey(), row.key(), row.row(), row.asked()));
      }
    }
  }
}
