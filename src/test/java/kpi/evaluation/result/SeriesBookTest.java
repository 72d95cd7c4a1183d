package kpi.evaluation.result;

import static kpi.evaluation.OneIndicator.R6;
import static kpi.evaluation.OneIndicator.R7;
import static kpi.evaluation.OneIndicator.between;
import static kpi.evaluation.OneIndicator.exactly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.evaluation.OneIndicator;
import kpi.evaluation.formula.History;
import kpi.evaluation.series.Breaks;
import kpi.model.FiscalYear;
import kpi.model.result.IndicatorResult;
import kpi.model.result.Origin;
import kpi.model.result.SeriesPoint;
import kpi.model.result.Status;
import kpi.model.series.HistoryEntry;
import kpi.model.series.HistoryEntry.PastRun;
import kpi.model.series.SeriesBreak;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class SeriesBookTest {

  private static final FiscalYear R5 = R6.minus(1);

  private final OneIndicator count = OneIndicator.of("count", "社");
  private final OneIndicator other = OneIndicator.of("other", "社");
  private final List<HistoryEntry> history = new ArrayList<>();
  private final List<IndicatorResult> results = new ArrayList<>();
  private final List<SeriesBreak> breaks = new ArrayList<>();

  @Test
  void the_years_of_a_cell_stand_one_after_the_other_and_this_one_last() {
    history.add(count.earlier(count.cell(), R6, exactly(11)));
    history.add(count.earlier(count.cell(), R5, exactly(10)));
    results.add(count.result(count.cell(), exactly(12)));
    assertThat(points())
        .extracting(SeriesPoint::year, SeriesPoint::display, SeriesPoint::origin)
        .containsExactly(
            tuple(R5, "10", Origin.PUBLISHED),
            tuple(R6, "11", Origin.PUBLISHED),
            tuple(R7, "12", Origin.COMPUTED));
  }

  @Test
  void indicators_stand_in_the_order_of_their_definitions_and_cells_of_the_past_last() {
    history.add(count.earlier(count.cell("scope", "gone"), R6, exactly(1)));
    results.add(other.result(other.cell(), exactly(2)));
    results.add(count.result(count.cell("scope", "z"), exactly(3)));
    results.add(count.result(count.cell("scope", "a"), exactly(4)));
    assertThat(points())
        .extracting(point -> point.cell().toString())
        .containsExactly("count{scope=z}", "count{scope=a}", "count{scope=gone}", "other{}");
  }

  @Test
  void a_figure_that_is_not_there_this_year_has_no_point_of_it() {
    results.add(withStatus(Status.NOT_COMPUTABLE));
    results.add(withStatus(Status.NOT_REPORTED));
    assertThat(points()).isEmpty();
    results.add(withStatus(Status.REPORTED));
    assertThat(points()).hasSize(1);
  }

  @Test
  void this_year_s_figure_has_the_parts_and_the_note_of_its_result() {
    OneIndicator share = OneIndicator.of("count", "%");
    results.add(share.result(share.cell(), 2, 10).shownAs("20.0%", "注"));
    SeriesPoint point = points().get(0);
    assertThat(point.value()).contains(BigFraction.of(1, 5));
    assertThat(point.numerator()).contains(BigFraction.of(2));
    assertThat(point.denominator()).contains(BigFraction.of(10));
    assertThat(point.display()).isEqualTo("20.0%");
    assertThat(point.note()).isEqualTo("注");
    assertThat(point.breakNote()).isEmpty();
  }

  @Test
  void an_earlier_figure_is_shown_as_printed_else_as_its_run_did_else_as_now() {
    history.add(count.printed(count.cell(), R5.minus(1), exactly(1000), "1000社"));
    PastRun run = new PastRun("千", Status.MEASURED, false, Optional.empty());
    history.add(count.run(count.cell(), R5, exactly(1000), run));
    history.add(count.earlier(count.cell(), R6, between(1000, 1001)));
    assertThat(points())
        .extracting(SeriesPoint::display)
        .containsExactly("1000社", "千", "1,000～1,001");
  }

  @Test
  void a_break_and_invented_data_stand_in_the_note_of_an_earlier_figure() {
    breaks.add(new SeriesBreak(count.cell(), R6, "方法の変更"));
    PastRun run = new PastRun("11", Status.MEASURED, true, Optional.empty());
    history.add(count.earlier(count.cell(), R5, exactly(10)));
    history.add(count.run(count.cell(), R6, exactly(11), run));
    assertThat(points())
        .extracting(SeriesPoint::note, SeriesPoint::breakNote, SeriesPoint::synthetic)
        .containsExactly(
            tuple("", Optional.empty(), false),
            tuple("断絶: 方法の変更。模擬データ", Optional.of("方法の変更"), true));
  }

  @Test
  void a_break_before_the_first_known_year_is_told_at_it() {
    breaks.add(new SeriesBreak(count.cell(), R6, "方法の変更"));
    history.add(count.earlier(count.cell(), R6, exactly(10)));
    assertThat(points().get(0).note()).isEqualTo("断絶: 方法の変更");
  }

  @Test
  void a_break_of_this_year_is_told_against_the_last_known_year() {
    breaks.add(new SeriesBreak(count.cell(), R7, "方法の変更"));
    results.add(count.result(count.cell(), exactly(12)));
    assertThat(points().get(0).breakNote()).isEmpty();
    history.add(count.earlier(count.cell(), R5, exactly(10)));
    assertThat(points().get(1).breakNote()).contains("方法の変更");
    assertThat(points().get(1).note()).isEqualTo("断絶: 方法の変更");
  }

  private IndicatorResult withStatus(Status status) {
    IndicatorResult result = count.result(count.cell("status", status.word()), exactly(1));
    return new IndicatorResult(
        result.cell(),
        result.definition(),
        status,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.empty(),
        Optional.empty(),
        "",
        false);
  }

  private List<SeriesPoint> points() {
    return new SeriesBook(
            List.of(OneIndicator.kpi(Map.of(), count.definition(), other.definition())),
            new History(history),
            R7,
            new Breaks(breaks, Map.of(), R7))
        .of(results);
  }
}
