package kpi.model.definition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kpi.model.definition.Stratum.StratumValue;
import kpi.model.fact.Column;
import kpi.model.fact.ColumnType;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.model.fact.Value;
import kpi.source.input.Folded;

/**
 * The labels that definitions list of columns of text: the answers to a question, say. Any number
 * of threads may ask.
 */
public final class DeclaredLabels {

  public static final DeclaredLabels NONE = new DeclaredLabels(List.of());

  private final Map<String, List<Listed>> byColumn = new LinkedHashMap<>();
  private final Map<String, List<Column>> ofTables = new ConcurrentHashMap<>();

  /**
   * One stratum's labels.
   *
   * @param by the column on which they depend
   * @param labels of each of its codes; under an empty text where they depend on none
   * @param open whether other labels are shown beside them
   */
  private record Listed(Optional<String> by, Map<String, Set<String>> labels, boolean open) {}

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
    return new Listed(by.flatMap(Stratum::column), labels, stratum.open());
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

  /** The columns of a table of which labels are listed, those that depend on no other first. */
  public List<Column> columns(TableSchema table) {
    return ofTables.computeIfAbsent(
        table.name(),
        any ->
            table.columns().stream()
                .filter(column -> column.type() == ColumnType.TEXT)
                .filter(column -> byColumn.containsKey(column.name()))
                .sorted(Comparator.comparing(this::depends))
                .toList());
  }

  private boolean depends(Column column) {
    return byColumn.get(column.name()).stream().anyMatch(listed -> listed.by().isPresent());
  }

  /** Whether a label of this column that is not listed is shown beside those that are. */
  public boolean isOpen(Column column) {
    return byColumn.get(column.name()).stream().anyMatch(Listed::open);
  }

  /**
   * The row with each label as it is listed that was typed otherwise: that differs from just one of
   * them in width, case or spaces only. The same object where nothing changes.
   */
  public Fact asListed(Fact fact) {
    Fact listed = fact;
    for (Column column : columns(fact.table())) {
      Optional<String> meant = meant(column, listed);
      if (meant.isPresent()) {
        listed = listed.with(column, new Value.Text(meant.get()));
      }
    }
    return listed;
  }

  private Optional<String> meant(Column column, Fact fact) {
    if (!fact.value(column).isKnown()) {
      return Optional.empty();
    }
    String written = fact.written(column);
    Set<String> labels = of(column, fact);
    if (labels.contains(written)) {
      return Optional.empty();
    }
    String folded = Folded.of(written);
    List<String> alike = labels.stream().filter(label -> Folded.of(label).equals(folded)).toList();
    return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
  }
}
