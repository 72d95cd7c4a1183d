package kpi.evaluation.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import kpi.model.CellId;
import kpi.model.Ends;
import kpi.model.Ends.Parts;
import kpi.model.FiscalYear;
import kpi.model.Label;
import kpi.model.Range;
import kpi.model.dataset.DatasetHeader;
import kpi.model.definition.Aim;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.Target;
import kpi.model.definition.Target.Base;
import kpi.model.definition.Target.Milestone;
import kpi.model.definition.Target.Setting;
import kpi.model.result.Evaluation;
import kpi.model.result.IndicatorResult;
import kpi.model.result.Origin;
import kpi.model.result.SeriesPoint;
import kpi.model.result.Status;
import kpi.source.Place;
import org.apache.commons.numbers.fraction.BigFraction;

/** One share of R7 with the years before it and a target, by hand. Shares are in per cent. */
final class ShareWithTarget {

  private static final CellId SHARE = CellId.of("share");
  static final IndicatorDefinition DEFINITION =
      new IndicatorDefinition(
          "share",
          2,
          new Label("割合", "share"),
          "%",
          1,
          List.of(List.of()),
          false,
          true,
          "資料",
          Place.of("kpi.yaml"));

  private final List<SeriesPoint> series = new ArrayList<>();
  private final List<Milestone> interim = new ArrayList<>();
  private CellId shown = SHARE;
  private IndicatorResult result;
  private Optional<Base> base = Optional.empty();

  static FiscalYear year(String label) {
    return FiscalYear.parse(label).orElseThrow();
  }

  static BigFraction perCent(int value) {
    return BigFraction.of(value, 100);
  }

  ShareWithTarget now(int perCent) {
    return now(perCent, perCent);
  }

  ShareWithTarget now(int lower, int upper) {
    result =
        result(
            lower == upper ? Status.MEASURED : Status.BOUNDED, lower, upper, BigFraction.of(100));
    return this;
  }

  /** From here on a mean over years. */
  ShareWithTarget over(String years) {
    shown = CellId.of("share", Map.of("years", years));
    return this;
  }

  /** A share that is so if there is anything to divide by. */
  ShareWithTarget nowIfAny(int perCent) {
    result = result(Status.BOUNDED, perCent, perCent, BigFraction.ZERO);
    return this;
  }

  ShareWithTarget withheld() {
    result = result.withheld();
    return this;
  }

  ShareWithTarget notComputable(String why) {
    result =
        new IndicatorResult(
            SHARE,
            DEFINITION,
            Status.NOT_COMPUTABLE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "",
            Optional.empty(),
            Optional.empty(),
            why,
            false);
    return this;
  }

  private IndicatorResult result(Status status, int lower, int upper, BigFraction denominator) {
    return new IndicatorResult(
        shown,
        DEFINITION,
        status,
        Optional.of(new Range(perCent(lower), perCent(upper))),
        Optional.of(BigFraction.of(lower)),
        Optional.of(denominator),
        Optional.of(new Ends(parts(lower), parts(upper))),
        "",
        Optional.empty(),
        Optional.empty(),
        "",
        false);
  }

  private static Parts parts(int above) {
    return new Parts(BigFraction.of(above), Optional.of(BigFraction.of(100)));
  }

  ShareWithTarget in(String year, int perCent) {
    return in(year, perCent, perCent, "", false);
  }

  ShareWithTarget in(String year, int lower, int upper, String broken, boolean synthetic) {
    Range range = new Range(perCent(lower), perCent(upper));
    series.add(
        new SeriesPoint(
            SHARE,
            year(year),
            Optional.of(range.lower()).filter(any -> range.isExact()),
            Optional.empty(),
            Optional.empty(),
            "",
            Origin.PUBLISHED,
            "",
            Optional.of(broken).filter(why -> !why.isEmpty()),
            synthetic,
            Optional.of(range)));
    return this;
  }

  ShareWithTarget startingIn(String year) {
    base = Optional.of(new Base(year(year), Optional.empty()));
    return this;
  }

  ShareWithTarget startingIn(String year, int perCent) {
    base = Optional.of(new Base(year(year), Optional.of(perCent(perCent))));
    return this;
  }

  ShareWithTarget before(String year, Aim aim) {
    interim.add(new Milestone(year(year), aim));
    return this;
  }

  Evaluation published(String by, Aim aim) {
    Target target =
        new Target(
            SHARE,
            new Milestone(year(by), aim),
            base,
            interim,
            new Setting("会議", LocalDate.of(2026, 4, 1)),
            "資料",
            List.of(),
            Place.of("kpi.yaml"));
    KpiDefinition kpi =
        new KpiDefinition(
                2,
                "目標",
                List.of("測定"),
                DEFINITION.label(),
                false,
                "調査",
                "未定",
                "資料",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(DEFINITION))
            .aimingAt(List.of(target));
    DatasetHeader header =
        new DatasetHeader(
            "例",
            year("R7"),
            LocalDate.of(2026, 1, 1),
            Map.of(),
            Map.of(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    return new Evaluation(
        header, List.of(kpi), List.of(result), series, List.of(), List.of(), new TreeSet<>());
  }

  TargetResult aimingAt(String by, Aim aim) {
    return TargetBook.of(published(by, aim)).get(0);
  }
}
