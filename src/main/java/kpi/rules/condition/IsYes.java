package kpi.rules.condition;

import java.util.List;
import kpi.model.Column;
import kpi.model.Fact;
import kpi.model.Item;
import kpi.model.Truth;
import kpi.model.Value;

/** Whether a yes/no cell says yes. */
public record IsYes(Item item) implements Question {

  @Override
  public Truth answer(Fact fact, Memberships memberships, Setting setting) {
    return item.value(fact) instanceof Value.Flag flag ? Truth.of(flag.yes()) : Truth.UNKNOWN;
  }

  @Override
  public List<Column> columns(Fact fact) {
    return List.of(item.deciding(fact));
  }

  @Override
  public List<Value> deciders(Column column, Fact fact, Setting setting) {
    return List.of(new Value.Flag(true), new Value.Flag(false));
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
