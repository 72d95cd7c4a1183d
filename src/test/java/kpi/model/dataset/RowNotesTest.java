package kpi.model.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kpi.Shipped;
import kpi.model.dataset.RowNotes.Accepted;
import kpi.model.dataset.RowNotes.Assumed;
import kpi.model.dataset.RowNotes.Same;
import kpi.model.fact.TableSchema;
import kpi.source.Place;
import org.junit.jupiter.api.Test;

class RowNotesTest {

  private static final Place PLACE = Place.of("dataset.yaml", 9);
  private static final Same COMPANY = new Same("companies", "C1", List.of("C2", "C3"), "", PLACE);
  private static final Same HUB = new Same("hubs", "H1", List.of("H2"), "", PLACE);

  private final RowNotes notes =
      new RowNotes(
          List.of(accepted("companies", "C7"), accepted("courses", "H1/2/合計")),
          List.of(COMPANY, HUB),
          List.of(assumed("companies", "C8"), assumed("hubs", "H9")));

  @Test
  void a_table_is_told_only_what_is_said_of_its_own_rows() {
    assertThat(notes.of(Shipped.companies()))
        .isEqualTo(
            new RowNotes(
                List.of(accepted("companies", "C7")),
                List.of(COMPANY),
                List.of(assumed("companies", "C8"))));
  }

  @Test
  void of_a_table_that_is_not_named_nothing_is_said() {
    TableSchema themes = Shipped.dictionary().table("themes").orElseThrow();
    assertThat(notes.of(themes)).isEqualTo(RowNotes.NONE);
  }

  @Test
  void every_other_answer_of_the_same_unit_is_dropped_and_the_one_that_stands_is_not() {
    assertThat(notes.isDropped("companies", "C2")).isTrue();
    assertThat(notes.isDropped("companies", "C3")).isTrue();
    assertThat(notes.isDropped("companies", "C1")).isFalse();
  }

  @Test
  void a_row_of_another_table_with_the_same_id_is_not_dropped() {
    assertThat(notes.isDropped("hubs", "H2")).isTrue();
    assertThat(notes.isDropped("hubs", "C2")).isFalse();
    assertThat(notes.isDropped("companies", "H2")).isFalse();
  }

  @Test
  void the_ids_of_rows_that_are_assumed_or_accepted_are_told() {
    assertThat(notes.assumedIds()).containsExactlyInAnyOrder("C8", "H9");
    assertThat(notes.acceptedIds()).containsExactlyInAnyOrder("C7", "H1/2/合計");
  }

  private static Accepted accepted(String table, String id) {
    return new Accepted(table, id, "確認済み", PLACE);
  }

  private static Assumed assumed(String table, String id) {
    return new Assumed(table, id, "推定", PLACE);
  }
}
