package kpi.validation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kpi.model.dataset.RowNotes;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.input.Folded;

/**
 * Tells the cells of a table that refer to a row that is not there, with the id that was probably
 * meant: one that differs only in width, case, spaces, or in the zeros before a number, which
 * spreadsheets drop. Nothing is told where the other table is not in the dataset.
 */
final class References {

  private static final Pattern ZEROS = Pattern.compile("(?<![0-9])0+(?=[0-9])");

  private final TableSchema table;
  private final ReferredIds referred;
  private final RowNotes notes;
  private final Messages messages;
  private final Map<String, Map<String, String>> typed = new HashMap<>();

  References(TableSchema table, ReferredIds referred, RowNotes notes, Messages messages) {
    this.table = table;
    this.referred = referred;
    this.notes = notes;
    this.messages = messages;
  }

  void check(Fact fact) {
    if (!table.identity().refers().isEmpty()) {
      table.identity().refers().forEach((column, other) -> check(fact, column, other));
    }
  }

  private void check(Fact fact, Column column, String other) {
    String id = fact.written(column);
    Optional<Set<String>> ids = referred.of(other);
    if (id.isEmpty() || ids.isEmpty() || ids.get().contains(id) || notes.isDropped(other, id)) {
      return;
    }
    String meant = typed.computeIfAbsent(other, any -> typed(ids.get())).get(asTyped(id));
    Place place = fact.place(column);
    String file = other + ".csv";
    messages.add(
        (meant == null
                ? Message.warning("reference-to-nothing", place, id, column.label(), file)
                : Message.warning(
                    "reference-typed-otherwise", place, id, column.label(), file, meant))
            .withValue(id));
  }

  /** An id as it may be typed → the id; the first in order of two that are typed alike. */
  private static Map<String, String> typed(Set<String> ids) {
    Map<String, String> typed = new HashMap<>();
    ids.stream().sorted().forEach(id -> typed.putIfAbsent(asTyped(id), id));
    return typed;
  }

  private static String asTyped(String id) {
    return ZEROS.matcher(Folded.of(id)).replaceAll("");
  }
}
