package kpi.validation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;

/** The ids of the rows that other tables refer to, collected as their table is read. */
public final class ReferredIds {

  private final Map<String, Set<String>> ids = new HashMap<>();

  /**
   * @param tables those of the dataset
   */
  public ReferredIds(List<TableSchema> tables) {
    Set<String> referred = new HashSet<>();
    tables.forEach(table -> referred.addAll(table.identity().refers().values()));
    tables.stream()
        .map(TableSchema::name)
        .filter(referred::contains)
        .forEach(name -> ids.put(name, new HashSet<>()));
  }

  public void add(Fact fact) {
    Set<String> own = ids.get(fact.table().name());
    if (own != null) {
      own.add(fact.id());
    }
  }

  /** The ids of a table; empty if it is not there or nothing refers to it. */
  public Optional<Set<String>> of(String table) {
    return Optional.ofNullable(ids.get(table));
  }
}
