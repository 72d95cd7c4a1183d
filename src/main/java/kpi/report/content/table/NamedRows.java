package kpi.report.content.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kpi.model.definition.KpiDefinition;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.model.layout.ListPlan;
import kpi.report.content.figure.Strata;
import kpi.source.Rejected;

/** The rows that a list names, in words. */
final class NamedRows {

  private final TableSchema table;
  private final Strata strata;
  private final KpiDefinition kpi;
  private final List<Column> by;
  private final Column each;
  private final Optional<Column> across;
  private final List<Fact> rows = new ArrayList<>();
  private final Map<Column, Map<String, String>> called = new LinkedHashMap<>();
  private final Map<Column, String> headings = new LinkedHashMap<>();

  private NamedRows(ListPlan plan, TableSchema table, KpiDefinition kpi) {
    this.table = table;
    this.kpi = kpi;
    this.strata = new Strata(kpi);
    this.by = plan.by().stream().map(this::column).toList();
    this.each = column(plan.each().orElseThrow());
    this.across = plan.across().map(this::column);
  }

  /**
   * Reads what the plan wants; nothing where it may not be named.
   *
   * @throws Rejected if the table cannot be read any more
   */
  static NamedRows of(ListPlan plan, TableSchema table, KpiDefinition kpi, PublishedNames names)
      throws Rejected {
    NamedRows named = new NamedRows(plan, table, kpi);
    named.rows.addAll(names.rows(table, plan.columns(), plan.where()));
    for (Column column : named.by) {
      if (table.identity().refers().containsKey(column)) {
        named.called.put(column, names.called(table, column));
        names.heading(table, column).ifPresent(one -> named.headings.put(column, one));
      }
    }
    named.rows.removeIf(
        row -> !named.called.keySet().stream().allMatch(one -> named.knows(one, row)));
    for (Column column : named.by) {
      named.rows.sort(Comparator.comparing(row -> place(column, row)));
    }
    return named;
  }

  /** A key that stands for no published name is never shown itself. */
  private boolean knows(Column column, Fact row) {
    return called.get(column).containsKey(row.known(column));
  }

  private Column column(String name) {
    return table.column(name).orElseThrow();
  }

  /** Codes stand in their own order, all else in that of the keys. */
  private static int place(Column column, Fact row) {
    return List.copyOf(column.codes().keySet()).indexOf(row.known(column));
  }

  /** What is counted. */
  String unit() {
    return table.countedIn().get(0);
  }

  /** Of the groups and of the names. */
  List<String> headers() {
    List<String> headers = new ArrayList<>();
    by.forEach(column -> headers.add(headings.getOrDefault(column, column.label())));
    headers.add(each.label());
    return headers;
  }

  /** The names of each group. */
  Map<List<String>, List<String>> groups() {
    Map<List<String>, List<String>> groups = new LinkedHashMap<>();
    rows.forEach(
        row -> groups.computeIfAbsent(group(row), any -> new ArrayList<>()).add(row.known(each)));
    return groups;
  }

  /** The codes that each name has, behind its group. */
  Map<List<String>, Set<String>> crossed() {
    Map<List<String>, Set<String>> crossed = new LinkedHashMap<>();
    for (Fact row : rows) {
      List<String> name = group(row);
      name.add(row.known(each));
      crossed.computeIfAbsent(name, any -> new LinkedHashSet<>()).add(code(row));
    }
    return crossed;
  }

  private List<String> group(Fact row) {
    List<String> group = new ArrayList<>();
    by.forEach(column -> group.add(words(column, row)));
    return group;
  }

  private String words(Column column, Fact row) {
    String known = row.known(column);
    return called.containsKey(column) ? called.get(column).get(known) : known;
  }

  /** Those that any row has, in their own order. */
  List<String> codes() {
    return across.stream()
        .flatMap(column -> column.codes().keySet().stream())
        .filter(code -> count(code) > 0)
        .toList();
  }

  /** How many rows have a code. */
  long count(String code) {
    return rows.stream().filter(row -> code(row).equals(code)).count();
  }

  private String code(Fact row) {
    return row.known(across.orElseThrow());
  }

  /** What a code is called above a narrow column. */
  String brief(String code) {
    Column column = across.orElseThrow();
    return kpi.strata().values().stream()
        .filter(one -> one.column().filter(column.name()::equals).isPresent())
        .findFirst()
        .map(one -> strata.shortLabel(one.key(), code))
        .orElse(column.codes().getOrDefault(code, code));
  }
}
