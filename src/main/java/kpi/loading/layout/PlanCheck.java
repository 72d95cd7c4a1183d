package kpi.loading.layout;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kpi.loading.yaml.YamlFile;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.Stratum;
import kpi.model.fact.DataDictionary;
import kpi.model.fact.TableSchema;
import kpi.model.layout.ChartPlan;
import kpi.model.layout.ListPlan;
import kpi.model.layout.MatrixPlan;
import kpi.source.Messages;

/** Holds what a report is to show against what is defined. */
final class PlanCheck {

  /** What the parts of a KPI's pages are called, so that nothing else may be. */
  private static final Set<String> RESERVED =
      Set.of(
          "method",
          "surveyed",
          "result",
          "years",
          "reference",
          "commentary",
          "remarks",
          "rules",
          "outside",
          "targets",
          "ranges");

  private final YamlFile file;
  private final Map<Integer, KpiDefinition> kpis = new TreeMap<>();
  private final DataDictionary dictionary;
  private final Set<String> taken = new HashSet<>();

  PlanCheck(YamlFile file, List<KpiDefinition> kpis, DataDictionary dictionary) {
    this.file = file;
    this.dictionary = dictionary;
    for (KpiDefinition kpi : kpis) {
      this.kpis.put(kpi.number(), kpi);
      RESERVED.forEach(one -> taken.add(kpi.number() + "/" + one));
      kpi.indicators().stream()
          .flatMap(one -> one.strata().stream())
          .forEach(keys -> taken.add(kpi.number() + "/" + String.join("-", keys)));
    }
  }

  /** Whether there is a definition of the KPI; that there is none is no fault of the plan. */
  boolean knows(int kpi) {
    return kpis.containsKey(kpi);
  }

  /** A page stands in one place. */
  void pages(Messages messages) {
    Set<String> main = new HashSet<>();
    file.root().get("pages").get("main").forEach(one -> main.add(one.asText()));
    JsonNode annex = file.root().get("pages").get("annex");
    for (int i = 0; i < annex.size(); i++) {
      if (main.contains(annex.get(i).asText())) {
        JsonPointer at = JsonPointer.compile("/pages/annex/" + i);
        messages.add(file.error("report-page-twice", at, annex.get(i).asText()));
      }
    }
  }

  void chart(ChartPlan plan, JsonPointer at, Messages messages) {
    id(plan.kpi(), plan.id(), at, messages);
    Set<String> units = new TreeSet<>();
    for (int i = 0; i < plan.indicators().size(); i++) {
      JsonPointer place = at.appendProperty("indicators").appendIndex(i);
      String id = plan.indicators().get(i);
      indicator(plan.kpi(), id, plan.keys(), plan.where(), place, messages)
          .ifPresent(one -> units.add(one.unit()));
    }
    if (units.size() > 1) {
      JsonPointer place = at.appendProperty("indicators");
      messages.add(file.error("report-units-differ", place, String.join("、", units)));
    }
    where(plan.kpi(), plan.where(), at, messages);
  }

  void matrix(MatrixPlan plan, JsonPointer at, Messages messages) {
    id(plan.kpi(), plan.id(), at, messages);
    Map<String, String> fixed = plan.where();
    JsonPointer cells = at.appendProperty("indicator");
    indicator(plan.kpi(), plan.indicator(), plan.keysOfCells(), fixed, cells, messages);
    JsonPointer whole = at.appendProperty("whole");
    indicator(plan.kpi(), plan.whole(), plan.keysOfWhole(), fixed, whole, messages);
    for (int i = 0; i < plan.beneath().size(); i++) {
      JsonPointer place = at.appendProperty("beneath").appendIndex(i);
      String id = plan.beneath().get(i);
      indicator(plan.kpi(), id, plan.keysOfWhole(), fixed, place, messages);
    }
    where(plan.kpi(), fixed, at, messages);
  }

  void list(ListPlan plan, JsonPointer at, Messages messages) {
    id(plan.kpi(), plan.id(), at, messages);
    plan.stratum()
        .filter(key -> !kpis.get(plan.kpi()).strata().containsKey(key))
        .ifPresent(key -> unknownStratum(key, plan.kpi(), at.appendProperty("stratum"), messages));
    plan.table().ifPresent(name -> table(plan, name, at, messages));
  }

  private void table(ListPlan plan, String name, JsonPointer at, Messages messages) {
    Optional<TableSchema> table =
        dictionary.tables().stream().filter(one -> one.name().equals(name)).findFirst();
    if (table.isEmpty()) {
      messages.add(file.error("report-unknown-table", at.appendProperty("table"), name));
      return;
    }
    for (int i = 0; i < plan.by().size(); i++) {
      JsonPointer place = at.appendProperty("by").appendIndex(i);
      column(table.get(), plan.by().get(i), place, messages);
    }
    plan.each().ifPresent(one -> column(table.get(), one, at.appendProperty("each"), messages));
    plan.across().ifPresent(one -> column(table.get(), one, at.appendProperty("across"), messages));
    JsonPointer where = at.appendProperty("where");
    plan.where()
        .keySet()
        .forEach(one -> column(table.get(), one, where.appendProperty(one), messages));
  }

  private void column(TableSchema table, String name, JsonPointer at, Messages messages) {
    if (table.column(name).isEmpty()) {
      messages.add(file.error("report-unknown-column", at, name, table.name()));
    }
  }

  /** A chart has a table of its numbers, which is called after it. */
  private void id(int kpi, String id, JsonPointer at, Messages messages) {
    boolean isNew = taken.add(kpi + "/" + id);
    if (!(taken.add(kpi + "/" + id + "-table") && isNew)) {
      JsonPointer place = at.appendProperty("id");
      messages.add(file.error("report-id-taken", place, id, Integer.toString(kpi)));
    }
  }

  private Optional<IndicatorDefinition> indicator(
      int kpi,
      String id,
      Set<String> keys,
      Map<String, String> fixed,
      JsonPointer at,
      Messages messages) {
    Optional<IndicatorDefinition> found =
        kpis.get(kpi).indicators().stream().filter(one -> one.id().equals(id)).findFirst();
    if (found.isEmpty()) {
      messages.add(file.error("report-unknown-indicator", at, id, Integer.toString(kpi)));
    } else if (!isBrokenDown(found.get(), keys, fixed)) {
      messages.add(
          file.error("report-no-such-strata", at, id, keys.toString(), known(found.get())));
    }
    return found;
  }

  private static String known(IndicatorDefinition indicator) {
    return String.join(" ", indicator.strata().stream().map(List::toString).toList());
  }

  private static boolean isBrokenDown(
      IndicatorDefinition indicator, Set<String> keys, Map<String, String> fixed) {
    return indicator.strata().stream().anyMatch(one -> Set.copyOf(one).equals(keys))
        && fixed.entrySet().stream().allMatch(one -> indicator.shows(one.getKey(), one.getValue()));
  }

  private void where(int kpi, Map<String, String> where, JsonPointer at, Messages messages) {
    where.forEach(
        (key, value) -> {
          JsonPointer place = at.appendProperty("where").appendProperty(key);
          Stratum stratum = kpis.get(kpi).strata().get(key);
          if (stratum == null) {
            unknownStratum(key, kpi, place, messages);
          } else if (!stratum.open() && stratum.value(value).isEmpty()) {
            messages.add(file.error("report-no-such-value", place, value, key));
          }
        });
  }

  private void unknownStratum(String key, int kpi, JsonPointer at, Messages messages) {
    messages.add(file.error("report-unknown-stratum", at, key, Integer.toString(kpi)));
  }
}
