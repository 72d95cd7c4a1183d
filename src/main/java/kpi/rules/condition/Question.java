package kpi.rules.condition;

import java.util.List;
import kpi.model.Column;
import kpi.model.Fact;
import kpi.model.Truth;
import kpi.model.Value;

/** What a condition sentence asks of a fact. */
public sealed interface Question
    permits Comparison, DateSpan, OneOf, IsYes, IsFilled, Ranking, InFiscalYear, MemberOf, Not {

  Truth answer(Fact fact, Memberships memberships, Setting setting);

  /** The columns that could hold the answer, if they were not blank. */
  List<Column> columns(Fact fact);

  /** Values of a column, enough to make the answer both yes and no. */
  List<Value> deciders(Column column, Fact fact, Setting setting);

  /** The populations that it names. */
  default List<String> populations() {
    return List.of();
  }

  /** Every column that it may read, whatever the fact. */
  List<Column> allColumns();
}
