package kpi.model.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.model.FiscalYear;
import kpi.model.dataset.DatasetHeader.TableNote;
import org.junit.jupiter.api.Test;

class DatasetHeaderTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final LocalDate SURVEYED = LocalDate.of(2025, 10, 1);

  private final DatasetHeader header =
      new DatasetHeader(
          "令和7年度",
          new FiscalYear(2025),
          DAY,
          Map.of(
              "companies", Map.of("default", "survey", "employees", "synthetic"),
              "hubs", Map.of("field", "published")),
          Map.of("companies", new TableNote(Optional.of(SURVEYED), Optional.empty(), false)),
          List.of(),
          Optional.of(300),
          Optional.empty());

  @Test
  void a_column_is_of_the_provenance_that_is_stated_of_it_else_of_its_table() {
    assertThat(header.provenance("companies", "employees")).isEqualTo("synthetic");
    assertThat(header.provenance("companies", "founded")).isEqualTo("survey");
    assertThat(header.provenance("hubs", "field")).isEqualTo("published");
    assertThat(header.isSynthetic("companies", "employees")).isTrue();
    assertThat(header.isSynthetic("companies", "founded")).isFalse();
  }

  @Test
  void a_column_of_which_nothing_is_stated_counts_as_invented() {
    assertThat(header.isSynthetic("hubs", "ministry")).isTrue();
    assertThat(header.isSynthetic("themes", "programme")).isTrue();
  }

  @Test
  void another_reference_date_leaves_the_survey_date_of_a_table() {
    LocalDate later = DAY.plusYears(1);
    DatasetHeader moved = header.at(later);
    assertThat(moved.referenceDate()).isEqualTo(later);
    assertThat(moved.asOf("hubs")).isEqualTo(later);
    assertThat(moved.asOf("companies")).isEqualTo(SURVEYED);
    assertThat(moved.at(DAY)).isEqualTo(header);
  }
}
