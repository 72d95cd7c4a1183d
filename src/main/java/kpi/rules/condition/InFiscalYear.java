package kpi.rules.condition;

import java.util.List;
import kpi.model.Truth;
import kpi.model.fact.Column;
import kpi.model.fact.Item;
import kpi.model.fact.Value;

/** Whether a fiscal year is the dataset's. */
public record InFiscalYear(Item item) implements OfOneCell {

  @Override
  public Truth of(Value value, Setting setting) {
    return value.isKnown()
        ? Truth.of(value.text().equals(setting.fiscalYear().label()))
        : Truth.UNKNOWN;
  }

  @Override
  public List<Value> deciders(Column column, Setting setting) {
    return List.of(
        new Value.Code(setting.fiscalYear().label()),
        new Value.Code(setting.fiscalYear().minus(1).label()));
  }
}
