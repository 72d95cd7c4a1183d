package kpi.packaged;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** A CSV that a run wrote. */
public final class Table {

  private final List<NamedCsvRecord> rows;

  private Table(List<NamedCsvRecord> rows) {
    this.rows = rows;
  }

  public static Table read(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
      return new Table(reader.stream().toList());
    }
  }

  public Table where(String column, String value) {
    Predicate<NamedCsvRecord> agrees = row -> row.getField(column).equals(value);
    return new Table(rows.stream().filter(agrees).toList());
  }

  /** The cells of a column. */
  public List<String> column(String name) {
    return rows.stream().map(row -> row.getField(name)).toList();
  }
}
