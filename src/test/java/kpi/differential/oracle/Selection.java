package kpi.differential.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kpi.model.Truth;
import kpi.model.fact.Column;
import kpi.model.fact.TableSchema;

/**
 * The rows that belong to all of something.
 *
 * @param steps in the order of the rule
 * @param filters what its strata keep
 */
record Selection(List<Step> steps, List<Filter> filters) {

  /** Keeps, or takes out, whoever belongs to any of several populations. */
  record Step(boolean keeps, List<String> populations) {

    boolean of(Set<String> memberships) {
      return populations.stream().anyMatch(memberships::contains) == keeps;
    }

    Truth standing(Map<String, Truth> memberships) {
      Truth any = Kleene.or(populations.stream().map(memberships::get).toList());
      return keeps ? any : Kleene.not(any);
    }

    /** How the ledger says it. */
    String words() {
      return "\"" + String.join("\"又は\"", populations) + "\"" + (keeps ? "に限る" : "を除く");
    }
  }

  /** Keeps the rows whose column holds one of the codes. */
  record Filter(Column column, Set<String> codes) {}

  boolean keeps(Row row, Filling filling, Set<String> memberships) {
    return steps.stream().allMatch(step -> step.of(memberships))
        && filters.stream().allMatch(one -> one.codes().contains(filling.of(row, one.column())));
  }

  /** What the first steps say of a row as it stands, strata apart. */
  Truth standing(int steps, Map<String, Truth> memberships) {
    return Kleene.and(
        this.steps.subList(0, steps).stream().map(step -> step.standing(memberships)).toList());
  }

  static List<Filter> filters(Cell cell, Iterable<String> keys, TableSchema table) {
    List<Filter> filters = new ArrayList<>();
    for (String key : keys) {
      cell.strata()
          .get(key)
          .column()
          .map(name -> table.column(name).orElseThrow())
          .ifPresent(column -> filters.add(new Filter(column, cell.member(key).codes())));
    }
    return filters;
  }
}
