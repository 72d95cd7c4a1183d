package kpi.report.files;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kpi.model.CellId;
import kpi.model.Ends;
import kpi.model.Ends.Parts;
import kpi.model.FiscalYear;
import kpi.model.Label;
import kpi.model.Range;
import kpi.model.dataset.DatasetHeader;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.Stratum;
import kpi.model.definition.Stratum.StratumValue;
import kpi.model.result.Evaluation;
import kpi.model.result.IndicatorResult;
import kpi.model.result.LedgerStep;
import kpi.model.result.Origin;
import kpi.model.result.RowCount;
import kpi.model.result.SeriesPoint;
import kpi.model.result.Status;
import kpi.source.Place;
import org.apache.commons.numbers.fraction.BigFraction;

/** A small evaluation by hand: every status, a breakdown, awkward texts. */
public final class SampleEvaluation {

  private static final CellId SHARE = CellId.of("venture-share");

  private SampleEvaluation() {}

  public static Evaluation evaluation() {
    return new Evaluation(
        new DatasetHeader(
            "検証用の小さな例",
            new FiscalYear(2025),
            LocalDate.of(2026, 1, 1),
            Map.of(),
            Map.of(),
            List.of("企業の行はすべて模擬データである。"),
            Optional.empty(),
            Optional.empty()),
        List.of(ventures(), approvals()),
        List.of(measured(), bounded(), mean(), count(), reported(), number(), notReported()),
        series(),
        List.of(new RowCount("companies", 134, 133), new RowCount("hubs", 18, 16, 2)),
        List.of(
            new LedgerStep(SHARE, 1, "\"内資系企業\"に限る", 134, 106, 28, 0),
            new LedgerStep(SHARE, 2, "分子: \"ベンチャー企業\"に限る", 106, 12, 94, 1)),
        new TreeSet<>(List.of("ベンチャー企業")),
        new TreeMap<>(),
        new TreeMap<>(Map.of("基準日より後の創業", 2L, "unknown-column", 1L)),
        Optional.empty());
  }

  static IndicatorResult measured() {
    return new IndicatorResult(
        SHARE,
        share("venture-share", "ベンチャー企業の割合", "share of ventures", false),
        Status.MEASURED,
        Optional.of(Range.of(BigFraction.of(11, 106))),
        number(11),
        number(106),
        "10.4%",
        Optional.of(BigFraction.of(11, 107)),
        Optional.of(Range.of(BigFraction.of(1100, 106).subtract(BigFraction.of(1100, 107)))),
        "",
        true);
  }

  private static IndicatorResult bounded() {
    return new IndicatorResult(
        CellId.of("product-share", Map.of("scope", "all", "fiscal-year", "①")),
        share("product-share", "上市可能製品のある割合", "share with a product", true),
        Status.BOUNDED,
        Optional.of(new Range(BigFraction.of(1, 4), BigFraction.of(2, 4))),
        number(1),
        number(4),
        Optional.of(
            new Ends(
                new Parts(BigFraction.ONE, number(4)), new Parts(BigFraction.of(2), number(4)))),
        "25.0～50.0%",
        Optional.of(BigFraction.of(1, 4)),
        Optional.of(new Range(BigFraction.ZERO, BigFraction.of(25))),
        "判定不能1件",
        false);
  }

  private static IndicatorResult mean() {
    return new IndicatorResult(
        CellId.of("venture-share-mean", Map.of("years", "R4-R7")),
        share("venture-share-mean", "ベンチャー企業の割合の平均", "mean share of ventures", false),
        Status.NOT_COMPUTABLE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.empty(),
        Optional.empty(),
        "=R4とR5の値がない\n印刷された値は10.4%",
        true);
  }

  private static IndicatorResult count() {
    return new IndicatorResult(
        CellId.of("respondents"),
        definition(2, "respondents", new Label("回答総数", "respondents"), "社", 0),
        Status.MEASURED,
        Optional.of(Range.of(BigFraction.of(1340))),
        number(1340),
        Optional.empty(),
        "1,340",
        number(1350),
        Optional.of(Range.of(BigFraction.of(-10))),
        "",
        false);
  }

  private static IndicatorResult reported() {
    return followUp(CellId.of("kpi-8-status", Map.of("item", "idaten")), Status.REPORTED, "活用あり");
  }

