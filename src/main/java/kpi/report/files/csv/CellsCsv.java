package kpi.report.files.csv;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;

/**
 * {@code cells.csv}: every cell that is filled in, of the tables whose rows are kept. Columns: the
 * table's file, the key of the row, the line on which it stands, the column, what is written there.
 */
public final class CellsCsv {

  private static final List<String> HEADER = List.of("table", "key", "line", "column", "value");

  private CellsCsv() {}

  /**
   * @param rows table's file → its rows, in the order of the file
   */
  public static void write(Map<String, List<Fact>> rows, Writer writer) throws IOException {
    CsvOutput csv = new CsvOutput(writer, HEADER);
    for (Map.Entry<String, List<Fact>> table : rows.entrySet()) {
      for (Fact row : table.getValue()) {
        write(table.getKey(), row, csv);
      }
    }
  }

  private static void write(String table, Fact row, CsvOutput csv) throws IOException {
    String key = CsvOutput.text(row.id());
    String line = Integer.toString(row.line());
    for (Column column : row.table().columns()) {
      String written = row.written(column);
      if (!written.isEmpty()) {
        csv.row(List.of(table, key, line, column.name(), CsvOutput.text(written)));
      }
    }
  }
}
