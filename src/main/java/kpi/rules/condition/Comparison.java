package kpi.rules.condition;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import kpi.model.Truth;
import kpi.model.fact.Column;
import kpi.model.fact.Item;
import kpi.model.fact.Value;

/**
 * Whether a number is at most, or at least, a limit; both include the limit.
 *
 * @param limit in the item's unit
 */
public record Comparison(Item item, Bound bound, BigDecimal limit) implements OfOneCell {

  /** Which side of the limit is asked for. */
  public enum Bound {
    AT_MOST,
    AT_LEAST
  }

  @Override
  public Truth of(Value value, Setting setting) {
    if (value instanceof Value.Number number) {
      int order = number.number().compareTo(limit);
      return Truth.of(bound == Bound.AT_MOST ? order <= 0 : order >= 0);
    }
    return Truth.UNKNOWN;
  }

  /** No number is below 0: a limit of 0 or more has no value on its other side. */
  @Override
  public List<Value> deciders(Column column, Setting setting) {
    BigDecimal beyond =
        bound == Bound.AT_MOST ? limit.add(BigDecimal.ONE) : limit.subtract(BigDecimal.ONE);
    return Stream.of(limit, beyond)
        .filter(number -> number.signum() >= 0)
        .map(number -> (Value) new Value.Number(number))
        .toList();
  }

  @Override
  public List<Limit> limits(Setting setting) {
    Limit.Sense sense = bound == Bound.AT_MOST ? Limit.Sense.AT_MOST : Limit.Sense.AT_LEAST;
    return List.of(new Limit.Amount(sense, limit, item.unit()));
  }
}
