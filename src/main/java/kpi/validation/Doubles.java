package kpi.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kpi.model.definition.DeclaredLabels;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.input.Folded;

/**
 * Finds units of the survey that stand in two rows: a number or name that is the same however it is
 * typed, and ids that differ only in how they are typed. Of each row only 64-bit digests are kept;
 * if any of them repeats, the rows are read once more.
 */
final class Doubles {

  /** So many first rows are kept, to be named beside those that repeat them. */
  private static final int MOST_FIRST_ROWS = 10_000;

  private static final char SEPARATOR = '\u001F';

  private final TableSchema table;
  private final Set<String> accepted;
  private final DeclaredLabels labels;
  private final Messages messages;
  private final List<Mark> marks = new ArrayList<>();

  /**
   * @param accepted the ids of rows that are units of their own, as a person has said
   */
  Doubles(
      TableSchema table,
      FoldedName names,
      Set<String> accepted,
      DeclaredLabels labels,
      Messages messages) {
    this.table = table;
    this.accepted = accepted;
    this.labels = labels;
    this.messages = messages;
    marks.add(new Mark(List.of(), Doubles::typedId));
    for (Column column : table.identity().same()) {
      marks.add(new Mark(List.of(column), fact -> names.of(fact.written(column))));
    }
  }

  private static String typedId(Fact fact) {
    StringBuilder id = new StringBuilder();
    for (Column column : fact.table().key()) {
      id.append(Folded.of(fact.written(column))).append(SEPARATOR);
    }
    return id.toString();
  }

  /** Takes in rows, from any thread. */
  void add(List<Fact> facts) {
    long[] digests = new long[facts.size()];
    for (Mark mark : marks) {
      int count = 0;
      for (Fact fact : facts) {
        String text = mark.text.apply(fact);
        if (!text.isEmpty()) {
          digests[count++] = Folded.hash(text);
        }
      }
      mark.digests.add(digests, count);
    }
  }

  /** Whether, after all rows, some must be looked at again. */
  boolean areSuspected() {
    boolean any = false;
    for (Mark mark : marks) {
      mark.repeated = mark.digests.repeated();
      any |= mark.repeated.length > 0;
    }
    return any;
  }

  /** Tells what a row repeats; the rows come once more, in the order of the file. */
  void look(Fact fact) {
    if (accepted.contains(fact.id())) {
      return;
    }
    Map<Fact, List<Column>> before = new LinkedHashMap<>();
    for (Mark mark : marks) {
      Fact first = mark.first(fact);
      if (first != null && mark.columns.isEmpty()) {
        tellId(fact, first);
      } else if (first != null) {
        before.computeIfAbsent(first, any -> new ArrayList<>()).addAll(mark.columns);
      }
    }
    before.forEach((first, columns) -> tellUnit(fact, first, columns));
  }

  private void tellId(Fact fact, Fact first) {
    if (fact.id().equals(first.id())) {
      return;
    }
    Column column =
        table.key().stream()
            .filter(key -> !fact.written(key).equals(first.written(key)))
            .findFirst()
            .orElseThrow();
    String place = first.place(column).toString();
    Message told =
        isSameAsListed(fact, first)
            ? Message.error("same-label-twice", fact.place(column), fact.id(), first.id(), place)
            : Message.warning("ids-typed-alike", fact.place(column), fact.id(), first.id(), place);
    messages.add(told.withValue(fact.written(column)));
  }

  /** Whether both rows are counted under one label, so that one of them is counted too much. */
  private boolean isSameAsListed(Fact fact, Fact first) {
    return labels.asListed(fact).id().equals(labels.asListed(first).id());
  }

  private void tellUnit(Fact fact, Fact first, List<Column> same) {
    Column column = same.get(0);
    String agreeing = same.stream().map(Column::label).collect(Collectors.joining("、"));
    String differing =
        table.columns().stream()
            .filter(other -> contradict(other, fact, first, same))
            .map(other -> contradiction(other, fact, first))
            .collect(Collectors.joining("、"));
    messages.add(
        Message.warning(
                differing.isEmpty() ? "unit-twice" : "unit-twice-differently",
                fact.place(column),
                fact.id(),
                first.id(),
                first.place(column).toString(),
                agreeing,
                differing)
            .withValue(fact.written(column)));
  }

  private boolean contradict(Column column, Fact fact, Fact first, List<Column> same) {
    return !table.key().contains(column)
        && !same.contains(column)
        && !fact.value(column).isBlank()
        && !first.value(column).isBlank()
        && !fact.value(column).equals(first.value(column));
  }

  private static String contradiction(Column column, Fact fact, Fact first) {
    return "%s（%s／%s）".formatted(column.label(), first.written(column), fact.written(column));
  }

  /** Something that no two units share. */
  private static final class Mark {

    /** The column that it is written in; none for the key. */
    private final List<Column> columns;

    private final Function<Fact, String> text;
    private final Digests digests = new Digests();
    private long[] repeated = {};
    private final Map<String, Fact> first = new HashMap<>();

    Mark(List<Column> columns, Function<Fact, String> text) {
      this.columns = columns;
      this.text = text;
    }

    /** The row that bore this mark first; null if it is this one, or not kept among so many. */
    Fact first(Fact fact) {
      String own = text.apply(fact);
      if (own.isEmpty() || Arrays.binarySearch(repeated, Folded.hash(own)) < 0) {
        return null;
      }
      Fact before = first.get(own);
      if (before == null && first.size() < MOST_FIRST_ROWS) {
        first.put(own, fact);
      }
      return before;
    }
  }
}
