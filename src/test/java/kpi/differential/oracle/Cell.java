package kpi.differential.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kpi.differential.oracle.KpiYaml.Indicator;
import kpi.differential.oracle.KpiYaml.Member;
import kpi.differential.oracle.KpiYaml.Stratum;

/**
 * An indicator within one combination of values of strata.
 *
 * @param chosen stratum → value
 */
record Cell(Indicator indicator, Map<String, String> chosen, Map<String, Stratum> strata) {

  /** How results name it. */
  String name() {
    return indicator.id() + new TreeMap<>(chosen);
  }

  Optional<String> key(String label) {
    return chosen.keySet().stream()
        .filter(key -> strata.get(key).label().equals(label))
        .findFirst();
  }

  /** The member that stands for the chosen value; a value of the data alone stands for itself. */
  Member member(String key) {
    String value = chosen.get(key);
    Member own = new Member(value, Set.of(value), Optional.empty());
    return strata.get(key).within(chosen).getOrDefault(value, own);
  }

  boolean isOneOf(String label, List<String> names) {
    return key(label)
        .filter(key -> names.contains(chosen.get(key)) || names.contains(member(key).label()))
        .isPresent();
  }

  /**
   * All cells of an indicator; a stratum that is open has the values that the rows hold as well.
   */
  static List<Cell> of(Indicator indicator, Map<String, Stratum> strata, List<Row> rows) {
    List<Cell> cells = new ArrayList<>();
    for (List<String> keys : indicator.strata()) {
      List<Map<String, String>> combinations = List.of(Map.of());
      for (String key : keys) {
        List<Map<String, String>> longer = new ArrayList<>();
        for (Map<String, String> chosen : combinations) {
          for (String value : values(key, chosen, indicator, strata, rows)) {
            Map<String, String> one = new LinkedHashMap<>(chosen);
            one.put(key, value);
            longer.add(one);
          }
        }
        combinations = longer;
      }
      combinations.forEach(chosen -> cells.add(new Cell(indicator, chosen, strata)));
    }
    return cells;
  }

  private static Set<String> values(
      String key,
      Map<String, String> chosen,
      Indicator indicator,
      Map<String, Stratum> strata,
      List<Row> rows) {
    Stratum stratum = strata.get(key);
    Map<String, Member> declared = stratum.within(chosen);
    Set<String> values = new LinkedHashSet<>(declared.keySet());
    if (stratum.open()) {
      rows.stream()
          .filter(row -> isWithin(row, stratum, chosen, strata))
          .map(row -> row.written().getOrDefault(stratum.column().orElseThrow(), ""))
          .filter(value -> !value.isEmpty())
          .filter(value -> declared.values().stream().noneMatch(m -> m.codes().contains(value)))
          .forEach(values::add);
    }
    // A Set keeps one cell for a value of the data that is named like a declared one.
    if (indicator.only().containsKey(key)) {
      values.retainAll(indicator.only().get(key));
    }
    return values;
  }

  /** Whether a row belongs to the chosen value of the stratum on which another depends. */
  private static boolean isWithin(
      Row row, Stratum stratum, Map<String, String> chosen, Map<String, Stratum> strata) {
    if (stratum.by().isEmpty() || strata.get(stratum.by().get()).column().isEmpty()) {
      return true;
    }
    Stratum base = strata.get(stratum.by().get());
    String value = chosen.get(stratum.by().get());
    Set<String> codes =
        base.within(chosen)
            .getOrDefault(value, new Member(value, Set.of(value), Optional.empty()))
            .codes();
    return codes.contains(row.written().getOrDefault(base.column().get(), ""));
  }
}
