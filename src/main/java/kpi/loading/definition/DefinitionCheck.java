package kpi.loading.definition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.Stratum;
import kpi.model.definition.Stratum.StratumValue;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;

/** What no schema can say: ids that stand once in all KPIs, strata that are declared. */
final class DefinitionCheck {

  private final Messages messages;
  private final Map<String, Place> indicators = new HashMap<>();

  DefinitionCheck(Messages messages) {
    this.messages = messages;
  }

  void check(List<KpiDefinition> kpis) {
    for (KpiDefinition kpi : kpis) {
      new StratumCheck(kpi, messages).check();
      for (IndicatorDefinition indicator : kpi.indicators()) {
        checkId(indicator);
        indicator.strata().forEach(combination -> check(indicator, combination, kpi.strata()));
        checkTwice(indicator);
        checkOnly(indicator, kpi.strata());
      }
    }
  }

  private void checkId(IndicatorDefinition indicator) {
    Place first = indicators.putIfAbsent(indicator.id(), indicator.place());
    if (first != null) {
      add("duplicate-indicator", indicator, indicator.id(), first.toString());
    }
  }

  private void check(
      IndicatorDefinition indicator, List<String> combination, Map<String, Stratum> strata) {
    Set<String> chosen = new HashSet<>();
    for (String key : combination) {
      Stratum stratum = strata.get(key);
      if (stratum == null) {
        add("undeclared-stratum", indicator, indicator.id(), key, names(strata.keySet().stream()));
      } else if (!stratum.by().map(chosen::contains).orElse(true)) {
        add("stratum-without-its-base", indicator, indicator.id(), key, stratum.by().get());
      }
      chosen.add(key);
    }
  }

  /** The same strata in another order are the same cells. */
  private void checkTwice(IndicatorDefinition indicator) {
    for (int later = 1; later < indicator.strata().size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        Set<String> first = Set.copyOf(indicator.strata().get(earlier));
        if (first.equals(Set.copyOf(indicator.strata().get(later)))) {
          messages.add(
              Message.error(
                  "repeated-strata",
                  indicator.place("strata/" + later),
                  indicator.id(),
                  indicator.strata().get(earlier).toString(),
                  indicator.strata().get(later).toString()));
        }
      }
    }
  }

  private void checkOnly(IndicatorDefinition indicator, Map<String, Stratum> strata) {
    Set<String> used =
        indicator.strata().stream().flatMap(List::stream).collect(Collectors.toSet());
    indicator
        .only()
        .forEach(
            (key, values) -> {
              if (!used.contains(key)) {
                add("unused-stratum", indicator, indicator.id(), key);
              } else if (strata.containsKey(key)) {
                values.forEach(value -> checkValue(indicator, strata.get(key), value));
              }
            });
  }

  private void checkValue(IndicatorDefinition indicator, Stratum stratum, String value) {
    List<String> declared = stratum.declared().stream().map(StratumValue::code).toList();
    if (!stratum.open() && !declared.contains(value)) {
      add(
          "undeclared-stratum-value",
          indicator,
          indicator.id(),
          stratum.key(),
          value,
          names(declared.stream()));
    }
  }

  private void add(String code, IndicatorDefinition indicator, String... arguments) {
    messages.add(Message.error(code, indicator.place(), arguments));
  }

  private static String names(Stream<String> names) {
    return names.distinct().collect(Collectors.joining(", "));
  }
}
