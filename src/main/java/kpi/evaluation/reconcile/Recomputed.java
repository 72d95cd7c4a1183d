package kpi.evaluation.reconcile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.result.Evaluation;
import kpi.model.result.IndicatorResult;
import kpi.model.series.HistoryEntry;

/** What printed figures are compared with, found by cell. */
final class Recomputed {

  private record InYear(CellId cell, FiscalYear year) {}

  private final FiscalYear year;
  private final Map<CellId, IndicatorResult> results = new HashMap<>();
  private final Map<InYear, HistoryEntry> earlier = new HashMap<>();
  private final Map<String, IndicatorDefinition> definitions = new HashMap<>();

  Recomputed(Evaluation evaluation, List<HistoryEntry> history) {
    year = evaluation.dataset().fiscalYear();
    evaluation.indicators().forEach(result -> results.put(result.cell(), result));
    history.forEach(entry -> earlier.put(new InYear(entry.cell(), entry.year()), entry));
    for (KpiDefinition kpi : evaluation.kpis()) {
      kpi.indicators().forEach(indicator -> definitions.put(indicator.id(), indicator));
    }
  }

  /** The dataset's year. */
  FiscalYear year() {
    return year;
  }

  /** The result of the dataset's year. */
  Optional<IndicatorResult> result(CellId cell) {
    return Optional.ofNullable(results.get(cell));
  }

  Optional<HistoryEntry> earlier(CellId cell, FiscalYear inYear) {
    return Optional.ofNullable(earlier.get(new InYear(cell, inYear)));
  }

  Optional<IndicatorDefinition> definition(CellId cell) {
    return Optional.ofNullable(definitions.get(cell.indicator()));
  }
}
