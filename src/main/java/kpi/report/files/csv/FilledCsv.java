package kpi.report.files.csv;

import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.Fact.FilledCell;

/**
 * {@code filled.csv}: each cell that is blank in the survey and was filled in from a list, with its
 * source and date. By table, row and column, whatever the order of the rows. It names respondents.
 */
public final class FilledCsv {

  private static final List<String> HEADER =
      List.of("table", "subject_id", "item", "label", "value", "source", "date", "list", "line");

  private FilledCsv() {}

  /**
   * @param rows those in which a cell was filled in
   */
  public static void write(List<Fact> rows, Writer writer) throws IOException {
    CsvOutput csv = new CsvOutput(writer, HEADER);
    List<Fact> sorted =
        rows.stream()
            .sorted(Comparator.comparing((Fact row) -> row.table().name()).thenComparing(Fact::id))
            .toList();
    for (Fact row : sorted) {
      for (Column column : row.table().columns()) {
        if (row.filledBy(column).isPresent()) {
          csv.row(cells(row, column, row.filledBy(column).get()));
        }
      }
    }
  }

  private static List<String> cells(Fact row, Column column, FilledCell from) {
    return List.of(
        CsvOutput.code(row.table().name()),
        CsvOutput.text(row.id()),
        CsvOutput.code(column.name()),
        CsvOutput.text(column.label()),
        CsvOutput.text(row.written(column)),
        CsvOutput.text(from.source()),
        from.date().toString(),
        CsvOutput.text(from.place().file()),
        Integer.toString(from.place().line()));
  }
}
