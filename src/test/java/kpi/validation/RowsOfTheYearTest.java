package kpi.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kpi.loading.dictionary.DictionaryFile;
import kpi.model.FiscalYear;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.model.fact.Value;
import kpi.model.fact.YearSigns.YearTurn;
import kpi.source.Message;
import kpi.source.Messages;
import org.junit.jupiter.api.Test;

class RowsOfTheYearTest {

  private static final FiscalYear R8 = new FiscalYear(2026);
  private static final int FEW = 3;

  /** The first day of the year before. */
  private static final Value.Days APRIL = day("2025-04-01");

  private final TableSchema approvals = DictionaryFile.shipped().table("approvals").orElseThrow();
  private final TableSchema themes = DictionaryFile.shipped().table("themes").orElseThrow();

  @Test
  void approvals_of_earlier_years_alone_are_told_at_the_newest_row() {
    assertThat(told(approvals, year("R6"), year("R7"), year("R5")))
        .containsExactly("approvals.csv:3:1 no-row-of-the-year [R7]");
  }

  @Test
  void one_row_of_an_earlier_year_is_enough_to_tell() {
    assertThat(told(approvals, year("R7"))).hasSize(1);
  }

  @Test
  void one_approval_of_the_year_is_enough_not_to_tell() {
    assertThat(told(approvals, year("R6"), year("R8"), year("R5"))).isEmpty();
  }

  @Test
  void a_table_without_rows_tells_nothing() {
    assertThat(told(approvals)).isEmpty();
  }

  @Test
  void themes_that_were_adopted_until_the_year_before_are_told() {
    assertThat(told(themes, day("2025-10-01"), day("2026-03-31"), day("2020-04-01"), APRIL))
        .containsExactly("themes.csv:3:4 no-row-of-the-year [2026-03-31]");
  }

  @Test
  void a_theme_of_the_first_or_last_day_of_the_year_is_of_the_year() {
    for (String edge : List.of("2026-04-01", "2027-03-31")) {
      assertThat(told(themes, APRIL, APRIL, APRIL, day(edge))).isEmpty();
    }
  }

  @Test
  void a_day_after_the_year_is_not_of_it() {
    assertThat(told(themes, APRIL, APRIL, APRIL, day("2027-04-01"))).hasSize(1);
  }

  @Test
  void a_year_alone_may_lie_in_the_fiscal_year() {
    Value.Days year2026 = new Value.Days(day("2026-01-01").first(), day("2026-12-31").last());
    assertThat(told(themes, APRIL, APRIL, APRIL, year2026)).isEmpty();
  }

  @Test
  void a_few_themes_tell_nothing_and_blank_dates_do_not_count() {
    assertThat(told(themes, APRIL, APRIL, Value.BLANK)).isEmpty();
  }

  @Test
  void a_programme_that_rests_for_years_tells_nothing() {
    Value.Days before = day("2025-03-31");
    assertThat(told(themes, before, before, before, before, APRIL, APRIL)).isEmpty();
  }

  @Test
  void the_column_is_told_where_it_stands_in_the_file() {
    Messages messages = new Messages();
    RowsOfTheYear rows = new RowsOfTheYear(approvals, R8, FEW, messages);
    List<Value> values = new ArrayList<>();
    List<Integer> fields = new ArrayList<>();
    for (Column column : approvals.columns()) {
      values.add(column.turn() == YearTurn.DATED ? year("R7") : Value.BLANK);
      fields.add(approvals.columns().size() - column.index());
    }
    rows.check(new Fact(approvals, 2, values, fields));
    rows.report();
    assertThat(messages.sorted().stream().map(message -> message.place().column()))
        .containsExactly(approvals.columns().size());
  }

  private static Value year(String label) {
    return new Value.Code(label);
  }

  private static Value.Days day(String date) {
    LocalDate day = LocalDate.parse(date);
    return new Value.Days(day, day);
  }

  /** What is told of rows whose one dated column holds these values. */
  private static List<String> told(TableSchema table, Value... dates) {
    Messages messages = new Messages();
    RowsOfTheYear rows = new RowsOfTheYear(table, R8, FEW, messages);
    int line = 2;
    for (Value date : dates) {
      List<Value> values = new ArrayList<>();
      for (Column column : table.columns()) {
        boolean isDated = column.turn() == YearTurn.DATED;
        values.add(isDated ? date : Value.BLANK);
      }
      rows.check(new Fact(table, line++, values));
    }
    rows.report();
    return messages.sorted().stream().map(RowsOfTheYearTest::line).toList();
  }

  private static String line(Message message) {
    return message.place() + " " + message.code() + " [" + message.value() + "]";
  }
}
