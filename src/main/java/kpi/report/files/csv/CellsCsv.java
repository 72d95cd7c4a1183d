package kpi.report.files.csv;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;

/**
 * {@code cells.csv}: every cell that is filled in, of the tables whose rows are kept. Columns: the
 * table's file, the key of the row, the column, what is written there. In the order of the keys, so
 * that the order of the rows does not matter.
 */
public final class CellsCsv {

  private static final List<String> HEADER = List.of("table", "key", "column", "value");

  private CellsCsv() {}

  /**
   * @param rows table's file → its rows
   */
  public static void write(Map<String, List<Fact>> rows, Writer writer) throws IOException {
    CsvOutput csv = new CsvOutput(writer, HEADER);
    for (Map.Entry<String, List<Fact>> table : rows.entrySet()) {
      List<Fact> sorted = new ArrayList<>(table.getValue());
      sorted.sort(Comparator.comparing(Fact::id));
      for (Fact row : sorted) {
        write(table.getKey(), row, csv);
      }
    }
  }

  private static void write(String table, Fact row, CsvOutput csv) throws IOException {
    String key = CsvOutput.text(row.id());
    for (Column column : row.table().columns()) {
      String written = row.written(column);
      if (!written.isEmpty()) {
        csv.row(List.of(table, key, column.name(), CsvOutput.text(written)));
      }
    }
  }
}
