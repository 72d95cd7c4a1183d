package kpi.evaluation.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kpi.evaluation.pass.Run;
import kpi.loading.dataset.Dataset;
import kpi.model.definition.DeclaredLabels;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.Stratum;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.source.Messages;
import kpi.source.Rejected;

/** The values that the data hold of strata whose list is open. */
public final class OpenStrata {

  /** The code of a stratum that depends on no other. */
  static final String ON_NONE = "";

  /**
   * @param column whose values an open stratum shows
   * @param by the column of the stratum on which it depends; empty if there is none
   */
  public record Columns(String column, String by) {

    static Columns of(Stratum stratum, Map<String, Stratum> strata) {
      return new Columns(
          stratum.column().orElseThrow(),
          stratum.by().flatMap(key -> strata.get(key).column()).orElse(""));
    }
  }

  private OpenStrata() {}

  /** Columns → code of the stratum on which another depends, empty if on none → values found. */
  public static Map<Columns, Map<String, Set<String>>> found(
      Dataset dataset, List<KpiDefinition> kpis) throws Rejected {
    Map<Columns, Map<String, Set<String>>> found = new HashMap<>();
    DeclaredLabels labels = new DeclaredLabels(kpis);
    for (KpiDefinition kpi : kpis) {
      for (Stratum stratum : kpi.strata().values()) {
        if (stratum.open()) {
          Columns columns = Columns.of(stratum, kpi.strata());
          if (!found.containsKey(columns)) {
            found.put(columns, read(dataset, columns, labels));
          }
        }
      }
    }
    return found;
  }

  private static Map<String, Set<String>> read(
      Dataset dataset, Columns columns, DeclaredLabels labels) throws Rejected {
    Map<String, Set<String>> values = new HashMap<>();
    for (TableSchema table : dataset.tables()) {
      Optional<Column> read = table.column(columns.column());
      Optional<Column> by = table.column(columns.by());
      if (read.isPresent() && (columns.by().isEmpty() || by.isPresent())) {
        // What is wrong with the table is told when it is read for good.
        Run.read(
            dataset,
            table,
            new Messages(),
            fact -> add(labels.asListed(fact), read.get(), by, values));
      }
    }
    return values;
  }

  private static void add(
      Fact fact, Column read, Optional<Column> by, Map<String, Set<String>> values) {
    if (!fact.value(read).isOpen()) {
      values
          .computeIfAbsent(by.map(fact::known).orElse(ON_NONE), key -> new TreeSet<>())
          .add(fact.written(read));
    }
  }
}
