package kpi.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kpi.model.CellId;
import kpi.model.IndicatorDefinition;
import kpi.model.KpiDefinition;
import kpi.model.Stratum;
import kpi.model.StratumValue;

/**
 * All cells of all indicators, in the order of the definitions: every combination of the values of
 * the strata.
 */
public final class Cells {

  private final Map<String, Map<String, Set<String>>> found;

  /**
   * @param found what the data hold of open strata: column → value of the stratum it depends on →
   *     values
   */
  public Cells(Map<String, Map<String, Set<String>>> found) {
    this.found = found;
  }

  /** The cells that the definitions declare, whatever the data hold. */
  public static List<CellId> declared(List<KpiDefinition> kpis) {
    return new Cells(Map.of()).of(kpis);
  }

  public List<CellId> of(List<KpiDefinition> kpis) {
    List<CellId> cells = new ArrayList<>();
    for (KpiDefinition kpi : kpis) {
      for (IndicatorDefinition indicator : kpi.indicators()) {
        for (List<String> keys : indicator.strata()) {
          combinations(indicator, keys, kpi.strata())
              .forEach(stratum -> cells.add(CellId.of(indicator.id(), stratum)));
        }
      }
    }
    return cells;
  }

  private List<Map<String, String>> combinations(
      IndicatorDefinition indicator, List<String> keys, Map<String, Stratum> strata) {
    List<Map<String, String>> combinations = List.of(Map.of());
    for (String key : keys) {
      List<Map<String, String>> longer = new ArrayList<>();
      for (Map<String, String> chosen : combinations) {
        for (String value : values(strata.get(key), chosen, indicator)) {
          Map<String, String> extended = new LinkedHashMap<>(chosen);
          extended.put(key, value);
          longer.add(extended);
        }
      }
      combinations = longer;
    }
    return combinations;
  }

  private List<String> values(
      Stratum stratum, Map<String, String> chosen, IndicatorDefinition indicator) {
    List<String> values =
        new ArrayList<>(stratum.valuesWithin(chosen).stream().map(StratumValue::code).toList());
    if (stratum.open()) {
      String within = stratum.by().map(chosen::get).orElse("");
      Set<String> more =
          new TreeSet<>(
              found
                  .getOrDefault(stratum.column().orElse(""), Map.of())
                  .getOrDefault(within, Set.of()));
      values.forEach(more::remove);
      values.addAll(more);
    }
    List<String> only = indicator.only().getOrDefault(stratum.key(), List.of());
    return only.isEmpty() ? values : values.stream().filter(only::contains).toList();
  }
}
