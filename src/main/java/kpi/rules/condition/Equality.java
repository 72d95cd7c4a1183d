package kpi.rules.condition;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import kpi.model.Truth;
import kpi.model.fact.Column;
import kpi.model.fact.Item;
import kpi.model.fact.Value;

/**
 * Whether a number is exactly this one.
 *
 * @param number in the item's unit
 */
public record Equality(Item item, BigDecimal number) implements OfOneCell {

  @Override
  public Truth of(Value value, Setting setting) {
    return value instanceof Value.Number written
        ? Truth.of(written.number().compareTo(number) == 0)
        : Truth.UNKNOWN;
  }

  @Override
  public List<Value> deciders(Column column, Setting setting) {
    return Stream.of(number, number.add(BigDecimal.ONE), number.subtract(BigDecimal.ONE))
        .filter(one -> one.signum() >= 0)
        .map(one -> (Value) new Value.Number(one))
        .toList();
  }
}
