package kpi.evaluation.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpi.evaluation.formula.History;
import kpi.evaluation.series.Breaks;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.result.IndicatorResult;
import kpi.model.result.Origin;
import kpi.model.result.SeriesPoint;
import kpi.model.result.Status;
import kpi.model.series.HistoryEntry;
import kpi.model.series.HistoryEntry.PastRun;

/** The figures of all years, side by side. */
public final class SeriesBook {

  private static final String BETWEEN_NOTES = "。";

  private final List<KpiDefinition> kpis;
  private final History history;
  private final FiscalYear year;
  private final Breaks breaks;

  public SeriesBook(List<KpiDefinition> kpis, History history, FiscalYear year, Breaks breaks) {
    this.kpis = kpis;
    this.history = history;
    this.year = year;
    this.breaks = breaks;
  }

  /** In the order of the indicators, then of their cells, then of the years. */
  public List<SeriesPoint> of(List<IndicatorResult> results) {
    Map<String, Set<CellId>> cells = new HashMap<>();
    Map<CellId, IndicatorResult> current = new HashMap<>();
    for (IndicatorResult result : results) {
      cells
          .computeIfAbsent(result.cell().indicator(), id -> new LinkedHashSet<>())
          .add(result.cell());
      current.put(result.cell(), result);
    }
    history.cells().stream()
        .sorted()
        .forEach(
            cell -> cells.computeIfAbsent(cell.indicator(), id -> new LinkedHashSet<>()).add(cell));
    List<SeriesPoint> points = new ArrayList<>();
    for (KpiDefinition kpi : kpis) {
      for (IndicatorDefinition indicator : kpi.indicators()) {
        for (CellId cell : cells.getOrDefault(indicator.id(), Set.of())) {
          points.addAll(earlier(cell, indicator));
          Optional.ofNullable(current.get(cell)).flatMap(this::now).ifPresent(points::add);
        }
      }
    }
    return points;
  }

  private List<SeriesPoint> earlier(CellId cell, IndicatorDefinition indicator) {
    List<SeriesPoint> points = new ArrayList<>();
    List<HistoryEntry> entries = history.before(cell, year);
    for (int i = 0; i < entries.size(); i++) {
      HistoryEntry entry = entries.get(i);
      Optional<String> broken =
          i == 0 ? breaks.of(entry) : breaks.between(entries.get(i - 1), entry);
      points.add(
          new SeriesPoint(
              cell,
              entry.year(),
              entry.value(),
              entry.numerator(),
              entry.denominator(),
              display(entry, indicator),
              entry.origin(),
              note(broken, entry.isSynthetic(), entry.note().orElse("")),
              broken,
              entry.isSynthetic(),
              entry.range()));
    }
    return points;
  }

  private static String display(HistoryEntry entry, IndicatorDefinition indicator) {
    return entry
        .printed()
        .or(() -> entry.run().map(PastRun::display))
        .or(() -> entry.range().map(range -> Display.of(range, indicator)))
        .orElse("");
  }

  private static String note(Optional<String> broken, boolean synthetic, String note) {
    return Stream.of(
            broken.map(reason -> "断絶: " + reason),
            Optional.of("模擬データ").filter(word -> synthetic),
            Optional.of(note))
        .flatMap(Optional::stream)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(BETWEEN_NOTES));
  }

  private Optional<SeriesPoint> now(IndicatorResult result) {
    if (result.status() == Status.NOT_COMPUTABLE || result.status() == Status.NOT_REPORTED) {
      return Optional.empty();
    }
    Optional<String> broken =
        history
            .latest(result.cell(), year)
            .flatMap(before -> breaks.before(before, result.synthetic()));
    return Optional.of(
        new SeriesPoint(
            result.cell(),
            year,
            result.value(),
            result.numerator(),
            result.denominator(),
            result.display(),
            Origin.COMPUTED,
            note(broken, false, result.note()),
            broken,
            result.synthetic(),
            result.range()));
  }
}
