package kpi.model.printed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceKindTest {

  @ParameterizedTest
  @CsvSource({
    "value, VALUE",
    "printed-sum, PRINTED_SUM",
    "mixed-denominators, MIXED_DENOMINATORS",
  })
  void a_kind_is_known_by_its_word_in_results_and_waivers(String word, DifferenceKind kind) {
    assertThat(DifferenceKind.of(word)).contains(kind);
    assertThat(kind.word()).isEqualTo(word);
  }

  @Test
  void another_word_is_no_kind() {
    assertThat(DifferenceKind.of("VALUE")).isEmpty();
    assertThat(DifferenceKind.of("")).isEmpty();
  }
}
