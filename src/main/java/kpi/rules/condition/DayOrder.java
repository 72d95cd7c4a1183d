package kpi.rules.condition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kpi.model.Truth;
import kpi.model.fact.Column;
import kpi.model.fact.Item;
import kpi.model.fact.Value;

/**
 * Whether a day lies before, or after, a day; the day itself is neither. A partial date is unknown
 * only if it straddles the limit.
 *
 * @param day absent for the day on which the rows of the table hold
 */
public record DayOrder(Item item, Side side, Optional<LocalDate> day) implements OfOneCell {

  /** Which side of the day is asked for. */
  public enum Side {
    BEFORE,
    AFTER
  }

  @Override
  public Truth of(Value value, Setting setting) {
    if (value instanceof Value.Days days) {
      Truth first = Truth.of(holds(days.first(), setting));
      Truth last = Truth.of(holds(days.last(), setting));
      return first == last ? first : Truth.UNKNOWN;
    }
    return Truth.UNKNOWN;
  }

  private boolean holds(LocalDate written, Setting setting) {
    int order = written.compareTo(limitDay(setting));
    return side == Side.BEFORE ? order < 0 : order > 0;
  }

  private LocalDate limitDay(Setting setting) {
    return day.orElse(setting.asOf());
  }

  @Override
  public List<Value> deciders(Column column, Setting setting) {
    LocalDate limit = limitDay(setting);
    return Stream.of(limit.minusDays(1), limit, limit.plusDays(1))
        .map(day -> (Value) Value.Days.of(day))
        .toList();
  }

  @Override
  public List<Limit> limits(Setting setting) {
    Limit.Sense sense = side == Side.BEFORE ? Limit.Sense.BELOW : Limit.Sense.ABOVE;
    return List.of(new Limit.Day(sense, limitDay(setting)));
  }
}
