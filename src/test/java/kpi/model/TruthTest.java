package kpi.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthTest {

  @ParameterizedTest
  @CsvSource({
    "YES, YES, YES, YES",
    "YES, UNKNOWN, UNKNOWN, YES",
    "YES, NO, NO, YES",
    "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
    "UNKNOWN, NO, NO, UNKNOWN",
    "NO, NO, NO, NO",
  })
  void unknown_gives_way_only_where_the_other_decides(Truth one, Truth two, Truth both, Truth any) {
    assertThat(one.and(two)).isEqualTo(two.and(one)).isEqualTo(both);
    assertThat(one.or(two)).isEqualTo(two.or(one)).isEqualTo(any);
    assertThat(one.and(two).not()).isEqualTo(one.not().or(two.not()));
  }
}
