package kpi.report.files.indicator;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kpi.model.Label;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.Stratum;
import kpi.model.result.Evaluation;
import kpi.model.result.IndicatorResult;
import kpi.model.result.Status;
import kpi.report.files.csv.CsvOutput;

/**
 * {@code codebook.csv}: what the columns of {@code indicators.csv} mean, and every code in them. A
 * row without a code speaks of the whole column.
 */
public final class CodebookCsv {

  private static final List<String> HEADER =
      List.of("column", "kpi", "code", "label", "type", "unit", "description");
  private static final Map<Status, String> STATUS =
      Map.of(
          Status.MEASURED, "測定した値がある",
          Status.BOUNDED, "判定不能があり値が範囲になる",
          Status.NOT_COMPUTABLE, "計算できない 理由は注記",
          Status.REPORTED, "所管からの報告がある",
          Status.NOT_REPORTED, "未報告",
          Status.WITHHELD, "秘匿 調査対象の値が読み取られるため示さない");
  private static final List<String> FLAGS =
      List.of("small_denominator", "proposed", "synthetic", "break", "withheld");

  private final Evaluation evaluation;
  private final Set<List<String>> rows = new LinkedHashSet<>();

  private CodebookCsv(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  public static void write(Evaluation evaluation, Writer writer) throws IOException {
    CodebookCsv codebook = new CodebookCsv(evaluation);
    IndicatorColumns.of(evaluation).forEach(codebook::column);
    CsvOutput table = new CsvOutput(writer, HEADER);
    for (List<String> row : codebook.rows) {
      table.row(row);
    }
  }

  private void column(IndicatorColumn column) {
    add(column, "", "", column.label(), "", column.description());
    column.stratum().ifPresent(key -> stratumValues(column, key));
    switch (column.name()) {
      case "kpi" -> evaluation.kpis().forEach(kpi -> kpi(column, kpi));
      case "indicator" -> evaluation.kpis().forEach(kpi -> indicators(column, kpi));
      case "status" -> {
        for (Status status : Status.values()) {
          add(column, "", status.word(), STATUS.get(status), "", "");
        }
      }
      case "previous_origin" -> {
        add(column, "", "published", "公表された値", "", "印刷された値しか分からない年度を含む");
        add(column, "", "computed", "計算した値", "", "このプログラムの過年度の結果など");
      }
      case "unit" -> add(column, "", IndicatorColumns.SHARE, "割合", "", "1を全体とする 百分率は100倍");
      case "change_unit" -> add(column, "", IndicatorColumns.POINTS, "ポイント", "", "百分率の差");
      case "note" -> add(column, "", "'", "先頭の記号", "", FORMULA_GUARD);
      default -> flag(column);
    }
  }

  public static final String FORMULA_GUARD =
      "= + - @ ' で始まる文字列は表計算で式にならないよう先頭に ' を一つ付けた 取り除くと元の文字列になる 数値には付けない";

  private void flag(IndicatorColumn column) {
    if (FLAGS.contains(column.name())) {
      add(column, "", "yes", "当たる", "", "");
      add(column, "", "no", "当たらない", "", "");
    }
  }

  private void kpi(IndicatorColumn column, KpiDefinition kpi) {
    String number = Integer.toString(kpi.number());
    add(column, number, number, kpi.label().ja(), "", String.join(" ", kpi.measures()));
  }

  private void indicators(IndicatorColumn column, KpiDefinition kpi) {
    String number = Integer.toString(kpi.number());
    for (IndicatorDefinition indicator : kpi.indicators()) {
      String unit = indicator.isRate() ? IndicatorColumns.SHARE : indicator.unit();
      String source = "出典 " + indicator.source();
      add(column, number, indicator.id(), indicator.label().ja(), unit, source);
    }
  }

  private void stratumValues(IndicatorColumn column, String key) {
    for (IndicatorResult result : evaluation.indicators()) {
      String code = result.cell().stratum().get(key);
      if (code != null) {
        Optional<Stratum> stratum = stratum(result.definition().kpi(), key);
        String label = stratum.flatMap(s -> s.labelOf(code)).map(Label::ja).orElse(code);
        String name = stratum.map(s -> s.label().ja()).orElse("");
        String number = Integer.toString(result.definition().kpi());
        add(column, number, code, label, "", name);
      }
    }
  }

  private Optional<Stratum> stratum(int kpi, String key) {
    return evaluation.kpis().stream()
        .filter(definition -> definition.number() == kpi)
        .findFirst()
        .map(definition -> definition.strata().get(key));
  }

  private void add(
      IndicatorColumn column,
      String kpi,
      String code,
      String label,
      String unit,
      String description) {
    rows.add(
        List.of(
            column.name(),
            kpi,
            CsvOutput.code(code),
            CsvOutput.text(label),
            column.type().word(),
            CsvOutput.code(unit),
            CsvOutput.text(description)));
  }
}
