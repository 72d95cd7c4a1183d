package kpi.rules.condition;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import kpi.model.Column;
import kpi.model.Fact;
import kpi.model.Item;
import kpi.model.Truth;
import kpi.model.Value;

/**
 * Whether a span from a day has not ended yet ({@link Side#WITHIN}: {@code asOf <=
 * day.plus(span)}), or is complete ({@link Side#ELAPSED}: {@code asOf >= day.plus(span)}). A
 * partial date is unknown only if it straddles the limit.
 */
public record DateSpan(Item item, Side side, Period span) implements Question {

  /** Which side of the end of the span is asked for; both include its last day. */
  public enum Side {
    WITHIN,
    ELAPSED
  }

  @Override
  public Truth answer(Fact fact, Memberships memberships, Setting setting) {
    if (item.value(fact) instanceof Value.Days days) {
      Truth first = Truth.of(holds(days.first(), setting));
      Truth last = Truth.of(holds(days.last(), setting));
      return first == last ? first : Truth.UNKNOWN;
    }
    return Truth.UNKNOWN;
  }

  private boolean holds(LocalDate day, Setting setting) {
    int order = setting.asOf().compareTo(day.plus(span));
    return side == Side.WITHIN ? order <= 0 : order >= 0;
  }

  @Override
  public List<Column> columns(Fact fact) {
    return List.of(item.deciding(fact));
  }

  @Override
  public List<Value> deciders(Column column, Fact fact, Setting setting) {
    LocalDate about = setting.asOf().minus(span);
    List<LocalDate> ends =
        fact.value(column) instanceof Value.Days days
            ? List.of(days.first(), days.last())
            : List.of(about.minusDays(2), about.plusDays(2));
    return Stream.of(ends.get(0), about.minusDays(1), about, about.plusDays(1), ends.get(1))
        .filter(day -> !day.isBefore(ends.get(0)) && !day.isAfter(ends.get(1)))
        .map(day -> (Value) new Value.Days(day, day))
        .toList();
  }

  @Override
  public List<Column> allColumns() {
    return item.columns();
  }
}
