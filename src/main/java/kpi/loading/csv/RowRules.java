package kpi.loading.csv;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpi.model.dataset.RowNotes;
import kpi.model.fact.Column;
import kpi.model.fact.ColumnType;
import kpi.model.fact.Fact;
import kpi.model.fact.RowWords;
import kpi.model.fact.TableSchema;
import kpi.source.Message;
import kpi.source.Messages;

/**
 * Which rows of a table are units of the survey, as far as a row tells by itself: the words of the
 * data dictionary, and what {@code dataset.yaml} says of single rows. For one reading.
 */
final class RowRules {

  private final SummaryName names;
  private final List<Column> named;
  private final RowNotes notes;
  private final Set<String> accepted;
  private final Set<String> dropped;
  private final Set<String> unseen;

  /**
   * @param notes about the rows of this table
   */
  RowRules(TableSchema table, RowWords words, RowNotes notes) {
    this.names = new SummaryName(words);
    this.named =
        Stream.concat(
                table.key().stream().filter(column -> column.type() == ColumnType.TEXT),
                table.identity().names().stream())
            .distinct()
            .toList();
    this.notes = notes;
    this.accepted = notes.acceptedIds();
    this.dropped =
        notes.same().stream().flatMap(one -> one.dropped().stream()).collect(Collectors.toSet());
    this.unseen = new HashSet<>(accepted);
    unseen.addAll(dropped);
    unseen.addAll(notes.assumedIds());
    notes.same().forEach(one -> unseen.add(one.stands()));
  }

  /** What a row is, and the cell that tells. */
  enum Kind {
    UNIT,
    DROPPED,
    SUMMARY
  }

  Kind of(Fact fact) {
    if (unseen.isEmpty() && dropped.isEmpty() && accepted.isEmpty()) {
      return isSummary(fact) ? Kind.SUMMARY : Kind.UNIT;
    }
    String id = fact.id();
    unseen.remove(id);
    if (dropped.contains(id)) {
      return Kind.DROPPED;
    }
    return !accepted.contains(id) && isSummary(fact) ? Kind.SUMMARY : Kind.UNIT;
  }

  private boolean isSummary(Fact fact) {
    for (int i = 0; i < named.size(); i++) {
      if (names.is(fact.written(named.get(i)))) {
        return true;
      }
    }
    return false;
  }

  /** The cell that names a summary. */
  Column summary(Fact fact) {
    return named.stream()
        .filter(column -> names.is(fact.written(column)))
        .findFirst()
        .orElseThrow();
  }

  /** Tells, after the last row, what is said of rows that are not there. */
  void report(String file, Messages messages) {
    for (RowNotes.Accepted one : notes.accepted()) {
      if (unseen.contains(one.id())) {
        messages.add(Message.warning("accepted-row-missing", one.place(), file, one.id()));
      }
    }
    for (RowNotes.Assumed one : notes.assumed()) {
      if (unseen.contains(one.id())) {
        messages.add(Message.warning("assumed-row-missing", one.place(), file, one.id()));
      }
    }
    for (RowNotes.Same one : notes.same()) {
      if (unseen.contains(one.stands())) {
        messages.add(Message.error("standing-row-missing", one.place(), file, one.stands()));
      }
      List<String> missing = one.dropped().stream().filter(unseen::contains).toList();
      if (!missing.isEmpty()) {
        messages.add(
            Message.warning("dropped-row-missing", one.place(), file, String.join("、", missing)));
      }
    }
  }
}
