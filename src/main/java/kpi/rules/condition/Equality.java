package kpi.rules.condition;

import java.math.BigDecimal;
import java.util.List;
import kpi.model.Column;
import kpi.model.Fact;
import kpi.model.Item;
import kpi.model.Truth;
import kpi.model.Value;

/**
 * Whether a number is exactly this one.
 *
 * @param number in the item's unit
 */
public record Equality(Item item, BigDecimal number) implements Question {

  @Override
  public Truth answer(Fact fact, Memberships memberships, Setting setting) {
    return item.value(fact) instanceof Value.Number written
        ? Truth.of(written.number().compareTo(number) == 0)
        : Truth.UNKNOWN;
  }

  @Override
  public List<Column> columns(Fact fact) {
    return List.of(item.deciding(fact));
  }

  @Override
  public List<Value> deciders(Column column, Fact fact, Setting setting) {
    return List.of(new Value.Number(number), new Value.Number(number.add(BigDecimal.ONE)));
  }

  @Override
  public List<Item> items() {
    return List.of(item);
  }

  @Override
  public List<Column> allColumns() {
    return item.columns();
  }
}
