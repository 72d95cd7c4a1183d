package kpi.differential.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import kpi.model.Truth;
import kpi.model.fact.Column;
import kpi.model.fact.ColumnType;

/** What one condition line asks, of a row as it stands and of the row with its blanks filled in. */
sealed interface Condition {

  /**
   * @param memberships of the row in other populations
   */
  Truth standing(Row row, Moment moment, Function<String, Truth> memberships);

  /**
   * @param filled what the open cells hold
   */
  boolean filled(Row row, Filling filled, Moment moment, Predicate<String> memberships);

  /** What an item's value is. A partial date answers if all its days do. */
  record Asks(List<Column> item, Question question, boolean wanted) implements Condition {

    @Override
    public Truth standing(Row row, Moment moment, Function<String, Truth> memberships) {
      String value = row.written().get(row.deciding(item).name());
      if (row.isUnknown(item)) {
        return Truth.UNKNOWN;
      } else if (item.get(0).type() == ColumnType.DATE) {
        WrittenDate date = WrittenDate.of(value);
        boolean holds = date.first().datesUntil(date.last().plusDays(1)).allMatch(day(moment));
        boolean fails = date.first().datesUntil(date.last().plusDays(1)).noneMatch(day(moment));
        return holds ? Truth.YES : fails ? Truth.NO : Truth.UNKNOWN;
      }
      return answer(question.of(value, moment) == wanted);
    }

    private Predicate<LocalDate> day(Moment moment) {
      return day -> question.of(day.toString(), moment) == wanted;
    }

    @Override
    public boolean filled(Row row, Filling filled, Moment moment, Predicate<String> memberships) {
      return question.of(filled.of(row, row.deciding(item)), moment) == wanted;
    }
  }

  /** Whether a code stands above another item's, or below it. */
  record Ranks(List<Column> item, List<Column> other, boolean above) implements Condition {

    @Override
    public Truth standing(Row row, Moment moment, Function<String, Truth> memberships) {
      return row.isUnknown(item) || row.isUnknown(other)
          ? Truth.UNKNOWN
          : answer(filled(row, Filling.NONE, moment, name -> false));
    }

    @Override
    public boolean filled(Row row, Filling filled, Moment moment, Predicate<String> memberships) {
      int one = rank(row, filled, row.deciding(item));
      int two = rank(row, filled, row.deciding(other));
      return above ? one > two : one < two;
    }

    private static int rank(Row row, Filling filled, Column column) {
      return List.copyOf(column.codes().keySet()).indexOf(filled.of(row, column));
    }
  }

  /** How a number stands to another item's, or to {@code times / over} of that. */
  record Compares(
      List<Column> item,
      List<Column> other,
      Question.Relation relation,
      BigDecimal times,
      BigDecimal over)
      implements Condition {

    Compares(List<Column> item, List<Column> other, Question.Relation relation) {
      this(item, other, relation, BigDecimal.ONE, BigDecimal.ONE);
    }

    @Override
    public Truth standing(Row row, Moment moment, Function<String, Truth> memberships) {
      return row.isUnknown(item) || row.isUnknown(other)
          ? Truth.UNKNOWN
          : answer(filled(row, Filling.NONE, moment, name -> false));
    }

    @Override
    public boolean filled(Row row, Filling filled, Moment moment, Predicate<String> memberships) {
      BigDecimal limit = new BigDecimal(filled.of(row, row.deciding(other))).multiply(times);
      BigDecimal own = new BigDecimal(filled.of(row, row.deciding(item))).multiply(over);
      return new Question.Amount(relation, limit).of(own.toPlainString(), moment);
    }
  }

  /** Whether anything is written: that is known for good. */
  record IsWritten(List<Column> item, boolean wanted) implements Condition {

    @Override
    public Truth standing(Row row, Moment moment, Function<String, Truth> memberships) {
      return answer(row.isBlank(item) != wanted);
    }

    @Override
    public boolean filled(Row row, Filling filled, Moment moment, Predicate<String> memberships) {
      return row.isBlank(item) != wanted;
    }
  }

  /** Whether the row belongs to any of other populations. */
  record Belongs(List<String> populations, boolean wanted) implements Condition {

    @Override
    public Truth standing(Row row, Moment moment, Function<String, Truth> memberships) {
      Truth any = Kleene.or(populations.stream().map(memberships).toList());
      return wanted ? any : Kleene.not(any);
    }

    @Override
    public boolean filled(Row row, Filling filled, Moment moment, Predicate<String> memberships) {
      return populations.stream().anyMatch(memberships) == wanted;
    }
  }

  /** The items that it looks at. */
  default List<List<Column>> items() {
    if (this instanceof Asks asks) {
      return List.of(asks.item());
    } else if (this instanceof Ranks ranks) {
      return List.of(ranks.item(), ranks.other());
    } else if (this instanceof Compares compares) {
      return List.of(compares.item(), compares.other());
    }
    return this instanceof IsWritten written ? List.of(written.item()) : List.of();
  }

  private static Truth answer(boolean holds) {
    return holds ? Truth.YES : Truth.NO;
  }
}
