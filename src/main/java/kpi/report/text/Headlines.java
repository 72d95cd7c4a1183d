package kpi.report.text;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kpi.model.definition.KpiDefinition;
import kpi.model.result.Evaluation;
import kpi.model.result.IndicatorResult;

/** The figures that stand for a KPI: of each headline indicator its coarsest breakdown. */
public final class Headlines {

  private static final String YEARS = "years";

  private Headlines() {}

  public static List<IndicatorResult> of(Evaluation evaluation, KpiDefinition kpi) {
    return evaluation.indicators().stream()
        .filter(result -> result.definition().kpi() == kpi.number())
        .filter(result -> result.definition().headline())
        .filter(Headlines::isCoarsest)
        .toList();
  }

  private static boolean isCoarsest(IndicatorResult result) {
    Set<String> keys = new TreeSet<>(result.cell().stratum().keySet());
    keys.remove(YEARS);
    List<List<String>> strata = result.definition().strata();
    return strata.isEmpty() ? keys.isEmpty() : keys.equals(Set.copyOf(strata.get(0)));
  }
}
