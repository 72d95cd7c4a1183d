package kpi.evaluation.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kpi.model.CellId;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.Stratum;
import kpi.model.definition.Stratum.StratumValue;

/**
 * All cells of all indicators, in the order of the definitions: every combination of the values of
 * the strata.
 */
public final class Cells {

  private final Map<OpenStrata.Columns, Map<String, Set<String>>> found;

  /**
   * @param found what the data hold of open strata: columns → code of the one on which the other
   *     depends → values
   */
  public Cells(Map<OpenStrata.Columns, Map<String, Set<String>>> found) {
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
        cells.addAll(of(indicator, kpi.strata()));
      }
    }
    return cells;
  }

  List<CellId> of(IndicatorDefinition indicator, Map<String, Stratum> strata) {
    return indicator.strata().stream()
        .flatMap(keys -> combinations(indicator, keys, strata).stream())
        .map(stratum -> CellId.of(indicator.id(), stratum))
        .toList();
  }

  private List<Map<String, String>> combinations(
      IndicatorDefinition indicator, List<String> keys, Map<String, Stratum> strata) {
    List<Map<String, String>> combinations = List.of(Map.of());
    for (String key : keys) {
      List<Map<String, String>> longer = new ArrayList<>();
      for (Map<String, String> chosen : combinations) {
        for (String value : values(strata.get(key), chosen, indicator, strata)) {
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
      Stratum stratum,
      Map<String, String> chosen,
      IndicatorDefinition indicator,
      Map<String, Stratum> strata) {
    List<StratumValue> declared = stratum.valuesWithin(chosen);
    List<String> values = new ArrayList<>(declared.stream().map(StratumValue::code).toList());
    if (stratum.open()) {
      Set<String> more = found(stratum, chosen, strata);
      declared.forEach(value -> more.removeAll(value.columnCodes()));
      values.forEach(more::remove);
      values.addAll(more);
    }
    List<String> only = indicator.only().getOrDefault(stratum.key(), List.of());
    return only.isEmpty() ? values : values.stream().filter(only::contains).toList();
  }

  /** What stands in the data, in the rows of the value on which the stratum depends. */
  private Set<String> found(
      Stratum stratum, Map<String, String> chosen, Map<String, Stratum> strata) {
    Map<String, Set<String>> byCode =
        found.getOrDefault(OpenStrata.Columns.of(stratum, strata), Map.of());
    Set<String> values = new TreeSet<>();
    codesWithin(stratum.by().map(strata::get), chosen)
        .forEach(code -> values.addAll(byCode.getOrDefault(code, Set.of())));
    return values;
  }

  private static Set<String> codesWithin(Optional<Stratum> base, Map<String, String> chosen) {
    if (base.flatMap(Stratum::column).isEmpty()) {
      return Set.of(OpenStrata.ON_NONE);
    }
    String value = chosen.get(base.get().key());
    return base.get().valuesWithin(chosen).stream()
        .filter(one -> one.code().equals(value))
        .map(StratumValue::columnCodes)
        .findFirst()
        .orElse(Set.of(value));
  }
}
