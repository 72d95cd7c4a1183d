package kpi.rules.condition;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import kpi.model.Truth;
import kpi.model.fact.Column;
import kpi.model.fact.Item;
import kpi.model.fact.Value;

/**
 * Whether a span from a day has not ended yet ({@link Side#WITHIN}: {@code until <=
 * day.plus(span)}), or is complete ({@link Side#ELAPSED}: {@code until >= day.plus(span)}). A
 * partial date is unknown only if it straddles the limit.
 *
 * @param until the day up to which it is counted
 */
public record DateSpan(Item item, Side side, Period span, Moment until) implements OfOneCell {

  /** Up to the day on which the facts hold. */
  public DateSpan(Item item, Side side, Period span) {
    this(item, side, span, new Moment.AsOf());
  }

  /** Days at the end of a month can share the end of their span: the limit is searched for. */
  private static final int LONGEST_OVERLAP = 4;

  /** Which side of the end of the span is asked for; both include its last day. */
  public enum Side {
    WITHIN,
    ELAPSED
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

  private boolean holds(LocalDate day, Setting setting) {
    int order = until.in(setting).compareTo(day.plus(span));
    return side == Side.WITHIN ? order <= 0 : order >= 0;
  }

  @Override
  public List<Value> deciders(Column column, Setting setting) {
    Limit.Day limit = edge(setting);
    LocalDate about = until.in(setting).minus(span);
    return Stream.of(
            about.minusMonths(1),
            limit.day(),
            limit.day().plusDays(limit.sense().stepAcross()),
            about.plusMonths(1))
        .sorted()
        .distinct()
        .map(day -> (Value) Value.Days.of(day))
        .toList();
  }

  @Override
  public List<Limit> limits(Setting setting) {
    return List.of(edge(setting));
  }

  private Limit.Day edge(Setting setting) {
    int outwards = side == Side.WITHIN ? -1 : 1;
    LocalDate day = until.in(setting).minus(span).minusDays(outwards * LONGEST_OVERLAP);
    while (holds(day.plusDays(outwards), setting)) {
      day = day.plusDays(outwards);
    }
    Limit.Sense sense = side == Side.WITHIN ? Limit.Sense.AT_LEAST : Limit.Sense.AT_MOST;
    return new Limit.Day(sense, day);
  }
}
