package kpi.loading.definition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.Stratum;
import kpi.model.definition.Stratum.StratumValue;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;

/**
 * The strata of a KPI: what one depends on is there, and sentences and results can tell strata and
 * values apart.
 */
final class StratumCheck {

  /** The key under which results say over which years a mean is. */
  private static final String YEARS = "years";

  private final KpiDefinition kpi;
  private final Messages messages;

  StratumCheck(KpiDefinition kpi, Messages messages) {
    this.kpi = kpi;
    this.messages = messages;
  }

  void check() {
    Set<String> used =
        kpi.indicators().stream()
            .flatMap(indicator -> indicator.strata().stream())
            .flatMap(List::stream)
            .collect(Collectors.toSet());
    Map<String, Stratum> labels = new HashMap<>();
    for (Stratum stratum : kpi.strata().values()) {
      Place place = kpi.place(stratum);
      Stratum first = labels.putIfAbsent(stratum.label().ja(), stratum);
      if (first != null) {
        add("stratum-label-twice", place, stratum.label().ja(), first.key(), stratum.key());
      }
      if (stratum.key().equals(YEARS)) {
        add("reserved-stratum", place, YEARS);
      }
      if (!used.contains(stratum.key())) {
        messages.add(Message.warning("stratum-of-no-indicator", place, stratum.key()));
      }
      checkBase(stratum, place);
      checkValues(stratum, stratum.values());
    }
  }

  private void checkBase(Stratum stratum, Place place) {
    if (stratum.by().isEmpty()) {
      return;
    }
    String key = stratum.by().get();
    Stratum base = kpi.strata().get(key);
    if (base == null || dependsOn(base, stratum.key(), new HashSet<>())) {
      add("stratum-by-none", place, stratum.key(), key);
      return;
    }
    if (stratum.open() && base.column().isEmpty()) {
      add("open-stratum-by-populations", place, stratum.key(), key);
    }
    List<String> known = base.declared().stream().map(StratumValue::code).toList();
    for (String value : stratum.valuesBy().keySet()) {
      if (!known.contains(value) && !base.open()) {
        add("values-by-none", place, stratum.key(), key, value, names(known.stream()));
      }
    }
    for (String value : known) {
      if (!stratum.valuesBy().containsKey(value) && !stratum.open()) {
        add("values-by-missing", place, stratum.key(), key, value);
      }
    }
  }

  private boolean dependsOn(Stratum stratum, String key, Set<String> visited) {
    if (stratum == null || !visited.add(stratum.key())) {
      return false;
    }
    return stratum.key().equals(key)
        || stratum.by().filter(by -> dependsOn(kpi.strata().get(by), key, visited)).isPresent();
  }

  /** A sentence may name a value by its code or its label. */
  private void checkValues(Stratum stratum, List<StratumValue> values) {
    for (int later = 1; later < values.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        compare(stratum, values.get(earlier), values.get(later));
      }
    }
  }

  private void compare(Stratum stratum, StratumValue one, StratumValue other) {
    Place place = kpi.place(stratum, other);
    String label = other.label().ja();
    if (label.equals(one.label().ja())
        || label.equals(one.code())
        || other.code().equals(one.label().ja())) {
      add("stratum-value-label-twice", place, stratum.key(), one.code(), other.code(), label);
    }
    if (meansTheSame(one, other)) {
      add("stratum-value-twice", place, stratum.key(), one.code(), other.code());
    }
  }

  private static boolean meansTheSame(StratumValue one, StratumValue other) {
    Optional<String> population = one.population();
    return (population.isPresent() && population.equals(other.population()))
        || (!one.columnCodes().isEmpty() && one.columnCodes().equals(other.columnCodes()));
  }

  private void add(String code, Place place, String... arguments) {
    messages.add(Message.error(code, place, arguments));
  }

  private static String names(Stream<String> names) {
    return names.distinct().collect(Collectors.joining(", "));
  }
}
