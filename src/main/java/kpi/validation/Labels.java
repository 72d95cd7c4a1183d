package kpi.validation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kpi.model.definition.DeclaredLabels;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;

/**
 * Tells the cells of a table whose label is not one of those that definitions list, and the listed
 * labels that no row bears though rows bear others of the same list.
 */
final class Labels {

  private final List<Column> columns;
  private final DeclaredLabels labels;
  private final Messages messages;
  private final Map<Column, Borne> borne = new LinkedHashMap<>();

  /**
   * What the rows bear of one column.
   *
   * @param heading where the name of the column stands
   * @param lists each list that some row belongs to, with those of its labels that rows bear
   */
  private record Borne(Place heading, Map<Set<String>, Set<String>> lists) {}

  Labels(TableSchema table, DeclaredLabels labels, Messages messages) {
    this.columns = labels.columns(table);
    this.labels = labels;
    this.messages = messages;
  }

  void check(Fact fact) {
    if (!columns.isEmpty()) {
      Fact listed = labels.asListed(fact);
      columns.forEach(column -> check(column, fact, listed));
    }
  }

  private void check(Column column, Fact fact, Fact listed) {
    Set<String> known = labels.of(column, listed);
    String written = fact.known(column);
    if (written.isEmpty() || known.isEmpty()) {
      return;
    }
    String meant = listed.written(column);
    Place place = fact.place(column);
    borne
        .computeIfAbsent(
            column,
            any -> new Borne(new Place(place.file(), 1, place.column()), new LinkedHashMap<>()))
        .lists()
        .computeIfAbsent(known, any -> new TreeSet<>())
        .addAll(known.contains(meant) ? Set.of(meant) : Set.of());
    if (!known.contains(meant)) {
      String code = labels.isOpen(column) ? "label-not-listed" : "label-in-no-stratum";
      tell(code, column, fact, joined(known));
    } else if (!written.equals(meant)) {
      tell("label-typed-otherwise", column, fact, meant);
    }
  }

  private void tell(String code, Column column, Fact fact, String meant) {
    String written = fact.written(column);
    messages.add(
        Message.warning(code, fact.place(column), written, column.label(), meant)
            .withValue(written));
  }

  /** Tells, after the last row, which listed labels none bears. */
  void report() {
    borne.forEach(
        (column, found) -> {
          Set<String> missing = new LinkedHashSet<>();
          found.lists().forEach((list, seen) -> missing.addAll(without(list, seen)));
          if (!missing.isEmpty()) {
            messages.add(
                Message.note(
                    "labels-without-a-row", found.heading(), column.label(), joined(missing)));
          }
        });
  }

  private static Set<String> without(Set<String> list, Set<String> seen) {
    Set<String> missing = new LinkedHashSet<>(list);
    missing.removeAll(seen);
    return missing;
  }

  private static String joined(Set<String> labels) {
    return labels.stream().collect(Collectors.joining("」「", "「", "」"));
  }
}
