package kpi.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kpi.loading.Dataset;
import kpi.model.Column;
import kpi.model.Fact;
import kpi.model.KpiDefinition;
import kpi.model.Stratum;
import kpi.model.TableSchema;
import kpi.source.Messages;
import kpi.source.Rejected;

/** The values that the data hold of strata whose list is open. */
public final class OpenStrata {

  private OpenStrata() {}

  /** Column → value of the stratum on which it depends (empty if on none) → values found. */
  public static Map<String, Map<String, Set<String>>> found(
      Dataset dataset, List<KpiDefinition> kpis) throws Rejected {
    Map<String, Map<String, Set<String>>> found = new HashMap<>();
    for (KpiDefinition kpi : kpis) {
      for (Stratum stratum : kpi.strata().values()) {
        if (stratum.open()) {
          String by = stratum.by().flatMap(key -> kpi.strata().get(key).column()).orElse("");
          read(dataset, stratum.column().orElseThrow(), by, found);
        }
      }
    }
    return found;
  }

  private static void read(
      Dataset dataset, String column, String by, Map<String, Map<String, Set<String>>> found)
      throws Rejected {
    Map<String, Set<String>> values = found.computeIfAbsent(column, name -> new HashMap<>());
    for (TableSchema table : dataset.tables()) {
      if (table.column(column).isPresent() && (by.isEmpty() || table.column(by).isPresent())) {
        Column read = table.column(column).get();
        // What is wrong with the table is told when it is read for good.
        dataset.rows(table, new Messages(), fact -> add(fact, read, table.column(by), values));
      }
    }
  }

  private static void add(
      Fact fact, Column read, Optional<Column> by, Map<String, Set<String>> values) {
    if (!fact.value(read).isOpen()) {
      values
          .computeIfAbsent(by.map(fact::known).orElse(""), key -> new TreeSet<>())
          .add(fact.written(read));
    }
  }
}
