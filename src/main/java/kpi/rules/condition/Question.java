package kpi.rules.condition;

import java.util.List;
import kpi.model.Truth;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.Item;
import kpi.model.fact.Value;

/** What a condition sentence asks of a fact. */
public sealed interface Question
    permits OfOneCell, IsFilled, Ranking, ItemOrder, MemberOf, AtLeastOf, Not {

  /** The answer as the fact stands. */
  Truth answer(Fact fact, Memberships memberships, Setting setting);

  /**
   * The columns whose values decide for this fact; none if the answer does not depend on what a
   * blank is taken for. What is written stays as it stands, whatever the blanks are taken for.
   */
  List<Column> columns(Fact fact);

  /**
   * The answer if the columns that decide held these values.
   *
   * @param cells one for each of {@link #columns}, in their order
   */
  Truth given(List<Value> cells, Setting setting);

  /** Values of a column, enough to make the answer both yes and no. */
  List<Value> deciders(Column column, Setting setting);

  /** The items of the data that it speaks of. */
  List<Item> items();

  /** Whether a blank cell leaves it open; the populations that it names apart. */
  default boolean isOpenOnBlank() {
    return allColumns().stream().anyMatch(Column::mayBeBlank);
  }

  /**
   * Where it draws lines on a scale; none, one, or one at each end of a range, in the order in
   * which the sentence names them. Amounts do not depend on the setting.
   */
  default List<Limit> limits(Setting setting) {
    return List.of();
  }

  /** The parts that it looks for in texts. */
  default List<String> parts() {
    return List.of();
  }

  /** The populations that it names. */
  default List<String> populations() {
    return List.of();
  }

  /** Every column that it may read, whatever the fact. */
  List<Column> allColumns();
}