  private static IndicatorResult notReported() {
    return followUp(
        CellId.of("kpi-8-status", Map.of("item", "device-lag")), Status.NOT_REPORTED, "未報告");
  }

  private static IndicatorResult followUp(CellId cell, Status status, String display) {
    return new IndicatorResult(
        cell,
        approvals().indicators().get(0),
        status,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        display,
        Optional.empty(),
        Optional.empty(),
        "厚生労働省",
        false);
  }

  private static IndicatorResult number() {
    return new IndicatorResult(
        CellId.of("device-lag"),
        approvals().indicators().get(1),
        Status.REPORTED,
        Optional.of(Range.of(BigFraction.of(-1, 2))),
        Optional.empty(),
        Optional.empty(),
        "-0.5",
        Optional.empty(),
        Optional.empty(),
        "",
        false);
  }

  private static List<SeriesPoint> series() {
    return List.of(
        new SeriesPoint(
            SHARE,
            new FiscalYear(2024),
            Optional.of(BigFraction.of(11, 107)),
            number(11),
            number(107),
            "10.3%",
            Origin.PUBLISHED,
            "印刷された値から"),
        new SeriesPoint(
            SHARE,
            new FiscalYear(2025),
            Optional.of(BigFraction.of(11, 106)),
            number(11),
            number(106),
            "10.4%",
            Origin.COMPUTED,
            ""));
  }

  private static KpiDefinition ventures() {
    Stratum scope =
        new Stratum(
            "scope",
            new Label("範囲", "scope"),
            Optional.empty(),
            List.of(value("all", "全体", "all")),
            false,
            Optional.empty(),
            Map.of());
    return kpi(
        2,
        new Label("ベンチャー企業の参加状況", "participation of ventures"),
        Map.of("scope", scope),
        List.of(
            share("venture-share", "ベンチャー企業の割合", "share of ventures", false),
            share("product-share", "上市可能製品のある割合", "share with a product", true),
            share("venture-share-mean", "ベンチャー企業の割合の平均", "mean share of ventures", false),
            definition(2, "respondents", new Label("回答総数", "respondents"), "社", 0)));
  }

  private static KpiDefinition approvals() {
    Stratum item =
        new Stratum(
            "item",
            new Label("項目", "item"),
            Optional.empty(),
            List.of(value("idaten", "IDATENの活用", "IDATEN"), value("device-lag", "ラグ", "lag")),
            false,
            Optional.empty(),
            Map.of());
    return kpi(
        8,
        new Label("薬事承認", "approvals"),
        Map.of("item", item),
        List.of(
            new IndicatorDefinition(
                "kpi-8-status",
                8,
                new Label("状況", "status"),
                "状況",
                0,
                List.of(List.of("item")),
                false,
                true,
                "R7報告 KPI8",
                Place.of("kpi.yaml")),
            definition(8, "device-lag", new Label("デバイスラグ", "device lag"), "月", 1)));
  }

  private static KpiDefinition kpi(
      int number, Label label, Map<String, Stratum> strata, List<IndicatorDefinition> indicators) {
    return new KpiDefinition(
        number,
        "目標",
        List.of("指標その1", "指標その2"),
        label,
        false,
        "研究班",
        "未定",
        "R7報告",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        strata,
        indicators);
  }

  private static IndicatorDefinition share(String id, String ja, String en, boolean proposed) {
    List<List<String>> strata =
        proposed ? List.of(List.of("scope", "fiscal-year")) : List.of(List.of());
    return new IndicatorDefinition(
        id, 2, new Label(ja, en), "%", 1, strata, proposed, true, "R7報告", Place.of("kpi.yaml"));
  }

  private static IndicatorDefinition definition(
      int kpi, String id, Label label, String unit, int decimals) {
    return new IndicatorDefinition(
        id,
        kpi,
        label,
        unit,
        decimals,
        List.of(List.of()),
        false,
        true,
        "R7報告",
        Place.of("kpi.yaml"));
  }

  private static StratumValue value(String code, String ja, String en) {
    return new StratumValue(code, new Label(ja, en), Set.of(), Optional.empty());
  }

  private static Optional<BigFraction> number(int number) {
    return Optional.of(BigFraction.of(number));
  }
}
