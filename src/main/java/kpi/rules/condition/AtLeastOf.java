package kpi.rules.condition;

import java.util.List;
import java.util.function.Function;
import kpi.model.Truth;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.Item;
import kpi.model.fact.TableSchema;
import kpi.model.fact.Value;

/**
 * Whether at least so many of some questions are answered with yes. What is unknown stays open as
 * long as it could make up the number: each question is looked at by itself.
 *
 * @param least from 1 to the number of the members
 * @param members each a question by itself, or again so many of some
 */
public record AtLeastOf(TableSchema table, int least, List<Question> members) implements Question {

  public AtLeastOf {
    members = List.copyOf(members);
  }

  @Override
  public Truth answer(Fact fact, Memberships memberships, Setting setting) {
    int yes = 0;
    int unknown = 0;
    for (Question member : members) {
      Truth answer = member.answer(fact, memberships, setting);
      yes += answer == Truth.YES ? 1 : 0;
      unknown += answer == Truth.UNKNOWN ? 1 : 0;
    }
    return Truth.atLeast(least, yes, unknown);
  }

  @Override
  public List<Column> columns(Fact fact) {
    return allColumns();
  }

  @Override
  public Truth given(List<Value> cells, Setting setting) {
    Fact row = Fact.blank(table);
    List<Column> columns = allColumns();
    for (int i = 0; i < columns.size(); i++) {
      row = row.with(columns.get(i), cells.get(i));
    }
    return answer(row, population -> Truth.UNKNOWN, setting);
  }

  @Override
  public List<Value> deciders(Column column, Setting setting) {
    return members.stream()
        .filter(member -> member.allColumns().contains(column))
        .flatMap(member -> member.deciders(column, setting).stream())
        .distinct()
        .toList();
  }

  @Override
  public List<Item> items() {
    return ofMembers(Question::items);
  }

  @Override
  public boolean isOpenOnBlank() {
    return members.stream().anyMatch(Question::isOpenOnBlank);
  }

  @Override
  public List<String> parts() {
    return ofMembers(Question::parts);
  }

  @Override
  public List<String> populations() {
    return ofMembers(Question::populations);
  }

  @Override
  public List<Column> allColumns() {
    return ofMembers(Question::allColumns);
  }

  private <T> List<T> ofMembers(Function<Question, List<T>> what) {
    return members.stream().flatMap(member -> what.apply(member).stream()).distinct().toList();
  }
}
