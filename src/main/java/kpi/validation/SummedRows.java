package kpi.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import kpi.model.fact.Column;
import kpi.model.fact.ColumnType;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.model.fact.Value;
import kpi.source.Message;
import kpi.source.Messages;

/**
 * Finds rows that add the other rows of their group up, whatever they are called. A group is the
 * rows that agree in some columns of the key, or all rows.
 *
 * <p>Equal numbers alone are not enough, since one answer of four can well be half of all: the row
 * must bear a name that nothing declares (a code, a label of kpi.yaml or the key of another table
 * does not name a sum), every number that it gives must be the sum of three or more others, and a
 * row that answers as a unit does must show so in more than one number.
 */
public final class SummedRows {

  private static final int FEWEST_OTHERS = 3;

  /** So many answers beside key and numbers are those of a unit, not of a sum. */
  private static final int ANSWERS_OF_A_UNIT = 3;

  /** Groups are kept until they are this many: a table with more of them is none of groups. */
  private static final int MOST_GROUPS = 100_000;

  private static final char SEPARATOR = '\u001F';

  private final TableSchema table;
  private final Set<String> accepted;
  private final BiPredicate<Column, Fact> isDeclared;
  private final List<Column> numbers;
  private final List<Column> answers;
  private final List<Grouping> groupings = new ArrayList<>();

  /**
   * @param accepted the ids of rows that are units, as a person has said
   * @param isDeclared whether the text of a key column is one that is declared somewhere
   */
  public SummedRows(TableSchema table, Set<String> accepted, BiPredicate<Column, Fact> isDeclared) {
    this.table = table;
    this.accepted = accepted;
    this.isDeclared = isDeclared;
    this.numbers =
        table.columns().stream().filter(column -> column.type() == ColumnType.NUMBER).toList();
    this.answers =
        table.columns().stream()
            .filter(column -> !numbers.contains(column) && !table.key().contains(column))
            .toList();
    if (!numbers.isEmpty()) {
      for (int shared = 0; shared < (1 << table.key().size()) - 1; shared++) {
        addGrouping(shared);
      }
    }
  }

  private void addGrouping(int shared) {
    List<Column> same = new ArrayList<>();
    List<Column> names = new ArrayList<>();
    for (int i = 0; i < table.key().size(); i++) {
      Column column = table.key().get(i);
      if ((shared & 1 << i) != 0) {
        same.add(column);
      } else if (column.type() == ColumnType.TEXT) {
        names.add(column);
      }
    }
    if (!names.isEmpty()) {
      groupings.add(new Grouping(same, names));
    }
  }

  public void add(Fact fact) {
    for (int i = 0; i < groupings.size(); i++) {
      groupings.get(i).add(fact);
    }
  }

  /** Tells, after the last row, which add others up. */
  public void report(Messages messages) {
    Set<Integer> told = new HashSet<>();
    for (Grouping grouping : groupings) {
      for (Group group : grouping.groups.values()) {
        for (Fact fact : group.greatest) {
          if (fact != null
              && !accepted.contains(fact.id())
              && grouping.namesASum(fact)
              && addsUp(fact, group)
              && told.add(fact.line())) {
            messages.add(message(fact, group));
          }
        }
      }
    }
  }

  private boolean addsUp(Fact fact, Group group) {
    int sums = 0;
    for (int n = 0; n < numbers.size(); n++) {
      if (group.isSum(n, fact)) {
        sums++;
      } else if (fact.value(numbers.get(n)) instanceof Value.Number number
          && !group.isHalf(n, number.number().longValueExact())) {
        return false;
      }
    }
    long answered = answers.stream().filter(column -> !fact.value(column).isBlank()).count();
    return sums > 1 || sums == 1 && answered < ANSWERS_OF_A_UNIT;
  }

  private Message message(Fact fact, Group group) {
    int n = 0;
    while (!group.isSum(n, fact)) {
      n++;
    }
    Column column = numbers.get(n);
    String written = fact.written(column);
    return Message.error(
            "sum-of-others",
            fact.place(column),
            written,
            column.label(),
            fact.id(),
            Integer.toString(group.filled[n] - 1),
            table.file())
        .withValue(written);
  }

  /** The rows, parted by what they agree in. */
  private final class Grouping {

    private final List<Column> shared;
    private final List<Column> names;
    private final Map<String, Group> groups = new HashMap<>();
    private boolean tooMany;

    Grouping(List<Column> shared, List<Column> names) {
      this.shared = shared;
      this.names = names;
    }

    void add(Fact fact) {
      if (tooMany) {
        return;
      }
      groups.computeIfAbsent(key(fact), any -> new Group(numbers.size())).add(fact, numbers);
      if (groups.size() > MOST_GROUPS) {
        groups.clear();
        tooMany = true;
      }
    }

    private String key(Fact fact) {
      if (shared.isEmpty()) {
        return "";
      }
      StringBuilder key = new StringBuilder();
      shared.forEach(column -> key.append(fact.written(column)).append(SEPARATOR));
      return key.toString();
    }

    boolean namesASum(Fact fact) {
      return !names.stream().allMatch(column -> isDeclared.test(column, fact));
    }
  }

  /** What is known of a group, by number. */
  private static final class Group {

    private final long[] sum;
    private final int[] filled;
    private final Fact[] greatest;
    private final long[] most;
    private final boolean[] tied;
    private final boolean[] unclear;

    Group(int numbers) {
      sum = new long[numbers];
      filled = new int[numbers];
      greatest = new Fact[numbers];
      most = new long[numbers];
      tied = new boolean[numbers];
      unclear = new boolean[numbers];
    }

    void add(Fact fact, List<Column> numbers) {
      for (int n = 0; n < numbers.size(); n++) {
        if (fact.value(numbers.get(n)) instanceof Value.Number number) {
          add(n, number.number().longValueExact(), fact);
        }
      }
    }

    private void add(int n, long value, Fact fact) {
      filled[n]++;
      if (value > most[n] || greatest[n] == null) {
        most[n] = value;
        greatest[n] = fact;
        tied[n] = false;
      } else if (value == most[n]) {
        tied[n] = true;
      }
      long added = sum[n] + value;
      unclear[n] |= added < 0;
      sum[n] = added;
    }

    /** Of 5, 5, 0 and 0 none is the sum of the others. */
    boolean isSum(int n, Fact fact) {
      return greatest[n] == fact
          && !tied[n]
          && most[n] > 0
          && filled[n] > FEWEST_OTHERS
          && isHalf(n, most[n]);
    }

    /** Whether a number is the sum of however many others. */
    boolean isHalf(int n, long value) {
      return !unclear[n] && sum[n] - value == value;
    }
  }
}
