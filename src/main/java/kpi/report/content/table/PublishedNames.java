package kpi.report.content.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.evaluation.pass.Run;
import kpi.loading.dataset.Dataset;
import kpi.model.definition.DisclosureRule;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.source.Messages;
import kpi.source.Rejected;

/**
 * The rows of a table whose names may stand in a report: of columns that {@code dataset.yaml} calls
 * published, of a table whose counts no rule protects, and without rows that are only assumed.
 */
public final class PublishedNames {

  private static final String PUBLISHED = "published";

  /** Nobody reads a longer list, and a report is held in memory. */
  private static final int MOST = 500;

  private final Dataset dataset;
  private final Optional<DisclosureRule> disclosure;

  /**
   * @param disclosure the rule that is in force
   */
  public PublishedNames(Dataset dataset, Optional<DisclosureRule> disclosure) {
    this.dataset = dataset;
    this.disclosure = disclosure;
  }

  Optional<TableSchema> table(String name) {
    return dataset.tables().stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /**
   * The rows in the order of their keys; none if they may not be named or are too many.
   *
   * @throws Rejected if the table cannot be read any more
   */
  List<Fact> rows(TableSchema table, List<String> columns, Map<String, String> where)
      throws Rejected {
    if (!columns.stream().allMatch(column -> mayBeShown(table, column))) {
      return List.of();
    }
    List<Fact> rows = new ArrayList<>();
    Run.read(
        dataset,
        table,
        new Messages(),
        row -> {
          if (rows.size() <= MOST && isListed(row, where)) {
            rows.add(row);
          }
        });
    rows.sort(Comparator.comparing(Fact::id));
    return rows.size() > MOST ? List.of() : List.copyOf(rows);
  }

  private boolean mayBeShown(TableSchema table, String column) {
    return dataset.header().provenance(table.name(), column).equals(PUBLISHED)
        && disclosure
            .map(rule -> rule.protects().get(table.name()))
            .filter(DisclosureRule.Protection::counts)
            .isEmpty();
  }

  private boolean isListed(Fact row, Map<String, String> where) {
    var notes = dataset.header().rows();
    return !notes.isDropped(row.table().name(), row.id())
        && !notes.of(row.table()).assumedIds().contains(row.id())
        && where.entrySet().stream()
            .allMatch(
                one ->
                    row.known(row.table().column(one.getKey()).orElseThrow())
                        .equals(one.getValue()));
  }

  /**
   * What the rows that a column refers to are called, by their key.
   *
   * @throws Rejected if their table cannot be read any more
   */
  Map<String, String> called(TableSchema table, Column column) throws Rejected {
    Optional<TableSchema> referred = referred(table, column);
    Map<String, String> names = new HashMap<>();
    if (referred.isPresent()) {
      Column name = name(referred.get());
      rows(referred.get(), List.of(name.name()), Map.of())
          .forEach(row -> names.put(row.id(), row.known(name)));
    }
    return names;
  }

  /** What names of rows that a column refers to are. */
  Optional<String> heading(TableSchema table, Column column) {
    return referred(table, column).map(PublishedNames::name).map(Column::label);
  }

  private static Column name(TableSchema table) {
    return table.identity().names().get(0);
  }

  private Optional<TableSchema> referred(TableSchema table, Column column) {
    return Optional.ofNullable(table.identity().refers().get(column)).flatMap(this::table);
  }
}
