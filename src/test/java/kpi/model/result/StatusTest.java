package kpi.model.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StatusTest {

  @Test
  void the_words_in_results_are_those_that_were_agreed() {
    assertThat(Stream.of(Status.values()).map(Status::word))
        .containsExactly(
            "measured", "bounded", "not-computable", "reported", "not-reported", "withheld");
  }
}
