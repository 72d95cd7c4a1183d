package kpi.model;

import java.util.List;
import java.util.SortedSet;

/**
 * Everything that one run found out, beside the classifications, which are streamed.
 *
 * @param indicators of the dataset's year, in the order of the definitions
 * @param series every known year, in the order of the indicators and years
 * @param fired the classification rules that were concluded, certainly or possibly, of some row
 */
public record Evaluation(
    DatasetHeader dataset,
    List<KpiDefinition> kpis,
    List<IndicatorResult> indicators,
    List<SeriesPoint> series,
    List<RowCount> rows,
    List<LedgerStep> ledger,
    SortedSet<String> fired) {}
