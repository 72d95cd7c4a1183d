package kpi.rules.condition;

import java.util.List;
import kpi.model.Truth;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.Item;
import kpi.model.fact.Value;

/** Whether the subject belongs to any of several populations. */
public record MemberOf(List<String> populations) implements Question {

  public MemberOf {
    populations = List.copyOf(populations);
  }

  @Override
  public Truth answer(Fact fact, Memberships memberships, Setting setting) {
    return of(memberships);
  }

  public Truth of(Memberships memberships) {
    return populations.stream().map(memberships::of).reduce(Truth.NO, Truth::or);
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
    return List.of();
  }

  @Override
  public List<Column> allColumns() {
    return List.of();
  }
}
