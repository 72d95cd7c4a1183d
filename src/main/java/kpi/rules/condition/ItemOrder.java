package kpi.rules.condition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kpi.model.Truth;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.Item;
import kpi.model.fact.Value;
import kpi.rules.condition.limit.Multiple;

/**
 * How the number of a cell stands to that of another cell of the row, or to so many times that, or
 * a day to another. Partial dates are unknown as long as they overlap in more than the answer.
 *
 * @param multiple of the other number; of what is no number one
 * @param other of the same type and unit
 */
public record ItemOrder(Item item, Relation relation, Multiple multiple, Item other)
    implements Question {

  public ItemOrder(Item item, Relation relation, Item other) {
    this(item, relation, Multiple.ONE, other);
  }

  /** What is asked for. */
  public enum Relation {
    MORE,
    LESS,
    SAME
  }

  @Override
  public Truth answer(Fact fact, Memberships memberships, Setting setting) {
    return order(item.value(fact), other.value(fact));
  }

  @Override
  public Truth given(List<Value> cells, Setting setting) {
    return order(cells.get(0), cells.get(1));
  }

  private Truth order(Value own, Value others) {
    if (!own.isKnown() || !others.isKnown()) {
      return Truth.UNKNOWN;
    } else if (own instanceof Value.Number number) {
      return order(multiple.compare(number.number(), ((Value.Number) others).number()));
    } else if (own instanceof Value.Days days) {
      return days(days, (Value.Days) others);
    }
    return relation == Relation.SAME ? Truth.of(own.equals(others)) : Truth.UNKNOWN;
  }

  private Truth order(int order) {
    return Truth.of(
        switch (relation) {
          case MORE -> order > 0;
          case LESS -> order < 0;
          case SAME -> order == 0;
        });
  }

  /** The answer at both ends; of days that overlap it is the same only if there is one. */
  private Truth days(Value.Days own, Value.Days others) {
    Truth least = order(own.first().compareTo(others.last()));
    Truth greatest = order(own.last().compareTo(others.first()));
    boolean apart = own.last().isBefore(others.first()) || others.last().isBefore(own.first());
    boolean exact = own.first().equals(own.last()) && others.first().equals(others.last());
    if (relation == Relation.SAME) {
      return apart ? Truth.NO : exact ? Truth.YES : Truth.UNKNOWN;
    }
    return least == greatest ? least : Truth.UNKNOWN;
  }

  @Override
  public List<Column> columns(Fact fact) {
    return List.of(item.deciding(fact), other.deciding(fact));
  }

  /** A value of each cell and its neighbours; of cells that are compared as they are the same. */
  @Override
  public List<Value> deciders(Column column, Setting setting) {
    return switch (item.type()) {
      case NUMBER -> numbers(column);
      case DATE -> dates(setting.asOf());
      case FLAG -> List.of(new Value.Flag(true), new Value.Flag(false));
      case CODE ->
          column.codes().keySet().stream().map(code -> (Value) new Value.Code(code)).toList();
      case COUNTRY -> List.of(new Value.Code("JP"), new Value.Code("US"));
      case YEAR -> List.of(new Value.Code("R7"), new Value.Code("R6"));
      case TEXT -> List.of(new Value.Text("模擬"), new Value.Text("模擬2"));
    };
  }

  private List<Value> numbers(Column column) {
    Stream<BigDecimal> above =
        item.columns().contains(column) ? Stream.of(multiple.exampleAbove()) : Stream.of();
    Stream<BigDecimal> below =
        other.columns().contains(column) ? Stream.of(multiple.exampleBelow()) : Stream.of();
    return Stream.concat(above, below)
        .distinct()
        .flatMap(
            number ->
                Stream.of(number, number.add(BigDecimal.ONE), number.subtract(BigDecimal.ONE)))
        .map(one -> (Value) new Value.Number(one))
        .toList();
  }

  private static List<Value> dates(LocalDate day) {
    return Stream.of(day, day.plusDays(1), day.minusDays(1))
        .map(one -> (Value) Value.Days.of(one))
        .toList();
  }

  @Override
  public List<Item> items() {
    return List.of(item, other);
  }

  @Override
  public List<Column> allColumns() {
    return Stream.concat(item.columns().stream(), other.columns().stream()).distinct().toList();
  }
}
