package kpi.report.content.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.Stratum;
import kpi.model.definition.Stratum.StratumValue;
import kpi.model.fact.TableSchema;
import kpi.model.layout.ListPlan;
import kpi.report.content.Table;
import kpi.report.content.Table.Cell;
import kpi.report.content.Table.Row;
import kpi.report.content.Table.Text;
import kpi.report.content.figure.FigureBook;
import kpi.source.Phrases;
import kpi.source.Rejected;

/** Who and what was surveyed, by name, and the values of strata as the plan has them. */
public final class Lists {

  private static final String SIGN = "●";

  private final KpiDefinition kpi;
  private final PublishedNames names;
  private final Phrases phrases;

  public Lists(KpiDefinition kpi, PublishedNames names, Phrases phrases) {
    this.kpi = kpi;
    this.names = names;
    this.phrases = phrases;
  }

  /**
   * The lists that hold anything.
   *
   * @throws Rejected if a table cannot be read any more
   */
  public List<Table> of(List<ListPlan> plans) throws Rejected {
    List<Table> lists = new ArrayList<>();
    for (ListPlan plan : plans) {
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
    NamedRows named = NamedRows.of(plan, table, kpi, names);
    return plan.across().isPresent() ? crossed(plan, named) : grouped(plan, named);
  }

  /** A row per group, with all its names. */
  private Table grouped(ListPlan plan, NamedRows named) {
    List<String> headers = new ArrayList<>(named.headers());
    headers.add(plan.by().size(), phrases.of("number-of", named.unit()));
    List<Row> rows = new ArrayList<>();
    named
        .groups()
        .forEach(
            (group, listed) -> {
              List<Cell> row = new ArrayList<>();
              group.forEach(one -> row.add(new Text(one)));
              row.add(new Table.Count(listed.size()));
              row.add(new Text(String.join("\n", listed)));
              rows.add(new Row(row));
            });
    return new Table(plan.shownAs(), plan.title(), plan.by().size(), "", headers, rows);
  }

  /** A row per name, with a sign under each code that it has, and how many there are of each. */
  private Table crossed(ListPlan plan, NamedRows named) {
    List<String> headers = new ArrayList<>(named.headers());
    named.codes().forEach(code -> headers.add(named.brief(code)));
    List<Row> rows = new ArrayList<>();
    named
        .crossed()
        .forEach(
            (name, codes) -> {
              List<Cell> row = new ArrayList<>();
              name.forEach(one -> row.add(new Text(one)));
              named.codes().forEach(one -> row.add(new Text(codes.contains(one) ? SIGN : "")));
              rows.add(new Row(row));
            });
    if (!rows.isEmpty()) {
      rows.add(totals(named));
    }
    return new Table(plan.shownAs(), plan.title(), named.headers().size(), "", headers, rows);
  }

  private Row totals(NamedRows named) {
    List<Cell> row = new ArrayList<>();
    row.add(new Text(phrases.of("number-of", named.unit())));
    named.headers().stream().skip(1).forEach(any -> row.add(new Table.Joined()));
    named.codes().forEach(code -> row.add(new Table.Count(named.count(code))));
    return new Row(row);
  }
}
