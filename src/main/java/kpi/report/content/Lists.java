package kpi.report.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.model.Column;
import kpi.model.Fact;
import kpi.model.KpiDefinition;
import kpi.model.Stratum;
import kpi.model.Stratum.StratumValue;
import kpi.model.TableSchema;
import kpi.report.content.Table.Cell;
import kpi.report.content.Table.Row;
import kpi.report.content.Table.Text;
import kpi.source.Phrases;
import kpi.source.Rejected;

/** Who and what was surveyed, by name, and the values of strata as the plan has them. */
final class Lists {

  private final KpiDefinition kpi;
  private final Strata strata;
  private final PublishedNames names;
  private final Phrases phrases;

  Lists(KpiDefinition kpi, PublishedNames names, Phrases phrases) {
    this.kpi = kpi;
    this.strata = new Strata(kpi);
    this.names = names;
    this.phrases = phrases;
  }

  /**
   * The lists that hold anything.
   *
   * @throws Rejected if a table cannot be read any more
   */
  List<Table> all() throws Rejected {
    List<Table> lists = new ArrayList<>();
    for (ListPlan plan : ListPlan.all()) {
      if (plan.kpi() == kpi.number()) {
        table(plan).filter(list -> !list.rows().isEmpty()).ifPresent(lists::add);
      }
    }
    return List.copyOf(lists);
  }

  private Optional<Table> table(ListPlan plan) throws Rejected {
    if (plan.stratum().isPresent()) {
      return plan.stratum().map(key -> kpi.strata().get(key)).map(one -> values(plan, one));
    }
    Optional<TableSchema> table = plan.table().flatMap(names::table);
    return table.isPresent() ? Optional.of(rows(plan, table.get())) : Optional.empty();
  }

  private Table values(ListPlan plan, Stratum stratum) {
    List<Row> rows = new ArrayList<>();
    for (StratumValue value : stratum.values()) {
      value
          .names()
          .full()
          .ifPresent(
              full ->
                  rows.add(
                      Row.of(
                          new Text(full),
                          new Text(value.names().example().orElse(FigureBook.NONE)))));
    }
    List<String> headers = List.of(stratum.label().ja(), phrases.of("example"));
    return Table.of(plan.shownAs(), plan.title(), headers, rows);
  }

  private Table rows(ListPlan plan, TableSchema table) throws Rejected {
    Map<String, String> called =
        plan.at().isPresent() ? names.called(table, plan.at().get()) : Map.of();
    Map<List<String>, List<String>> groups = groups(plan, table, called);
    List<String> headers = new ArrayList<>();
    plan.by().forEach(one -> headers.add(column(table, one).label()));
    headers.add(phrases.of("number-of", table.countedIn().get(0)));
    headers.add(column(table, plan.each().orElseThrow()).label());
    List<Row> rows = new ArrayList<>();
    groups.forEach(
        (group, listed) -> {
          List<Cell> row = new ArrayList<>();
          group.forEach(one -> row.add(new Text(one)));
          row.add(new Table.Count(listed.size()));
          row.add(new Text(String.join("\n", listed)));
          rows.add(new Row(row));
        });
    return new Table(plan.shownAs(), plan.title(), plan.by().size(), "", headers, rows);
  }

  /** The groups in the order of the codes that make them, else of their first rows. */
  private Map<List<String>, List<String>> groups(
      ListPlan plan, TableSchema table, Map<String, String> called) throws Rejected {
    List<Column> by = plan.by().stream().map(one -> column(table, one)).toList();
    Column each = column(table, plan.each().orElseThrow());
    List<Fact> rows = new ArrayList<>(names.rows(table, plan.columns(), plan.where()));
    for (Column one : by) {
      rows.sort(Comparator.comparing(row -> place(one, row)));
    }
    Map<List<String>, List<String>> groups = new LinkedHashMap<>();
    for (Fact row : rows) {
      List<String> group = by.stream().map(one -> label(one, row)).toList();
      String at = plan.at().map(one -> row.known(column(table, one))).map(called::get).orElse("");
      groups
          .computeIfAbsent(group, any -> new ArrayList<>())
          .add(at.isEmpty() ? row.known(each) : phrases.of("listed-at", row.known(each), at));
    }
    return groups;
  }

  private static int place(Column column, Fact row) {
    return List.copyOf(column.codes().keySet()).indexOf(row.known(column));
  }

  /** As the plan has it where the column makes a stratum. */
  private String label(Column column, Fact row) {
    String known = row.known(column);
    return kpi.strata().values().stream()
        .filter(one -> one.column().filter(column.name()::equals).isPresent())
        .findFirst()
        .map(one -> strata.fullLabel(one.key(), known))
        .orElse(known);
  }

  private static Column column(TableSchema table, String name) {
    return table.column(name).orElseThrow();
  }
}
