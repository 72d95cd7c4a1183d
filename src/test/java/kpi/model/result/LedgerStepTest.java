package kpi.model.result;

import static org.assertj.core.api.Assertions.assertThat;

import kpi.model.CellId;
import org.junit.jupiter.api.Test;

class LedgerStepTest {

  @Test
  void those_kept_only_possibly_are_not_counted_unless_something_else_is_said() {
    LedgerStep step = new LedgerStep(CellId.of("share"), 1, "を除く", 134, 106, 28, 6);
    assertThat(step.counted()).isEqualTo(100);
  }
}
