package kpi.evaluation.formula;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.series.HistoryEntry;

/** The figures of earlier years, found by cell and year. */
public final class History {

  private final Map<CellId, TreeMap<FiscalYear, HistoryEntry>> entries = new HashMap<>();

  public History(List<HistoryEntry> all) {
    for (HistoryEntry entry : all) {
      entries.computeIfAbsent(entry.cell(), cell -> new TreeMap<>()).put(entry.year(), entry);
    }
  }

  public Optional<HistoryEntry> of(CellId cell, FiscalYear year) {
    return Optional.ofNullable(entries.getOrDefault(cell, new TreeMap<>()).get(year));
  }

  /** All years of a cell before a year, the earliest first. */
  public List<HistoryEntry> before(CellId cell, FiscalYear year) {
    return List.copyOf(entries.getOrDefault(cell, new TreeMap<>()).headMap(year).values());
  }

  /** The last known year of a cell before a year. */
  public Optional<HistoryEntry> latest(CellId cell, FiscalYear year) {
    return Optional.ofNullable(entries.getOrDefault(cell, new TreeMap<>()).lowerEntry(year))
        .map(Map.Entry::getValue);
  }

  /** The cells that have a history, unordered. */
  public List<CellId> cells() {
    return List.copyOf(entries.keySet());
  }
}
