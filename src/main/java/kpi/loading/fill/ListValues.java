package kpi.loading.fill;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kpi.model.dataset.FillList;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.Fact.FilledCell;
import kpi.model.fact.Item;
import kpi.model.fact.Value;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.input.Folded;

/**
 * What a list says of the rows of a survey. Of a list of millions only the rows are kept that the
 * survey has.
 */
final class ListValues {

  private final FillList list;
  private final Set<String> wanted;
  private final Map<String, Fact> rows = new HashMap<>();
  private final Set<String> contradicting = new HashSet<>();

  /**
   * @param wanted what stands in the survey in the column by which rows are the same, folded
   */
  ListValues(FillList list, Set<String> wanted) {
    this.list = list;
    this.wanted = wanted;
  }

  /** Takes in a row of the list; where two rows of one number differ, neither counts. */
  void add(Fact row, Messages messages) {
    String key = key(row);
    if (!wanted.contains(key)) {
      return;
    }
    Fact before = rows.putIfAbsent(key, row);
    if (before != null
        && list.items().stream().anyMatch(one -> !before.value(one).equals(row.value(one)))) {
      contradicting.add(key);
      messages.add(
          Message.warning(
              "fill-list-twice",
              place(row, list.by()),
              row.written(list.by()),
              Integer.toString(before.line())));
    }
  }

  /** Rows are read as those of the table, and stand in the list. */
  private Place place(Fact row, Column column) {
    Place place = row.place(column);
    return new Place(list.file(), place.line(), place.column());
  }

  /** What tells that two rows are the same; empty if blank. */
  String key(Fact row) {
    return Folded.of(row.known(list.by()));
  }

  /** The row with what is blank filled in. Of a value that differs it is told; it stays. */
  Fact filled(Fact row, Messages messages) {
    String key = key(row);
    Fact known = key.isEmpty() || contradicting.contains(key) ? null : rows.get(key);
    if (known == null) {
      return row;
    }
    Fact filled = row;
    for (Column item : list.items()) {
      Value told = known.value(item);
      if (told.isBlank()) {
        continue;
      }
      if (isAnsweredOtherwise(row, item)) {
        continue;
      }
      if (filled.value(item).isBlank()) {
        FilledCell from = new FilledCell(place(known, item), list.source(), list.date());
        filled = filled.filled(item, told, from);
      } else if (contradicts(row.value(item), told) && row.filledBy(item).isEmpty()) {
        messages.add(contradiction(row, item, told));
      }
    }
    return filled;
  }

  /**
   * Whether the survey tells another column of what is the first of several that is filled in: the
   * list would go before the answer.
   */
  private static boolean isAnsweredOtherwise(Fact row, Column item) {
    return row.value(item).isBlank()
        && row.table().items().stream()
            .map(Item::columns)
            .filter(columns -> columns.contains(item))
            .flatMap(List::stream)
            .anyMatch(column -> !row.value(column).isBlank() && row.filledBy(column).isEmpty());
  }

  private Message contradiction(Fact row, Column item, Value told) {
    return Message.warning(
        "fill-contradiction",
        row.place(item),
        item.label(),
        row.written(item),
        list.source(),
        list.date().toString(),
        told.text());
  }

  /** A date that is known in part agrees with any day within it. */
  private static boolean contradicts(Value written, Value told) {
    if (written instanceof Value.Days own && told instanceof Value.Days other) {
      return own.last().isBefore(other.first()) || other.last().isBefore(own.first());
    } else if (written instanceof Value.Number own && told instanceof Value.Number other) {
      return own.number().compareTo(other.number()) != 0;
    }
    return !Folded.of(written.text()).equals(Folded.of(told.text()));
  }
}
