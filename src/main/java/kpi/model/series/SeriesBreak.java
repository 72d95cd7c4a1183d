package kpi.model.series;

import kpi.model.CellId;
import kpi.model.FiscalYear;

/**
 * A year from which figures cannot be compared with those before, as people declared it.
 *
 * @param cell the indicator, with the stratum values that all its cells that break have in common
 * @param note why
 */
public record SeriesBreak(CellId cell, FiscalYear year, String note) {

  public boolean concerns(CellId other) {
    return cell.indicator().equals(other.indicator())
        && other.stratum().entrySet().containsAll(cell.stratum().entrySet());
  }
}
