package kpi.rules.condition;

import java.util.List;
import kpi.model.Truth;
import kpi.model.fact.Column;
import kpi.model.fact.Item;
import kpi.model.fact.Value;

/** Whether a yes/no cell says yes. */
public record IsYes(Item item) implements OfOneCell {

  @Override
  public Truth of(Value value, Setting setting) {
    return value instanceof Value.Flag flag ? Truth.of(flag.yes()) : Truth.UNKNOWN;
  }

  @Override
  public List<Value> deciders(Column column, Setting setting) {
    return List.of(new Value.Flag(true), new Value.Flag(false));
  }
}
