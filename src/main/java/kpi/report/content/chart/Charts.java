package kpi.report.content.chart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.layout.ChartPlan;
import kpi.model.result.Evaluation;
import kpi.model.result.IndicatorResult;
import kpi.model.result.SeriesPoint;
import kpi.report.content.Chart;
import kpi.report.content.Figure;
import kpi.report.content.FigureRef;
import kpi.report.content.figure.FigureBook;
import kpi.report.content.figure.Strata;
import kpi.source.Phrases;

/** Fills planned charts in; a chart without any number is left out. */
public final class Charts {

  private final Evaluation evaluation;
  private final KpiDefinition kpi;
  private final Strata strata;
  private final FigureBook figures;
  private final Phrases phrases;
  private final TargetLine targets;
  private final List<ChartPlan> plans;

  public Charts(
      Evaluation evaluation,
      KpiDefinition kpi,
      FigureBook figures,
      TargetLine targets,
      List<ChartPlan> plans,
      Phrases phrases) {
    this.evaluation = evaluation;
    this.kpi = kpi;
    this.strata = new Strata(kpi);
    this.figures = figures;
    this.phrases = phrases;
    this.targets = targets;
    this.plans = plans;
  }

  public List<Chart> all() {
    return plans.stream()
        .filter(plan -> plan.kpi() == kpi.number())
        .filter(plan -> !cells(plan).isEmpty())
        .map(this::chart)
        .filter(chart -> chart.series().stream().anyMatch(Charts::hasFigure))
        .toList();
  }

  private static boolean hasFigure(Chart.Series series) {
    return !series.isTarget()
        && series.points().stream()
            .flatMap(Optional::stream)
            .anyMatch(figure -> figure.number().isPresent() || figure.range().isPresent());
  }

  private Chart chart(ChartPlan plan) {
    List<CellId> cells = cells(plan);
    List<String> categories = categories(plan, cells);
    List<Chart.Series> series = new ArrayList<>();
    List<String> labels =
        new ArrayList<>(categories.stream().map(one -> categoryLabel(plan, one)).toList());
    List<Line> lines = lines(plan, cells);
    for (Line line : lines) {
      List<Optional<Figure>> points = new ArrayList<>();
      categories.forEach(category -> points.add(point(plan, line, category)));
      List<Integer> withheld = withheld(points);
      String name = line.name();
      if (lines.size() == 1) {
        withheld.forEach(at -> labels.set(at, phrases.of("withheld-at", labels.get(at))));
      } else if (!withheld.isEmpty()) {
        String where = String.join("・", withheld.stream().map(labels::get).toList());
        name = phrases.of("withheld-within", name, where);
      }
      series.add(new Chart.Series(name, points));
    }
    Chart.Kind kind = Chart.Kind.valueOf(plan.kind().toUpperCase(Locale.ROOT).replace('-', '_'));
    if (plan.isOverYears() && kind == Chart.Kind.LINES) {
      lines.forEach(line -> series.addAll(targets.of(line.cell(), categories)));
    }
    return new Chart(
        "kpi-" + kpi.number() + "-" + plan.id(),
        plan.title(),
        kind,
        definition(plan.indicators().get(0)).unit(),
        labels,
        series,
        new ChartSummary(phrases, labels).of(plan.title(), series));
  }

  /** Where a series has figures that are not published: nothing is drawn, so words must say it. */
  private static List<Integer> withheld(List<Optional<Figure>> points) {
    return IntStream.range(0, points.size())
        .filter(at -> points.get(at).filter(Figure::isWithheld).isPresent())
        .boxed()
        .toList();
  }

  /** A series: an indicator within fixed strata. */
  private record Line(String name, String indicator, Map<String, String> stratum) {

    CellId cell() {
      return CellId.of(indicator, stratum);
    }
  }

  /** The cells that the chart can show, of any year. */
  private List<CellId> cells(ChartPlan plan) {
    Set<String> keys = plan.keys();
    return Stream.concat(
            evaluation.indicators().stream().map(IndicatorResult::cell),
            evaluation.series().stream().map(SeriesPoint::cell))
        .distinct()
        .filter(cell -> plan.indicators().contains(cell.indicator()))
        .filter(cell -> cell.stratum().keySet().equals(keys))
        .filter(cell -> cell.stratum().entrySet().containsAll(plan.where().entrySet()))
        .toList();
  }

  private List<String> categories(ChartPlan plan, List<CellId> cells) {
    if (plan.isOverIndicators()) {
      return plan.indicators();
    } else if (!plan.isOverYears()) {
      Set<String> values = new LinkedHashSet<>();
      cells.forEach(cell -> values.add(cell.stratum().get(plan.over())));
      return List.copyOf(values);
    }
    Set<FiscalYear> years = new TreeSet<>();
    cells.forEach(cell -> figures.years(cell).forEach(year -> years.add(year.getKey())));
    years.add(evaluation.dataset().fiscalYear());
    return years.stream().map(FiscalYear::label).toList();
  }

  private String categoryLabel(ChartPlan plan, String category) {
    if (plan.isOverIndicators()) {
      return definition(category).label().ja();
    }
    return plan.isOverYears() ? category : strata.valueLabel(plan.over(), category);
  }

  private List<Line> lines(ChartPlan plan, List<CellId> cells) {
    if (plan.isOverIndicators()) {
      return List.of(new Line(plan.title(), "", plan.where()));
    }
    List<Line> lines = new ArrayList<>();
    for (String indicator : plan.indicators()) {
      List<CellId> own = cells.stream().filter(one -> one.indicator().equals(indicator)).toList();
      if (plan.by().isEmpty()) {
        lines.add(new Line(definition(indicator).label().ja(), indicator, plan.where()));
      }
      for (Map<String, String> chosen : Strata.combinations(own, plan.by())) {
        if (!chosen.isEmpty()) {
          Map<String, String> stratum = new TreeMap<>(plan.where());
          stratum.putAll(chosen);
          lines.add(new Line(name(plan.by(), chosen), indicator, stratum));
        }
      }
    }
    return lines;
  }

  private String name(List<String> keys, Map<String, String> chosen) {
    return String.join(
        " → ", keys.stream().map(key -> strata.valueLabel(key, chosen.get(key))).toList());
  }

  private Optional<Figure> point(ChartPlan plan, Line line, String category) {
    if (plan.isOverIndicators()) {
      return figures.find(FigureRef.of(CellId.of(category, line.stratum())));
    } else if (plan.isOverYears()) {
      return figures
          .years(line.cell())
          .filter(year -> year.getKey().label().equals(category))
          .map(Map.Entry::getValue)
          .findFirst();
    }
    Map<String, String> stratum = new TreeMap<>(line.stratum());
    stratum.put(plan.over(), category);
    return figures.find(FigureRef.of(CellId.of(line.indicator(), stratum)));
  }

  private IndicatorDefinition definition(String id) {
    return kpi.indicators().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }
}
