package kpi.report.files.indicator;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kpi.evaluation.target.TargetResult;
import kpi.evaluation.target.TargetState;
import kpi.report.files.csv.CsvOutput;
import kpi.report.files.indicator.TargetColumns.TargetColumn;

/** {@code targets.csv}, a row per value to be reached by a year, and its codebook. */
public final class TargetsCsv {

  private static final List<String> CODEBOOK =
      List.of("column", "code", "label", "type", "description");
  private static final Map<TargetState, String> STATES =
      Map.of(
          TargetState.MET, "達成 期限より前を含む",
          TargetState.NOT_MET, "未達成 期限の年度の値が目標に達していない",
          TargetState.NOT_YET_DUE, "期限前 まだ達していない",
          TargetState.UNDETERMINED, "判定不能 値がないか範囲が目標をまたぐ",
          TargetState.WITHHELD, "秘匿 値を示さないため判定も示さない");
  private static final Map<String, String> DIRECTIONS =
      Map.of("at-least", "目標の値以上", "at-most", "目標の値以下", "within", "目標の値から目標の上限まで");

  private TargetsCsv() {}

  /** Leaves the writer open. */
  public static void write(List<TargetResult> targets, Writer writer) throws IOException {
    List<TargetColumn> columns = TargetColumns.of(targets);
    CsvOutput table = new CsvOutput(writer, columns.stream().map(TargetColumn::name).toList());
    for (TargetResult target : targets) {
      for (TargetRow row : TargetRow.of(target)) {
        table.row(columns.stream().map(column -> column.cell().apply(row)).toList());
      }
    }
  }

  /** Leaves the writer open. */
  public static void writeCodebook(List<TargetResult> targets, Writer writer) throws IOException {
    CsvOutput table = new CsvOutput(writer, CODEBOOK);
    for (TargetColumn column : TargetColumns.of(targets)) {
      row(table, column, "", column.label(), column.description());
      for (Map.Entry<String, String> code : codes(column.name()).entrySet()) {
        row(table, column, code.getKey(), code.getValue(), "");
      }
    }
  }

  private static Map<String, String> codes(String column) {
    Map<String, String> codes = new LinkedHashMap<>();
    switch (column) {
      case "milestone" ->
          Stream.of(TargetRow.Kind.values()).forEach(kind -> codes.put(kind.word(), kind.label()));
      case "state" ->
          Stream.of(TargetState.values())
              .forEach(state -> codes.put(state.word(), STATES.get(state)));
      case "direction" -> codes.putAll(new TreeMap<>(DIRECTIONS));
      case "unit" -> codes.put(IndicatorColumns.SHARE, "1を全体とする値 百分率は100倍");
      case "synthetic" -> {
        codes.put("yes", "当たる");
        codes.put("no", "当たらない");
      }
      default -> {}
    }
    return codes;
  }

  private static void row(
      CsvOutput table, TargetColumn column, String code, String label, String description)
      throws IOException {
    table.row(
        List.of(
            column.name(),
            CsvOutput.code(code),
            CsvOutput.text(label),
            column.type().word(),
            CsvOutput.text(description)));
  }
}
