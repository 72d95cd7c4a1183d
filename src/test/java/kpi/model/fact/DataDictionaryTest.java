package kpi.model.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import kpi.Shipped;
import org.junit.jupiter.api.Test;

class DataDictionaryTest {

  @Test
  void a_table_is_found_by_what_its_rows_are_called() {
    assertThat(Shipped.dictionary().bySubject("企業")).isEqualTo(Shipped.companies());
  }

  @Test
  void a_subject_of_no_table_is_named() {
    assertThatThrownBy(() -> Shipped.dictionary().bySubject("宇宙船"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("宇宙船");
  }
}
