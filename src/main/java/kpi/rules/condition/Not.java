package kpi.rules.condition;

import java.util.List;
import kpi.model.Truth;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.Item;
import kpi.model.fact.Value;

/** The opposite of a question; what is unknown stays unknown. */
public record Not(Question question) implements Question {

  @Override
  public Truth answer(Fact fact, Memberships memberships, Setting setting) {
    return question.answer(fact, memberships, setting).not();
  }

  @Override
  public List<Column> columns(Fact fact) {
    return question.columns(fact);
  }

  @Override
  public Truth given(List<Value> cells, Setting setting) {
    return question.given(cells, setting).not();
  }

  @Override
  public List<Value> deciders(Column column, Setting setting) {
    return question.deciders(column, setting);
  }

  @Override
  public List<String> parts() {
    return question.parts();
  }

  @Override
  public List<String> populations() {
    return question.populations();
  }

  @Override
  public List<Item> items() {
    return question.items();
  }

  @Override
  public List<Limit> limits(Setting setting) {
    return question.limits(setting).stream().map(Limit::opposite).toList();
  }

  @Override
  public List<Column> allColumns() {
    return question.allColumns();
  }

  @Override
  public boolean isOpenOnBlank() {
    return question.isOpenOnBlank();
  }
}
