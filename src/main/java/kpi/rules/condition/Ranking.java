package kpi.rules.condition;

import java.util.List;
import kpi.model.Truth;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.Item;
import kpi.model.fact.Value;

/** Whether one code ranks above, or below, another; both columns are ordered alike. */
public record Ranking(Item item, Side side, Item other) implements Question {

  /** Which side of the other is asked for; an equal rank is neither. */
  public enum Side {
    ABOVE,
    BELOW
  }

  @Override
  public Truth answer(Fact fact, Memberships memberships, Setting setting) {
    return given(List.of(item.value(fact), other.value(fact)), setting);
  }

  @Override
  public Truth given(List<Value> cells, Setting setting) {
    if (cells.get(0) instanceof Value.Code code && cells.get(1) instanceof Value.Code otherCode) {
      int order = scale().rank(code.code()) - scale().rank(otherCode.code());
      return Truth.of(side == Side.ABOVE ? order > 0 : order < 0);
    }
    return Truth.UNKNOWN;
  }

  /** The longer of the two scales: it holds the codes of both. */
  private Column scale() {
    Column own = item.columns().get(0);
    Column others = other.columns().get(0);
    return own.codes().size() >= others.codes().size() ? own : others;
  }

  @Override
  public List<Column> columns(Fact fact) {
    return List.of(item.deciding(fact), other.deciding(fact));
  }

  @Override
  public List<Value> deciders(Column column, Setting setting) {
    return column.codes().keySet().stream().map(code -> (Value) new Value.Code(code)).toList();
  }

  @Override
  public List<Item> items() {
    return List.of(item, other);
  }

  @Override
  public List<Column> allColumns() {
    return List.of(item.columns().get(0), other.columns().get(0));
  }
}
