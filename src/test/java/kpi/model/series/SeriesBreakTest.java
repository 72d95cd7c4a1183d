package kpi.model.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import org.junit.jupiter.api.Test;

class SeriesBreakTest {

  private static final FiscalYear R7 = new FiscalYear(2025);
  private static final CellId ALL_IN_AREA_1 =
      CellId.of("stage-up-share", Map.of("scope", "all", "area", "1"));

  @Test
  void a_break_of_an_indicator_concerns_all_its_cells_and_no_other_indicator() {
    SeriesBreak declared = new SeriesBreak(CellId.of("stage-up-share"), R7, "調査方法の変更");
    assertThat(declared.concerns(CellId.of("stage-up-share"))).isTrue();
    assertThat(declared.concerns(ALL_IN_AREA_1)).isTrue();
    assertThat(declared.concerns(CellId.of("market-share"))).isFalse();
  }

  @Test
  void a_break_of_some_strata_concerns_only_the_cells_within_them() {
    SeriesBreak declared =
        new SeriesBreak(CellId.of("stage-up-share", Map.of("scope", "all")), R7, "対象の変更");
    assertThat(declared.concerns(ALL_IN_AREA_1)).isTrue();
    assertThat(declared.concerns(CellId.of("stage-up-share", Map.of("scope", "over-one-year"))))
        .isFalse();
    assertThat(declared.concerns(CellId.of("stage-up-share"))).isFalse();
  }
}
