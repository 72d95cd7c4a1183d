package kpi.loading.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kpi.loading.dictionary.DictionaryFile;
import kpi.loading.year.RowPrints.RowPrint;
import kpi.loading.year.YearPrints.TablePrints;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.model.fact.Value;
import org.junit.jupiter.api.Test;

class RowPrintsTest {

  private static final long SMALL = 1_000;

  private final TableSchema themes = DictionaryFile.shipped().table("themes").orElseThrow();

  @Test
  void a_running_number_makes_no_other_row() {
    RowPrint first = print(theme("T1", "1", "2"));
    RowPrint second = print(theme("T2", "1", "2"));
    assertThat(second.row()).isEqualTo(first.row());
    assertThat(second.asked()).isEqualTo(first.asked());
    assertThat(second.key()).isNotEqualTo(first.key());
  }

  @Test
  void what_is_not_asked_anew_changes_the_row_and_not_its_answers() {
    RowPrint first = print(theme("T1", "1", "2"));
    RowPrint second = print(theme("T1", "5", "2"));
    assertThat(second.row()).isNotEqualTo(first.row());
    assertThat(second.asked()).isEqualTo(first.asked());
  }

  @Test
  void values_of_neighbouring_columns_do_not_run_together() {
    Fact left = fact("programme", new Value.Text("ab"), "priority_area", Value.BLANK);
    Fact right = fact("programme", new Value.Text("a"), "priority_area", new Value.Text("b"));
    assertThat(print(left).row()).isNotEqualTo(print(right).row());
  }

  @Test
  void a_doubted_value_has_the_print_of_what_is_written() {
    Value stage = new Value.Code("2");
    Fact plain = fact("theme_id", new Value.Text("T1"), "current_stage", stage);
    Fact doubted =
        fact("theme_id", new Value.Text("T1"), "current_stage", new Value.Doubted(stage));
    assertThat(print(doubted)).isEqualTo(print(plain));
  }

  @Test
  void a_row_that_answers_nothing_has_no_print_of_its_answers() {
    Fact blank = fact("theme_id", new Value.Text("T1"), "priority_area", new Value.Code("1"));
    assertThat(print(blank).asked()).isEmpty();
  }

  @Test
  void of_a_large_table_nothing_is_kept() {
    RowPrints prints = new RowPrints(themes);
    Consumer<Fact> rows = prints.before(fact -> {}, SMALL);
    Fact theme = theme("T1", "1", "2");
    for (int i = 0; i < RowPrints.MOST; i++) {
      rows.accept(theme);
    }
    TablePrints whole = prints.of("aa", RowPrints.MOST);
    assertThat(whole.areWhole()).isTrue();
    assertThat(whole.rows()).hasSize(RowPrints.MOST);
    rows.accept(theme);
    TablePrints large = prints.of("aa", RowPrints.MOST + 1);
    assertThat(large.areWhole()).isFalse();
    assertThat(large.rows()).isEmpty();
  }

  @Test
  void a_large_file_is_not_looked_at() {
    Consumer<Fact> consumer = fact -> {};
    assertThat(new RowPrints(themes).before(consumer, Long.MAX_VALUE)).isSameAs(consumer);
  }

  private RowPrint print(Fact fact) {
    RowPrints prints = new RowPrints(themes);
    prints.before(row -> {}, SMALL).accept(fact);
    return prints.of("aa", 1).rows().get(0);
  }

  private Fact theme(String id, String area, String stage) {
    return fact("theme_id", new Value.Text(id), "priority_area", new Value.Code(area))
        .with(themes.column("current_stage").orElseThrow(), new Value.Code(stage));
  }

  private Fact fact(String column, Value value, String other, Value otherValue) {
    List<Value> values = new ArrayList<>();
    for (Column one : themes.columns()) {
      boolean isFirst = one.name().equals(column);
      values.add(isFirst ? value : one.name().equals(other) ? otherValue : Value.BLANK);
    }
    return new Fact(themes, 2, values);
  }
}
