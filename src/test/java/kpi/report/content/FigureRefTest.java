package kpi.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureRefTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "venture-share",
        "venture-share@R6",
        "venture-share#numerator",
        "stage-up-share{adopted=1,scope=all}",
        "stage-up-share{adopted=1,scope=all}@R6#denominator",
        "training-answers{answer=満足度100%,question=satisfaction,theme=1}"
      })
  void what_is_written_is_read_back(String text) {
    assertThat(FigureRef.parse(text)).map(FigureRef::toString).contains(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Venture", "venture-share@2025", "a{b}", "a#b", "a b", "{a}", "a@R0"})
  void what_is_no_reference_is_told(String text) {
    assertThat(FigureRef.parse(text)).isEmpty();
  }

  @Test
  void strata_stand_in_one_order_however_they_are_written() {
    assertThat(FigureRef.parse("a{scope=all, adopted=1}"))
        .contains(FigureRef.of(CellId.of("a", Map.of("adopted", "1", "scope", "all"))));
    assertThat(FigureRef.of(CellId.of("a"), new FiscalYear(2024))).hasToString("a@R6");
  }
}
