package kpi.report.files.indicator;

import static kpi.model.result.Mark.BREAK;
import static kpi.model.result.Mark.PROPOSED;
import static kpi.model.result.Mark.SMALL_DENOMINATOR;
import static kpi.model.result.Mark.SYNTHETIC;
import static kpi.report.files.indicator.IndicatorColumn.code;
import static kpi.report.files.indicator.IndicatorColumn.number;
import static kpi.report.files.indicator.IndicatorColumn.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpi.evaluation.rows.Marks;
import kpi.model.Ends;
import kpi.model.Ends.Parts;
import kpi.model.FiscalYear;
import kpi.model.Range;
import kpi.model.result.Evaluation;
import kpi.model.result.IndicatorResult;
import kpi.model.result.Mark;
import kpi.model.result.Status;
import kpi.report.files.csv.DecimalText;
import org.apache.commons.numbers.fraction.BigFraction;

/** The columns of {@code indicators.csv}: one list for the table and for its codebook. */
final class IndicatorColumns {

  /** A rate is a fraction of 1. */
  static final String SHARE = "割合";

  /** The unit of a rate's change: the difference of two percentages. */
  static final String POINTS = "ポイント";

  private IndicatorColumns() {}

  static List<IndicatorColumn> of(Evaluation evaluation) {
    List<IndicatorColumn> before = identity();
    List<IndicatorColumn> after = new ArrayList<>(years(evaluation.dataset().fiscalYear()));
    after.addAll(figures());
    Marks marks = Marks.of(evaluation);
    after.addAll(comparison(marks));
    after.addAll(marks(marks));
    Set<String> taken =
        Stream.concat(before.stream(), after.stream())
            .map(IndicatorColumn::name)
            .collect(Collectors.toCollection(TreeSet::new));
    List<IndicatorColumn> all = new ArrayList<>(before);
    stratumKeys(evaluation).forEach(key -> all.add(stratum(key, taken)));
    all.addAll(after);
    return all;
  }

  /** The unit of the figures of a row, which the figures of the terminal view do not share. */
  static String unit(IndicatorResult result) {
    return result.definition().isRate() ? SHARE : result.definition().unit();
  }

  static String changeUnit(IndicatorResult result) {
    return result.definition().isRate() ? POINTS : result.definition().unit();
  }

  private static List<IndicatorColumn> identity() {
    return List.of(
        number("kpi", "KPIの番号", "1から11", r -> Integer.toString(r.definition().kpi())),
        code("indicator", "指標", "指標の符号", r -> r.cell().indicator()),
        text("label", "指標名", "指標の日本語の名称", r -> r.definition().label().ja()));
  }

  private static List<IndicatorColumn> years(FiscalYear year) {
    return List.of(
        number("fiscal_year", "西暦年度", "報告の年度", r -> Integer.toString(year.western())),
        code("era", "和暦年度", "報告の年度 Rは令和", r -> year.label()));
  }

  private static List<IndicatorColumn> figures() {
    return List.of(
        code("status", "状態", "値がどこまで分かっているか", r -> r.status().word()),
        number("value", "値", "丸めていない値 一つに定まらないとき空欄", r -> DecimalText.orBlank(r.value())),
        number("lower", "下限", "取り得る範囲の下限", r -> DecimalText.orBlank(r.range().map(Range::lower))),
        number("upper", "上限", "取り得る範囲の上限", r -> DecimalText.orBlank(r.range().map(Range::upper))),
        number("numerator", "分子", "確実に数えられるもの", r -> DecimalText.orBlank(r.numerator())),
        number("denominator", "分母", "確実に数えられるもの", r -> DecimalText.orBlank(r.denominator())),
        part("lower_numerator", "下限の分子", Ends::lower, IndicatorColumns::numerator),
        part("lower_denominator", "下限の分母", Ends::lower, Parts::denominator),
        part("upper_numerator", "上限の分子", Ends::upper, IndicatorColumns::numerator),
        part("upper_denominator", "上限の分母", Ends::upper, Parts::denominator),
        code("unit", "単位", "値 下限 上限 前年の値の単位", IndicatorColumns::unit));
  }

  private static IndicatorColumn part(
      String name,
      String label,
      Function<Ends, Parts> end,
      Function<Parts, Optional<BigFraction>> part) {
    return number(
        name,
        label,
        "取り得る範囲のこの端になるときに数えるもの",
        r -> DecimalText.orBlank(r.ends().map(end).flatMap(part)));
  }

  private static Optional<BigFraction> numerator(Parts parts) {
    return Optional.of(parts.numerator());
  }

  private static List<IndicatorColumn> comparison(Marks marks) {
    return List.of(
        number("previous", "前年の値", "前年度の値", r -> DecimalText.orBlank(r.previous())),
        code("previous_origin", "前年の値の由来", "過年度の値がどこから来たか", r -> origin(r, marks)),
        number("change", "前年差", "値から前年の値を引いた差 範囲のとき空欄", IndicatorColumns::change),
        code("change_unit", "前年差の単位", "割合の前年差はポイント", IndicatorColumns::changeUnit));
  }

  private static List<IndicatorColumn> marks(Marks marks) {
    return List.of(
        code(
            "small_denominator",
            "小さい分母",
            "割合の分母が1から9のとき yes",
            r -> r.denominator().isPresent() && isRate(r) ? has(marks, r, SMALL_DENOMINATOR) : ""),
        code("proposed", "たたき台", "次期計画に向けた指標のとき yes", r -> has(marks, r, PROPOSED)),
        code("synthetic", "模擬データ", "模擬データを使った値のとき yes", r -> has(marks, r, SYNTHETIC)),
        code("break", "断絶", "前の年度と比べられない値のとき yes", r -> has(marks, r, BREAK)),
        code("withheld", "秘匿", "調査対象の値が読み取られるため示さない値のとき yes", r -> withheld(r)),
        text("note", "注記", "報告の文 範囲や空欄の理由など", IndicatorColumns::note));
  }

  private static String withheld(IndicatorResult result) {
    return result.status() == Status.WITHHELD ? "yes" : "no";
  }

  private static boolean isRate(IndicatorResult result) {
    return result.definition().isRate();
  }

  private static String has(Marks marks, IndicatorResult result, Mark mark) {
    return marks.of(result).contains(mark) ? "yes" : "no";
  }

  private static String origin(IndicatorResult result, Marks marks) {
    return marks
        .originOfPrevious(result)
        .map(origin -> origin.name().toLowerCase(Locale.ROOT))
        .orElse("");
  }

  private static Set<String> stratumKeys(Evaluation evaluation) {
    return evaluation.indicators().stream()
        .flatMap(result -> result.cell().stratum().keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static IndicatorColumn stratum(String key, Set<String> taken) {
    String name = key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    while (!taken.add(name)) {
      name = "stratum_" + name;
    }
    return IndicatorColumn.stratum(name, key);
  }

  private static String change(IndicatorResult result) {
    return DecimalText.orBlank(result.change().filter(Range::isExact).map(Range::lower));
  }

  /** A status that a ministry reported is a text; it has no other place in the table. */
  private static String note(IndicatorResult result) {
    boolean isReportedText = result.status() == Status.REPORTED && result.range().isEmpty();
    return isReportedText
        ? String.join(" ", result.display(), result.note()).strip()
        : result.note();
  }
}
