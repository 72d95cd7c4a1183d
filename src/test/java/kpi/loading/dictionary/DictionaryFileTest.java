package kpi.loading.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import kpi.model.fact.Column;
import kpi.model.fact.ColumnType;
import kpi.model.fact.DataDictionary;
import kpi.model.fact.Item;
import kpi.model.fact.TableSchema;
import kpi.model.fact.YearSigns.YearTurn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictionaryFileTest {

  private final DataDictionary dictionary = DictionaryFile.shipped();

  @Test
  void all_tables_of_the_contract_are_there_in_its_order() {
    assertThat(dictionary.tables())
        .extracting(TableSchema::name)
        .containsExactly(
            "companies",
            "hubs",
            "courses",
            "satisfaction",
            "joint_research",
            "cooperation",
            "themes",
            "approvals");
  }

  @Test
  void a_table_is_found_by_what_its_rows_are_called() {
    TableSchema companies = dictionary.bySubject("企業");
    assertThat(companies.name()).isEqualTo("companies");
    assertThat(companies.subjectType()).isEqualTo("company");
    assertThatThrownBy(() -> dictionary.bySubject("会社")).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void companies_have_the_columns_of_the_contract() {
    TableSchema companies = table("companies");
    assertThat(companies.columns()).hasSize(26);
    assertThat(companies.columns().get(0).name()).isEqualTo("company_id");
    assertThat(companies.columns().get(25).name()).isEqualTo("overseas_joint_rd");
    assertThat(companies.columns().get(25).index()).isEqualTo(25);
  }

  @Test
  void a_table_stands_after_those_that_it_refers_to_by_their_only_key() {
    List<String> before = new ArrayList<>();
    for (TableSchema table : dictionary.tables()) {
      assertThat(before).containsAll(table.identity().refers().values());
      assertThat(table.identity().refers().values())
          .allSatisfy(name -> assertThat(table(name).key()).hasSize(1));
      before.add(table.name());
    }
    assertThat(table("courses").identity().refers()).containsValue("hubs");
  }

  @Test
  void tables_that_a_new_year_changes_say_what_is_asked_anew() {
    for (TableSchema table : dictionary.tables()) {
      boolean changes = !List.of("hubs", "approvals").contains(table.name());
      assertThat(table.unchanged().isPresent()).as(table.name()).isEqualTo(changes);
      assertThat(table.columns(YearTurn.ASKED).isEmpty()).as(table.name()).isNotEqualTo(changes);
    }
    assertThat(table("approvals").columns(YearTurn.DATED))
        .extracting(Column::name)
        .containsExactly("fiscal_year");
  }

  @Test
  void a_column_is_read_whole() {
    Column capital = table("companies").column("capital_yen").orElseThrow();
    assertThat(capital.label()).isEqualTo("資本金");
    assertThat(capital.type()).isEqualTo(ColumnType.NUMBER);
    assertThat(capital.unit()).isEqualTo("円");
    assertThat(capital.ordered()).isFalse();
    Column stage = table("themes").column("current_stage").orElseThrow();
    assertThat(stage.ordered()).isTrue();
    assertThat(stage.codes().keySet()).containsExactly("1", "2", "3", "4", "market");
    assertThat(stage.rank("market")).isEqualTo(4);
  }

  @Test
  void only_keys_may_not_be_blank() {
    TableSchema courses = table("courses");
    assertThat(courses.key())
        .extracting(Column::name)
        .containsExactly("hub_id", "theme", "course_name");
    assertThat(courses.columns().stream().filter(column -> !column.mayBeBlank()))
        .isEqualTo(courses.key());
  }

  @Test
  void what_is_written_once_for_two_tables_holds_for_both() {
    assertThat(table("satisfaction").column("theme").orElseThrow().codes())
        .isEqualTo(table("courses").column("theme").orElseThrow().codes())
        .hasSize(6);
  }

  @Test
  void an_item_names_several_columns() {
    Item amount = table("companies").item("資本金又は出資総額").orElseThrow();
    assertThat(amount.columns())
        .extracting(Column::name)
        .containsExactly("capital_yen", "total_investment_yen");
  }

  @Test
  void what_an_editor_of_windows_leaves_is_read(@TempDir Path rules) throws Exception {
    String text = Files.readString(Path.of("rules/items.yaml")).replace("\n", "\r\n");
    Files.writeString(rules.resolve("items.yaml"), "\uFEFF" + text);
    assertThat(DictionaryFile.of(rules)).isEqualTo(dictionary);
  }

  private TableSchema table(String name) {
    return dictionary.table(name).orElseThrow();
  }
}
