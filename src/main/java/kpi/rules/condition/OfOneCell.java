package kpi.rules.condition;

import java.util.List;
import kpi.model.Truth;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.Item;
import kpi.model.fact.Value;

/** A question that the value of one item answers. */
public sealed interface OfOneCell extends Question
    permits Between,
        Comparison,
        DateSpan,
        DayOrder,
        Equality,
        OneOf,
        IsYes,
        InFiscalYear,
        TextForm {

  Item item();

  Truth of(Value value, Setting setting);

  @Override
  default Truth answer(Fact fact, Memberships memberships, Setting setting) {
    return of(item().value(fact), setting);
  }

  @Override
  default List<Column> columns(Fact fact) {
    return List.of(item().deciding(fact));
  }

  @Override
  default Truth given(List<Value> cells, Setting setting) {
    return of(cells.get(0), setting);
  }

  @Override
  default List<Item> items() {
    return List.of(item());
  }

  @Override
  default List<Column> allColumns() {
    return item().columns();
  }
}
