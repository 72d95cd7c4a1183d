package kpi.model.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kpi.Shipped;
import kpi.model.fact.YearSigns.YearTurn;
import org.junit.jupiter.api.Test;

class TableSchemaTest {

  private final DataDictionary dictionary = Shipped.dictionary();
  private final TableSchema companies = Shipped.companies();

  @Test
  void the_columns_that_a_new_year_numbers_anew_are_told() {
    assertThat(companies.columns(YearTurn.NUMBERED))
        .extracting(Column::name)
        .containsExactly("company_id");
  }

  @Test
  void every_column_is_of_just_one_turn_of_the_year() {
    List<Column> turned =
        Stream.of(YearTurn.values()).flatMap(turn -> companies.columns(turn).stream()).toList();
    assertThat(turned).containsExactlyInAnyOrderElementsOf(companies.columns());
  }

  @Test
  void tables_columns_and_items_are_kept_apart_without_being_compared() {
    assertThat(dictionary.tables()).extracting(TableSchema::hashCode).doesNotHaveDuplicates();
    assertThat(companies.columns()).extracting(Column::hashCode).doesNotHaveDuplicates();
    assertThat(companies.speakable()).extracting(Item::hashCode).doesNotHaveDuplicates();
  }

  @Test
  void a_column_that_moved_is_another_column_and_not_lost_among_its_like() {
    Column one = named("employees", 1);
    Column two = named("employees", 2);
    assertThat(one).isNotEqualTo(two).doesNotHaveSameHashCodeAs(two);
    assertThat(one).isEqualTo(named("employees", 1)).hasSameHashCodeAs(named("employees", 1));
  }

  private static Column named(String name, int index) {
    return new Column(
        index, name, "従業員数", ColumnType.NUMBER, "人", true, false, Optional.empty(), Map.of());
  }
}
