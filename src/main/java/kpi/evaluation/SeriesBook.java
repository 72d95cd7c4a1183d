package kpi.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.HistoryEntry;
import kpi.model.IndicatorDefinition;
import kpi.model.IndicatorResult;
import kpi.model.KpiDefinition;
import kpi.model.Origin;
import kpi.model.Range;
import kpi.model.SeriesPoint;
import kpi.model.Status;

/** The figures of all years, side by side. */
final class SeriesBook {

  private final List<KpiDefinition> kpis;
  private final History history;
  private final FiscalYear year;

  SeriesBook(List<KpiDefinition> kpis, History history, FiscalYear year) {
    this.kpis = kpis;
    this.history = history;
    this.year = year;
  }

  /** In the order of the indicators, then of their cells, then of the years. */
  List<SeriesPoint> of(List<IndicatorResult> results) {
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
          earlier(cell, indicator).forEach(points::add);
          Optional.ofNullable(current.get(cell)).flatMap(this::now).ifPresent(points::add);
        }
      }
    }
    return points;
  }

  private Stream<SeriesPoint> earlier(CellId cell, IndicatorDefinition indicator) {
    return history.of(cell).stream()
        .filter(entry -> entry.year().compareTo(year) < 0)
        .map(
            entry ->
                new SeriesPoint(
                    cell,
                    entry.year(),
                    entry.value(),
                    entry.numerator(),
                    entry.denominator(),
                    display(entry, indicator),
                    entry.origin(),
                    note(entry)));
  }

  private static String display(HistoryEntry entry, IndicatorDefinition indicator) {
    return entry
        .printed()
        .or(() -> entry.value().map(value -> Display.of(Range.of(value), indicator)))
        .orElse("");
  }

  private static String note(HistoryEntry entry) {
    return String.join(
        "。",
        Stream.of(entry.breakNote().map(text -> "断絶: " + text), entry.note())
            .flatMap(Optional::stream)
            .toList());
  }

  private Optional<SeriesPoint> now(IndicatorResult result) {
    if (result.status() == Status.NOT_COMPUTABLE || result.status() == Status.NOT_REPORTED) {
      return Optional.empty();
    }
    return Optional.of(
        new SeriesPoint(
            result.cell(),
            year,
            result.value(),
            result.numerator(),
            result.denominator(),
            result.display(),
            Origin.COMPUTED,
            result.note()));
  }
}
