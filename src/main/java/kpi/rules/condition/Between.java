package kpi.rules.condition;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import kpi.model.Truth;
import kpi.model.fact.Column;
import kpi.model.fact.Item;
import kpi.model.fact.Value;

/**
 * Whether a number lies between two limits; both are included.
 *
 * @param least in the item's unit
 * @param most in the item's unit, the least or more
 */
public record Between(Item item, BigDecimal least, BigDecimal most) implements OfOneCell {

  @Override
  public Truth of(Value value, Setting setting) {
    return value instanceof Value.Number number
        ? Truth.of(number.number().compareTo(least) >= 0 && number.number().compareTo(most) <= 0)
        : Truth.UNKNOWN;
  }

  /** No number is below 0. */
  @Override
  public List<Value> deciders(Column column, Setting setting) {
    return Stream.of(least, least.subtract(BigDecimal.ONE), most, most.add(BigDecimal.ONE))
        .filter(number -> number.signum() >= 0)
        .distinct()
        .map(number -> (Value) new Value.Number(number))
        .toList();
  }

  @Override
  public List<Limit> limits(Setting setting) {
    return List.of(
        new Limit.Amount(Limit.Sense.AT_LEAST, least, item.unit()),
        new Limit.Amount(Limit.Sense.AT_MOST, most, item.unit()));
  }
}
