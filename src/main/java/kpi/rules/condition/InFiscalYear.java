package kpi.rules.condition;

import java.util.List;
import kpi.model.Column;
import kpi.model.Fact;
import kpi.model.Item;
import kpi.model.Truth;
import kpi.model.Value;

/** Whether a fiscal year is the dataset's. */
public record InFiscalYear(Item item) implements Question {

  @Override
  public Truth answer(Fact fact, Memberships memberships, Setting setting) {
    Column column = item.deciding(fact);
    return fact.value(column).isKnown()
        ? Truth.of(fact.written(column).equals(setting.fiscalYear().label()))
        : Truth.UNKNOWN;
  }

  @Override
  public List<Column> columns(Fact fact) {
    return List.of(item.deciding(fact));
  }

  @Override
  public List<Value> deciders(Column column, Fact fact, Setting setting) {
    return List.of(
        new Value.Code(setting.fiscalYear().label()),
        new Value.Code(setting.fiscalYear().minus(1).label()));
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
