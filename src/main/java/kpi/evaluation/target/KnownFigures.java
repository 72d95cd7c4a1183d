package kpi.evaluation.target;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.result.Evaluation;
import kpi.model.result.SeriesPoint;

/** The published figures of all years, by the cell as it is defined. */
final class KnownFigures {

  /** Cells of means carry the years that they are over, which no definition says. */
  private static final String YEARS = "years";

  private final Map<CellId, Map<FiscalYear, KnownFigure>> figures = new HashMap<>();
  private final Map<CellId, TreeMap<FiscalYear, String>> breaks = new HashMap<>();

  KnownFigures(Evaluation evaluation) {
    evaluation.series().forEach(this::add);
    evaluation
        .indicators()
        .forEach(
            result ->
                years(result.cell())
                    .put(evaluation.dataset().fiscalYear(), KnownFigure.of(result)));
  }

  Optional<KnownFigure> of(CellId defined, FiscalYear year) {
    return Optional.ofNullable(figures.getOrDefault(defined, Map.of()).get(year));
  }

  /** Why figures of one year cannot be compared with those of an earlier one, break by break. */
  List<String> breaksBetween(CellId defined, FiscalYear earlier, FiscalYear later) {
    return earlier.compareTo(later) >= 0
        ? List.of()
        : List.copyOf(
            breaks
                .getOrDefault(defined, new TreeMap<>())
                .subMap(earlier, false, later, true)
                .values());
  }

  private void add(SeriesPoint point) {
    years(point.cell()).put(point.year(), KnownFigure.of(point));
    point
        .breakNote()
        .ifPresent(
            why ->
                breaks
                    .computeIfAbsent(defined(point.cell()), cell -> new TreeMap<>())
                    .put(point.year(), why));
  }

  private Map<FiscalYear, KnownFigure> years(CellId cell) {
    return figures.computeIfAbsent(defined(cell), any -> new HashMap<>());
  }

  private static CellId defined(CellId cell) {
    Map<String, String> stratum = new TreeMap<>(cell.stratum());
    stratum.remove(YEARS);
    return CellId.of(cell.indicator(), stratum);
  }
}
