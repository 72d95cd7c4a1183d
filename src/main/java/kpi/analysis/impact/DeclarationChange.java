package kpi.analysis.impact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.Stratum;
import kpi.model.definition.Target;
import kpi.source.Place;

/**
 * An indicator that {@code kpi.yaml} declares on one side and not on the other, or otherwise.
 *
 * @param before where it was declared
 * @param after where it is declared
 * @param keys what is declared otherwise, sorted; none if it was added or removed
 */
public record DeclarationChange(
    String indicator, Optional<Place> before, Optional<Place> after, List<String> keys) {

  private record Declared(
      IndicatorDefinition indicator, Map<String, Stratum> strata, List<Target> targets) {

    Map<String, Object> values() {
      Map<String, Object> values = new HashMap<>();
      values.put("kpi", indicator.kpi());
      values.put("label", indicator.label());
      values.put("unit", indicator.unit());
      values.put("decimals", indicator.decimals());
      values.put("strata", indicator.strata());
      values.put("proposed", indicator.proposed());
      values.put("headline", indicator.headline());
      values.put("only", indicator.only());
      values.put("target", targets);
      for (List<String> combination : indicator.strata()) {
        combination.forEach(key -> values.put("strata." + key, strata.get(key)));
      }
      return values;
    }
  }

  /** All changes, sorted by the indicator's id. */
  static List<DeclarationChange> between(Side before, Side after) {
    Map<String, Declared> old = declared(before);
    Map<String, Declared> now = declared(after);
    TreeSet<String> indicators = new TreeSet<>(old.keySet());
    indicators.addAll(now.keySet());
    List<DeclarationChange> changes = new ArrayList<>();
    for (String indicator : indicators) {
      Optional<Declared> was = Optional.ofNullable(old.get(indicator));
      Optional<Declared> is = Optional.ofNullable(now.get(indicator));
      List<String> keys = was.isPresent() && is.isPresent() ? keys(was.get(), is.get()) : List.of();
      if (was.isEmpty() || is.isEmpty() || !keys.isEmpty()) {
        changes.add(
            new DeclarationChange(
                indicator,
                was.map(one -> one.indicator().place()),
                is.map(one -> after.named(one.indicator().place())),
                keys));
      }
    }
    return changes;
  }

  private static List<String> keys(Declared before, Declared after) {
    Map<String, Object> old = before.values();
    Map<String, Object> now = after.values();
    TreeSet<String> keys = new TreeSet<>(old.keySet());
    keys.addAll(now.keySet());
    keys.removeIf(key -> Objects.equals(old.get(key), now.get(key)));
    return List.copyOf(keys);
  }

  private static List<Target> targets(KpiDefinition kpi, IndicatorDefinition indicator) {
    return kpi.targets().stream()
        .filter(target -> target.cell().indicator().equals(indicator.id()))
        .map(Target::anywhere)
        .toList();
  }

  private static Map<String, Declared> declared(Side side) {
    Map<String, Declared> declared = new HashMap<>();
    for (KpiDefinition kpi : side.kpis()) {
      for (IndicatorDefinition indicator : kpi.indicators()) {
        declared.put(
            indicator.id(), new Declared(indicator, kpi.strata(), targets(kpi, indicator)));
      }
    }
    return declared;
  }
}
