package kpi.rules.condition;

import java.util.List;
import kpi.model.Truth;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.Item;
import kpi.model.fact.Value;

/**
 * Whether anything is written in a cell. This is never unknown: what a blank is taken for is not
 * written.
 */
public record IsFilled(Item item) implements Question {

  @Override
  public Truth answer(Fact fact, Memberships memberships, Setting setting) {
    return Truth.of(!item.value(fact).isBlank());
  }

  @Override
  public List<Column> columns(Fact fact) {
    return List.of();
  }

  @Override
  public Truth given(List<Value> cells, Setting setting) {
    return Truth.UNKNOWN;
  }

  @Override
  public List<Value> deciders(Column column, Setting setting) {
    return List.of();
  }

  @Override
  public List<Item> items() {
    return List.of(item);
  }

  @Override
  public List<Column> allColumns() {
    return item.columns();
  }

  @Override
  public boolean isOpenOnBlank() {
    return false;
  }
}
