package kpi.report.content.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kpi.model.CellId;
import kpi.model.Label;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.Stratum;

/** The strata of a KPI for people: their labels, and the values that cells have. */
public final class Strata {

  private final KpiDefinition kpi;

  public Strata(KpiDefinition kpi) {
    this.kpi = kpi;
  }

  public Optional<Stratum> stratum(String key) {
    return Optional.ofNullable(kpi.strata().get(key));
  }

  public String keyLabel(String key) {
    return stratum(key).map(Stratum::label).map(Label::ja).orElse(key);
  }

  public String valueLabel(String key, String value) {
    return stratum(key).flatMap(one -> one.labelOf(value)).map(Label::ja).orElse(value);
  }

  /** What a value is called where there is little room. */
  public String shortLabel(String key, String value) {
    return stratum(key)
        .flatMap(one -> one.value(value))
        .flatMap(one -> one.names().brief())
        .orElse(valueLabel(key, value));
  }

  /** What a value is called in full, where there is room for it. */
  public String fullLabel(String key, String value) {
    return stratum(key)
        .flatMap(one -> one.value(value))
        .flatMap(one -> one.names().full())
        .orElse(valueLabel(key, value));
  }

  /** The labels of some keys of a cell, joined. */
  public String label(CellId cell, List<String> keys) {
    List<String> labels = new ArrayList<>();
    keys.forEach(key -> labels.add(valueLabel(key, cell.stratum().get(key))));
    return String.join(" ", labels);
  }

  /** The combinations of values that cells have for some keys, in the order of the cells. */
  public static List<Map<String, String>> combinations(List<CellId> cells, List<String> keys) {
    Set<Map<String, String>> found = new LinkedHashSet<>();
    for (CellId cell : cells) {
      Map<String, String> chosen = new LinkedHashMap<>();
      keys.forEach(key -> chosen.put(key, cell.stratum().get(key)));
      found.add(chosen);
    }
    return List.copyOf(found);
  }
}
