package kpi.report.files.csv;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kpi.model.CellId;
import kpi.model.result.Evaluation;
import kpi.model.result.LedgerStep;
import kpi.model.result.RowCount;

/**
 * {@code ledger.csv} (集計過程表), two kinds of rows: {@code rows} counts a table's rows read and
 * accepted, and those left out since another row stands for the same unit; {@code population} leads
 * a population step by step to what is counted, kept + removed = before in each.
 */
public final class LedgerCsv {

  private static final List<String> HEADER =
      List.of(
          "kind",
          "table",
          "read",
          "accepted",
          "indicator",
          "stratum",
          "step",
          "description",
          "before",
          "kept",
          "removed",
          "undetermined");

  private static final String MERGED = "同じ調査対象の別の行を数える";

  private static final String COUNTED = "判定不能を除いて数える";
  private static final String COUNTED_ANYWAY = "判定不能のうち空欄が埋まれば変わるものを除いて数える";

  private LedgerCsv() {}

  public static void write(Evaluation evaluation, Writer writer) throws IOException {
    CsvOutput table = new CsvOutput(writer, HEADER);
    for (RowCount rows : evaluation.rows()) {
      table.row(rows(rows));
    }
    List<LedgerStep> steps = evaluation.ledger();
    for (int index = 0; index < steps.size(); index++) {
      LedgerStep step = steps.get(index);
      table.row(step(step));
      boolean isLast =
          index + 1 == steps.size() || !steps.get(index + 1).cell().equals(step.cell());
      if (isLast) {
        table.row(step(counted(step)));
      }
    }
  }

  /**
   * A step keeps what possibly belongs; counted is what does whatever fills the blanks. Some that
   * are undetermined do, such as an item whose kind is blank and would count with any kind.
   */
  private static LedgerStep counted(LedgerStep last) {
    boolean isAllUndetermined = last.counted() == last.kept() - last.undetermined();
    return new LedgerStep(
        last.cell(),
        last.step() + 1,
        isAllUndetermined ? COUNTED : COUNTED_ANYWAY,
        last.kept(),
        last.counted(),
        last.kept() - last.counted(),
        0);
  }

  private static List<String> rows(RowCount rows) {
    boolean merged = rows.merged() > 0;
    return List.of(
        "rows",
        CsvOutput.code(rows.table()),
        Long.toString(rows.read()),
        Long.toString(rows.accepted()),
        "",
        "",
        "",
        merged ? MERGED : "",
        merged ? Long.toString(rows.accepted() + rows.merged()) : "",
        merged ? Long.toString(rows.accepted()) : "",
        merged ? Long.toString(rows.merged()) : "",
        "");
  }

  private static List<String> step(LedgerStep step) {
    return List.of(
        "population",
        "",
        "",
        "",
        CsvOutput.code(step.cell().indicator()),
        CsvOutput.code(stratum(step.cell())),
        Integer.toString(step.step()),
        CsvOutput.text(step.description()),
        Long.toString(step.before()),
        Long.toString(step.kept()),
        Long.toString(step.removed()),
        Long.toString(step.undetermined()));
  }

  private static String stratum(CellId cell) {
    return cell.stratum().entrySet().stream()
        .map((Map.Entry<String, String> entry) -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining("; "));
  }
}
