package kpi.model.result;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import kpi.model.dataset.DatasetHeader;
import kpi.model.definition.DisclosureRule;
import kpi.model.definition.KpiDefinition;

/**
 * Everything that one run found out, beside the classifications, which are streamed.
 *
 * @param indicators of the dataset's year, in the order of the definitions
 * @param series every known year, in the order of the indicators and years
 * @param fired the classification rules that were concluded, certainly or possibly, of some row
 * @param definitions id of an indicator → the fingerprint of everything that defines it
 * @param findings code of a finding about the data → how many there are
 * @param disclosure the rule by which figures are withheld; absent if all are shown
 */
public record Evaluation(
    DatasetHeader dataset,
    List<KpiDefinition> kpis,
    List<IndicatorResult> indicators,
    List<SeriesPoint> series,
    List<RowCount> rows,
    List<LedgerStep> ledger,
    SortedSet<String> fired,
    SortedMap<String, String> definitions,
    SortedMap<String, Long> findings,
    Optional<DisclosureRule> disclosure) {

  /** An evaluation whose definitions are not told, of data in order. */
  public Evaluation(
      DatasetHeader dataset,
      List<KpiDefinition> kpis,
      List<IndicatorResult> indicators,
      List<SeriesPoint> series,
      List<RowCount> rows,
      List<LedgerStep> ledger,
      SortedSet<String> fired) {
    this(
        dataset,
        kpis,
        indicators,
        series,
        rows,
        ledger,
        fired,
        Collections.emptySortedMap(),
        Collections.emptySortedMap(),
        Optional.empty());
  }

  /** The same as it is published under a rule. */
  public Evaluation published(
      List<IndicatorResult> shown,
      List<SeriesPoint> shownSeries,
      List<LedgerStep> shownLedger,
      DisclosureRule rule) {
    return new Evaluation(
        dataset,
        kpis,
        shown,
        shownSeries,
        rows,
        shownLedger,
        fired,
        definitions,
        findings,
        Optional.of(rule));
  }

  /** How many figures are withheld. */
  public long withheld() {
    return indicators.stream().filter(one -> one.status() == Status.WITHHELD).count();
  }
}
