package kpi.evaluation.result;

import static kpi.evaluation.OneIndicator.R6;
import static kpi.evaluation.OneIndicator.R7;
import static kpi.evaluation.OneIndicator.between;
import static kpi.evaluation.OneIndicator.exactly;
import static kpi.evaluation.OneIndicator.share;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.evaluation.OneIndicator;
import kpi.evaluation.formula.FormulaValue;
import kpi.evaluation.formula.FormulaValue.Note;
import kpi.evaluation.formula.History;
import kpi.evaluation.formula.YearsMeans;
import kpi.evaluation.series.Breaks;
import kpi.model.Range;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.model.result.IndicatorResult;
import kpi.model.result.Status;
import kpi.model.series.HistoryEntry;
import kpi.model.series.HistoryEntry.PastRun;
import kpi.model.series.SeriesBreak;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class ResultsTest {

  private final OneIndicator count = OneIndicator.of("count", "社");
  private final OneIndicator rate = OneIndicator.of("share", "%");
  private final List<HistoryEntry> history = new ArrayList<>();
  private final List<SeriesBreak> breaks = new ArrayList<>();

  @Test
  void a_figure_is_shown_as_its_indicator_says_with_the_notes_of_figure_and_rule() {
    IndicatorResult result =
        result(noted(count, "規則の注"), FormulaValue.of(between(999, 1000), List.of(Note.of("注"))));
    assertThat(result.display()).isEqualTo("999～1,000");
    assertThat(result.note()).isEqualTo("注。規則の注");
    assertThat(result.status()).isEqualTo(Status.BOUNDED);
    assertThat(result.previous()).isEmpty();
    assertThat(result.change()).isEmpty();
  }

  @Test
  void what_was_reported_in_words_is_shown_as_it_was() {
    FormulaValue words =
        FormulaValue.reported(Status.REPORTED, Optional.empty(), "進んでいる", List.of());
    assertThat(result(count.counting(count.cell()), words).display()).isEqualTo("進んでいる");
  }

  @Test
  void the_change_of_a_share_is_in_points() {
    history.add(rate.earlier(rate.cell(), R6, share(3, 10)));
    IndicatorResult result = result(rate, share(1, 5));
    assertThat(result.change()).contains(exactly(-10));
    assertThat(result.previous()).contains(BigFraction.of(3, 10));
  }

  @Test
  void the_change_of_a_count_is_in_its_unit() {
    history.add(count.earlier(count.cell(), R6, exactly(11)));
    assertThat(result(count, exactly(15)).change()).contains(exactly(4));
  }

  @Test
  void a_range_against_a_range_has_the_widest_change() {
    history.add(count.earlier(count.cell(), R6, between(10, 12)));
    IndicatorResult result = result(count, between(11, 15));
    assertThat(result.change()).contains(between(-1, 5));
    assertThat(result.previous()).isEmpty();
  }

  @Test
  void against_a_year_known_only_as_printed_what_would_be_printed_is_subtracted() {
    history.add(rate.printed(rate.cell(), R6, share(333, 1000), "33.3%"));
    IndicatorResult result = result(rate, share(2, 3));
    assertThat(result.change()).contains(Range.of(BigFraction.of(334, 10)));
  }

  @Test
  void against_a_year_without_a_value_there_is_no_change() {
    history.add(count.earlier(count.cell(), R6, exactly(11)).with(Optional.empty()));
    assertThat(result(count, exactly(15)).change()).isEmpty();
    assertThat(result(count, exactly(15)).note()).isEmpty();
  }

  @Test
  void a_change_across_a_break_says_so() {
    breaks.add(new SeriesBreak(count.cell(), R7, "方法の変更"));
    assertThat(result(count, exactly(15)).note()).as("without a change").isEmpty();
    history.add(count.earlier(count.cell(), R6, exactly(11)));
    assertThat(result(count, exactly(15)).note()).isEqualTo("前年差は断絶をまたぐ（方法の変更）");
  }

  @Test
  void a_mean_over_years_is_named_by_them_and_is_synthetic_if_one_of_them_is() {
    PastRun invented = new PastRun("11", Status.MEASURED, true, Optional.empty());
    history.add(count.earlier(count.cell(), R6, exactly(11)));
    IndicatorResult mean = mean(exactly(13));
    assertThat(mean.cell()).hasToString("mean{years=R6-R7}");
    assertThat(mean.synthetic()).isFalse();
    history.set(0, count.run(count.cell(), R6, exactly(11), invented));
    assertThat(mean(exactly(13)).synthetic()).isTrue();
  }

  @Test
  void a_mean_across_a_break_says_so_if_there_is_one() {
    breaks.add(new SeriesBreak(count.cell(), R7, "方法の変更"));
    history.add(count.earlier(count.cell(), R6, exactly(11)));
    assertThat(mean(exactly(13)).note()).isEqualTo("断絶をまたぐ平均（方法の変更）");
    FormulaValue none = FormulaValue.notComputable("理由");
    assertThat(result(meanOverYears(), none).note()).isEqualTo("理由");
  }

  @Test
  void notes_are_joined_without_what_is_empty() {
    assertThat(Results.joined("一", "二")).isEqualTo("一。二");
    assertThat(Results.joined("", "二")).isEqualTo("二");
    assertThat(Results.joined("一", "")).isEqualTo("一");
    assertThat(Results.joined("", "")).isEmpty();
  }

  private IndicatorResult mean(Range range) {
    return result(meanOverYears(), FormulaValue.of(range, List.of()));
  }

  private static DefinedCell meanOverYears() {
    OneIndicator mean = OneIndicator.of("mean", "社");
    return mean.by(mean.cell(), new Formula.OverYears("count", 2, true));
  }

  private IndicatorResult result(OneIndicator indicator, Range range) {
    return result(indicator.counting(indicator.cell()), FormulaValue.of(range, List.of()));
  }

  private static DefinedCell noted(OneIndicator indicator, String note) {
    DefinedCell cell = indicator.counting(indicator.cell());
    return new DefinedCell(
        cell.cell(), cell.definition(), cell.formula(), cell.rule(), List.of(note));
  }

  private IndicatorResult result(DefinedCell cell, FormulaValue figure) {
    History known = new History(history);
    YearsMeans means = new YearsMeans(R7, known, List.of());
    return new Results(R7, known, means, new Breaks(breaks, Map.of(), R7)).of(cell, figure, false);
  }
}
