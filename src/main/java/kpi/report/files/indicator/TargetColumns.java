package kpi.report.files.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpi.evaluation.target.Assessment;
import kpi.evaluation.target.TargetResult;
import kpi.model.FiscalYear;
import kpi.model.Range;
import kpi.model.definition.Target.Base;
import kpi.report.files.csv.CsvOutput;
import kpi.report.files.csv.DecimalText;
import kpi.report.files.indicator.IndicatorColumn.Type;
import org.apache.commons.numbers.fraction.BigFraction;

/** The columns of {@code targets.csv}: one list for the table and for its codebook. */
final class TargetColumns {

  /**
   * @param name unique, lower-case ASCII letters, digits and underscores
   */
  record TargetColumn(
      String name, String label, Type type, String description, Function<TargetRow, String> cell) {}

  private TargetColumns() {}

  static List<TargetColumn> of(List<TargetResult> targets) {
    List<TargetColumn> before = identity();
    List<TargetColumn> after = new ArrayList<>(aim());
    after.addAll(standing());
    after.addAll(base());
    after.addAll(source());
    Set<String> taken =
        Stream.concat(before.stream(), after.stream())
            .map(TargetColumn::name)
            .collect(Collectors.toCollection(TreeSet::new));
    List<TargetColumn> all = new ArrayList<>(before);
    targets.stream()
        .flatMap(target -> target.target().cell().stratum().keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new))
        .forEach(key -> all.add(stratum(key, taken)));
    all.addAll(after);
    return all;
  }

  private static TargetColumn stratum(String key, Set<String> taken) {
    String name = key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    while (!taken.add(name)) {
      name = "stratum_" + name;
    }
    return code(
        name,
        "内訳",
        "この内訳によらない行では空欄",
        row -> row.result().target().cell().stratum().getOrDefault(key, ""));
  }

  private static List<TargetColumn> identity() {
    return List.of(
        number("kpi", "KPIの番号", "KPIの番号", row -> Integer.toString(row.result().kpi().number())),
        code("indicator", "指標", "指標の符号", row -> row.result().target().cell().indicator()),
        text("label", "指標名", "指標の日本語の名称", row -> row.result().definition().label().ja()));
  }

  private static List<TargetColumn> aim() {
    return List.of(
        code("milestone", "目標の種類", "目標か中間の目標か変更前の目標か", row -> row.kind().word()),
        code("direction", "向き", "目標の値以上か以下か範囲か", row -> row.milestone().aim().word()),
        number("target", "目標の値", "範囲のときは下限", row -> value(row, 0)),
        number("target_to", "目標の上限", "範囲のときだけ書く", row -> value(row, 1)),
        code("unit", "単位", "目標の値と値の単位", row -> unit(row)),
        number("due", "期限の西暦年度", "この年度の値で判定する", row -> western(row.milestone().by())),
        code("due_era", "期限の和暦年度", "この年度の値で判定する Rは令和", row -> row.milestone().by().label()));
  }

  private static List<TargetColumn> standing() {
    return List.of(
        code("state", "状態", "達成したかどうか", row -> assessed(row, one -> one.state().word())),
        number(
            "judged_in",
            "判定の西暦年度",
            "判定に用いた値の年度",
            row -> assessed(row, one -> western(one.judgedIn()))),
        number(
            "lower",
            "下限",
            "判定に用いた値の取り得る範囲の下限",
            row -> assessed(row, one -> DecimalText.orBlank(one.figure().map(Range::lower)))),
        number(
            "upper",
            "上限",
            "判定に用いた値の取り得る範囲の上限",
            row -> assessed(row, one -> DecimalText.orBlank(one.figure().map(Range::upper)))));
  }

  private static List<TargetColumn> base() {
    return List.of(
        number(
            "base_year",
            "基準の西暦年度",
            "進捗を測り始める年度",
            row -> ofLast(row, one -> one.base().map(Base::year).map(TargetColumns::western))),
        number(
            "base_value",
            "基準の値",
            "基準年度の値",
            row -> ofLast(row, one -> one.base().flatMap(Base::value).map(DecimalText::of))),
        number(
            "progress_lower",
            "進捗の下限",
            "基準を0とし目標を1とする値",
            row -> ofLast(row, one -> one.progress().map(Range::lower).map(DecimalText::of))),
        number(
            "progress_upper",
            "進捗の上限",
            "基準を0とし目標を1とする値",
            row -> ofLast(row, one -> one.progress().map(Range::upper).map(DecimalText::of))));
  }

  private static List<TargetColumn> source() {
    return List.of(
        text("set_by", "定めた者", "目標を定めた会議や部局", row -> row.set().by()),
        text("set_on", "定めた日", "目標を定めた日", row -> row.set().on().toString()),
        text(
            "source",
            "出典",
            "目標が書かれた文書の箇所",
            row -> ofLast(row, one -> Optional.of(one.target().source()))),
        code(
            "synthetic",
            "模擬データ",
            "判定に模擬データを使ったとき yes",
            row -> assessed(row, any -> row.result().synthetic() ? "yes" : "no")),
        text("note", "注記", "判定不能の理由 変更の理由 進捗についての注意", TargetColumns::note));
  }

  private static String note(TargetRow row) {
    String ofProgress = ofLast(row, one -> Optional.of(one.note()));
    return Stream.of(row.reason(), ofProgress)
        .filter(note -> !note.isEmpty())
        .collect(Collectors.joining("。"));
  }

  private static String value(TargetRow row, int index) {
    Optional<BigFraction> value = row.milestone().aim().values().stream().skip(index).findFirst();
    return DecimalText.orBlank(value);
  }

  private static String unit(TargetRow row) {
    return row.result().definition().isRate()
        ? IndicatorColumns.SHARE
        : row.result().definition().unit();
  }

  private static String western(FiscalYear year) {
    return Integer.toString(year.western());
  }

  private static String assessed(TargetRow row, Function<Assessment, String> cell) {
    return row.assessment().map(cell).orElse("");
  }

  /** What is said of the target as a whole stands once. */
  private static String ofLast(TargetRow row, Function<TargetResult, Optional<String>> cell) {
    return row.isLast() ? cell.apply(row.result()).orElse("") : "";
  }

  private static TargetColumn number(
      String name, String label, String description, Function<TargetRow, String> cell) {
    return new TargetColumn(name, label, Type.NUMBER, description, cell);
  }

  private static TargetColumn code(
      String name, String label, String description, Function<TargetRow, String> cell) {
    return new TargetColumn(name, label, Type.CODE, description, cell.andThen(CsvOutput::code));
  }

  private static TargetColumn text(
      String name, String label, String description, Function<TargetRow, String> cell) {
    return new TargetColumn(name, label, Type.TEXT, description, cell.andThen(CsvOutput::text));
  }
}
