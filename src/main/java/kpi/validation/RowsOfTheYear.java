package kpi.validation;

import java.time.LocalDate;
import java.util.List;
import kpi.model.FiscalYear;
import kpi.model.fact.Column;
import kpi.model.fact.ColumnType;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.model.fact.Value;
import kpi.model.fact.YearSigns.YearTurn;
import kpi.source.Message;
import kpi.source.Messages;

/**
 * Whether a table has any row of the dataset's year, where the data dictionary says that some row
 * must be: a table of the year before has none, and what is counted of the year would be 0. Dates
 * tell only where several lie in the year before, since a programme may rest for years.
 */
public final class RowsOfTheYear {

  private final FiscalYear year;
  private final int few;
  private final Messages messages;
  private final List<Newest> columns;

  /**
   * @param few so many dates of the year before are needed to tell that one is missing
   */
  public RowsOfTheYear(TableSchema table, FiscalYear year, int few, Messages messages) {
    this.year = year;
    this.few = few;
    this.messages = messages;
    this.columns = table.columns(YearTurn.DATED).stream().map(Newest::new).toList();
  }

  public void check(Fact fact) {
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).check(fact);
    }
  }

  /** Tells, after the last row, what is missing. */
  public void report() {
    columns.forEach(Newest::report);
  }

  /** What is known of one column so far. */
  private final class Newest {

    private final Column column;
    private boolean ofTheYear;
    private int before;
    private LocalDate last = LocalDate.MIN;
    private Fact newest;

    Newest(Column column) {
      this.column = column;
    }

    void check(Fact fact) {
      if (ofTheYear || !fact.value(column).isKnown()) {
        return;
      }
      Value.Days days = days(fact.value(column));
      ofTheYear = lies(days, year);
      before += lies(days, year.minus(1)) ? 1 : 0;
      if (days.last().isAfter(last)) {
        last = days.last();
        newest = fact;
      }
    }

    void report() {
      boolean tells = column.type() == ColumnType.YEAR ? newest != null : before >= few;
      if (!ofTheYear && tells) {
        String written = newest.written(column);
        messages.add(
            Message.warning(
                    "no-row-of-the-year",
                    newest.place(column),
                    column.name(),
                    column.label(),
                    year.label(),
                    written)
                .withValue(written));
      }
    }
  }

  private static boolean lies(Value.Days days, FiscalYear year) {
    return !days.last().isBefore(year.firstDay()) && !days.first().isAfter(year.lastDay());
  }

  private static Value.Days days(Value value) {
    if (value instanceof Value.Days days) {
      return days;
    }
    FiscalYear year = FiscalYear.parse(((Value.Code) value).code()).orElseThrow();
    return new Value.Days(year.firstDay(), year.lastDay());
  }
}
