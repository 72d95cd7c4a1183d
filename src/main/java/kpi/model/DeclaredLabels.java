package kpi.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The labels that definitions list of columns of text: the answers to a question, say. */
public final class DeclaredLabels {

  public static final DeclaredLabels NONE = new DeclaredLabels(List.of());

  private final Map<String, List<Listed>> byColumn = new LinkedHashMap<>();

  /**
   * One stratum's labels.
   *
   * @param by the column on which they depend
   * @param labels of each of its codes; under an empty text where they depend on none
   */
  private record Listed(Optional<String> by, Map<String, Set<String>> labels) {}

  public DeclaredLabels(List<KpiDefinition> kpis) {
    for (KpiDefinition kpi : kpis) {
      for (Stratum stratum : kpi.strata().values()) {
        stratum
            .column()
            .ifPresent(
                column ->
                    byColumn
                        .computeIfAbsent(column, name -> new ArrayList<>())
                        .add(listed(stratum, kpi.strata())));
      }
    }
  }

  private static Listed listed(Stratum stratum, Map<String, Stratum> strata) {
    Map<String, Set<String>> labels = new HashMap<>();
    Optional<Stratum> by = stratum.by().map(strata::get);
    add(stratum.values(), "", labels);
    stratum
        .valuesBy()
        .forEach(
            (value, own) ->
                by.flatMap(base -> base.value(value))
                    .map(StratumValue::columnCodes)
                    .orElse(Set.of(value))
                    .forEach(code -> add(own, code, labels)));
    return new Listed(by.flatMap(Stratum::column), labels);
  }

  private static void add(List<StratumValue> values, String code, Map<String, Set<String>> labels) {
    Set<String> own = labels.computeIfAbsent(code, any -> new LinkedHashSet<>());
    values.forEach(value -> own.addAll(value.columnCodes()));
  }

  /** The labels that are listed of a cell of text; empty if none are. */
  public Set<String> of(Column column, Fact fact) {
    if (column.type() != ColumnType.TEXT || !byColumn.containsKey(column.name())) {
      return Set.of();
    }
    Set<String> labels = new LinkedHashSet<>();
    for (Listed listed : byColumn.get(column.name())) {
      String code = listed.by().flatMap(fact.table()::column).map(fact::written).orElse("");
      labels.addAll(listed.labels().getOrDefault(code, Set.of()));
    }
    return labels;
  }
}
