package kpi.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

  @ParameterizedTest
  @ValueSource(strings = {"companies.csv", "dataset.yaml", "history.yaml"})
  void the_tables_and_yaml_files_of_a_dataset_are_its_data(String file) {
    assertThat(Place.of(file, 3).standsInData()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "commentary.yaml",
        "rules/company.dslr",
        "kpi-01/kpi.yaml",
        "r6/results.csv",
        "r7"
      })
  void what_stands_below_a_folder_or_holds_no_figures_is_not(String file) {
    assertThat(Place.of(file, 3).standsInData()).isFalse();
  }

  @Test
  void a_place_reads_as_editors_write_it_as_far_as_it_is_known() {
    assertThat(new Place("a.csv", 3, 4)).hasToString("a.csv:3:4");
    assertThat(Place.of("a.csv", 3)).hasToString("a.csv:3");
    assertThat(Place.of("a.csv")).hasToString("a.csv");
  }

  @Test
  void places_follow_each_other_as_one_reads() {
    assertThat(new Place("a.csv", 2, 9)).isLessThan(new Place("a.csv", 10, 1));
    assertThat(new Place("a.csv", 2, 9)).isLessThan(new Place("a.csv", 2, 10));
    assertThat(new Place("a.csv", 99, 9)).isLessThan(new Place("b.csv", 1, 1));
  }
}
