package kpi.report.files.indicator;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import kpi.model.result.Evaluation;
import kpi.model.result.IndicatorResult;
import kpi.report.files.csv.CsvOutput;

/** {@code indicators.csv}: one row per indicator and stratum, fit for publication as data. */
public final class IndicatorsCsv {

  private IndicatorsCsv() {}

  /** Leaves the writer open. */
  public static void write(Evaluation evaluation, Writer writer) throws IOException {
    List<IndicatorColumn> columns = IndicatorColumns.of(evaluation);
    CsvOutput table = new CsvOutput(writer, columns.stream().map(IndicatorColumn::name).toList());
    for (IndicatorResult result : evaluation.indicators()) {
      table.row(columns.stream().map(column -> column.cell().apply(result)).toList());
    }
  }
}
