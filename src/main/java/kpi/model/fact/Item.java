package kpi.model.fact;

import java.util.List;

/**
 * What a rule sentence can speak of: a column, or the first of several columns that is filled in.
 *
 * @param label the words that stand in the sentence
 * @param columns of one type and unit
 */
public record Item(String label, List<Column> columns) {

  public Item {
    columns = List.copyOf(columns);
  }

  /** Items are keys wherever rows are looked at: the label tells them apart. */
  @Override
  public int hashCode() {
    return label.hashCode();
  }

  public ColumnType type() {
    return columns.get(0).type();
  }

  public String unit() {
    return columns.get(0).unit();
  }

  /** The column that decides for this fact: the first that is filled in, else the first. */
  public Column deciding(Fact fact) {
    int several = columns.size() > 1 ? columns.size() : 0;
    for (int i = 0; i < several; i++) {
      if (!fact.value(columns.get(i)).isBlank()) {
        return columns.get(i);
      }
    }
    return columns.get(0);
  }

  public Value value(Fact fact) {
    return fact.value(deciding(fact));
  }
}
