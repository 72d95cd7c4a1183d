package kpi.model.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kpi.FactOf;
import kpi.Shipped;
import kpi.source.Place;
import org.junit.jupiter.api.Test;

class FactTest {

  private final TableSchema table = Shipped.companies();
  private final Column third = table.columns().get(2);

  @Test
  void a_cell_stands_where_the_data_dictionary_puts_its_column_counted_from_one() {
    Fact fact = new Fact(table, 7, blanks());
    assertThat(fact.place(third)).isEqualTo(new Place("companies.csv", 7, 3));
  }

  @Test
  void a_cell_of_a_file_with_another_order_of_columns_stands_where_the_file_has_it() {
    List<Integer> reversed =
        IntStream.range(0, table.columns().size())
            .mapToObj(i -> table.columns().size() - i)
            .toList();
    Fact fact = new Fact(table, 7, blanks(), reversed);
    assertThat(fact.place(third)).isEqualTo(new Place("companies.csv", 7, reversed.get(2)));
    assertThat(fact.with(third, Value.BLANK).place(third)).isEqualTo(fact.place(third));
  }

  @Test
  void a_key_of_several_columns_is_joined() {
    TableSchema courses = Shipped.dictionary().table("courses").orElseThrow();
    Map<String, String> cells = Map.of("hub_id", "H1", "theme", "2", "course_name", "実習");
    assertThat(FactOf.row(courses, cells).id()).isEqualTo("H1/2/実習");
  }

  private List<Value> blanks() {
    return Collections.nCopies(table.columns().size(), Value.BLANK);
  }
}
