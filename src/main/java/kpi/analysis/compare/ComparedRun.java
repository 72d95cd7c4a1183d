package kpi.analysis.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kpi.loading.earlier.ResultsFile;
import kpi.loading.earlier.RunDisclosure;
import kpi.loading.earlier.RunRows;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.result.IndicatorResult;

/**
 * A run that is compared.
 *
 * @param results of the year, as published
 * @param rows what it was made from
 * @param disclosure how its figures were withheld
 */
public record ComparedRun(
    ResultsFile file, List<IndicatorResult> results, RunRows rows, RunDisclosure disclosure) {

  /**
   * The results by definitions that tell their decimals; one that is not defined stays as it is.
   */
  List<IndicatorResult> results(List<KpiDefinition> kpis) {
    Map<String, IndicatorDefinition> defined = new HashMap<>();
    kpis.forEach(kpi -> kpi.indicators().forEach(one -> defined.put(one.id(), one)));
    return results.stream()
        .map(one -> one.of(defined.getOrDefault(one.cell().indicator(), one.definition())))
        .toList();
  }
}
