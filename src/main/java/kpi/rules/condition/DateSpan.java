package kpi.rules.condition;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
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

  /** Days at the end of a month can share the end of their span: the limit is searched for. */
  private static final int LONGEST_OVERLAP = 4;

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
            // Days at the end of a month can share the end of their span, so one day is not enough.
            : List.of(about.minusMonths(1), about.plusMonths(1));
    return Stream.of(ends.get(0), about.minusDays(1), about, about.plusDays(1), ends.get(1))
        .filter(day -> !day.isBefore(ends.get(0)) && !day.isAfter(ends.get(1)))
        .map(day -> (Value) new Value.Days(day, day))
        .toList();
  }

  @Override
  public List<Item> items() {
    return List.of(item);
  }

  @Override
  public Optional<Limit> limit(Setting setting) {
    int outwards = side == Side.WITHIN ? -1 : 1;
    LocalDate day = setting.asOf().minus(span).minusDays(outwards * LONGEST_OVERLAP);
    while (holds(day.plusDays(outwards), setting)) {
      day = day.plusDays(outwards);
    }
    Limit.Sense sense = side == Side.WITHIN ? Limit.Sense.AT_LEAST : Limit.Sense.AT_MOST;
    return Optional.of(new Limit.Day(sense, day));
  }

  @Override
  public List<Column> allColumns() {
    return item.columns();
  }
}
