package kpi.evaluation.result;

import static kpi.evaluation.OneIndicator.R6;
import static kpi.evaluation.OneIndicator.R7;
import static kpi.evaluation.OneIndicator.between;
import static kpi.evaluation.OneIndicator.exactly;
import static kpi.evaluation.OneIndicator.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.evaluation.OneIndicator;
import kpi.evaluation.formula.History;
import kpi.evaluation.series.Breaks;
import kpi.model.CellId;
import kpi.model.Range;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.YearOnYear;
import kpi.model.result.IndicatorResult;
import kpi.model.result.Status;
import kpi.model.series.HistoryEntry;
import kpi.model.series.SeriesBreak;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/**
 * A figure may double or halve; fewer than ten units tell nothing. Of five figures or more, more
 * than four fifths are not exactly what they were, nor is any of a thousand units.
 */
class YearOnYearCheckTest {

  private static final YearOnYear LIMITS =
      new YearOnYear(Optional.of(BigFraction.of(2)), 10, BigFraction.of(4, 5), 5, 1000);

  private final OneIndicator count = limited("count", "社", LIMITS);
  private final OneIndicator rate = limited("share", "%", LIMITS);
  private final List<DefinedCell> cells = new ArrayList<>();
  private final List<HistoryEntry> history = new ArrayList<>();
  private final List<IndicatorResult> results = new ArrayList<>();
  private final List<SeriesBreak> breaks = new ArrayList<>();

  @Test
  void a_count_that_more_than_doubled_is_told_where_its_rows_stand() {
    counted(exactly(20), exactly(41));
    assertThat(told())
        .containsExactly(
            Message.warning(
                    "value-rose",
                    Place.of("companies.csv"),
                    "「count」",
                    "count",
                    "R6",
                    "20社",
                    "41社",
                    "2.05",
                    "2",
                    "1")
                .withValue("41"));
  }

  @Test
  void a_count_that_fell_below_half_is_told_as_well() {
    counted(exactly(41), exactly(20));
    assertThat(told())
        .extracting(Message::code, Message::arguments)
        .containsExactly(
            tuple("value-fell", List.of("「count」", "count", "R6", "41社", "20社", "2.05", "2", "1")));
  }

  @Test
  void a_count_that_just_doubled_or_halved_is_not_told() {
    counted(exactly(20), exactly(40));
    assertThat(told()).isEmpty();
    counted(exactly(40), exactly(20));
    assertThat(told()).isEmpty();
  }

  @Test
  void from_nothing_and_to_nothing_there_is_no_number_of_times() {
    counted(exactly(0), exactly(10));
    assertThat(codes()).containsExactly("value-rose-from-nothing");
    assertThat(told().get(0).arguments().get(5)).isEmpty();
    counted(exactly(10), exactly(0));
    assertThat(codes()).containsExactly("value-fell-to-nothing");
    assertThat(told().get(0).arguments().get(5)).isEmpty();
  }

  @Test
  void fewer_than_ten_units_in_both_years_tell_nothing() {
    counted(exactly(1), exactly(9));
    assertThat(told()).isEmpty();
    counted(exactly(9), exactly(1));
    assertThat(told()).isEmpty();
    counted(exactly(1), exactly(10));
    assertThat(codes()).containsExactly("value-rose");
    counted(exactly(10), exactly(1));
    assertThat(codes()).containsExactly("value-fell");
  }

  @Test
  void of_a_range_the_end_that_is_nearest_must_have_moved() {
    counted(between(20, 25), between(51, 60));
    assertThat(told().get(0).arguments().get(5)).isEqualTo("2.04");
    counted(between(20, 25), between(50, 60));
    assertThat(told()).isEmpty();
    counted(between(51, 60), between(20, 25));
    assertThat(told().get(0).arguments().get(5)).isEqualTo("2.04");
    counted(between(50, 60), between(20, 25));
    assertThat(told()).isEmpty();
  }

  @Test
  void of_a_share_the_units_above_the_line_must_not_be_few() {
    shared(share(1, 100), 9, 100);
    assertThat(told()).isEmpty();
    shared(share(1, 100), 10, 100);
    assertThat(codes()).containsExactly("value-rose");
  }

  @Test
  void an_earlier_share_counts_units_of_as_many_as_there_are_now() {
    shared(share(9, 100), 1, 100);
    assertThat(told()).isEmpty();
    shared(share(10, 100), 1, 100);
    assertThat(codes()).containsExactly("value-fell");
  }

  @Test
  void of_a_mean_the_units_that_it_is_the_mean_of_must_not_be_few() {
    OneIndicator mean = limited("mean", "円", LIMITS);
    meanOf(mean, 9);
    assertThat(told()).isEmpty();
    meanOf(mean, 10);
    assertThat(codes()).containsExactly("value-rose");
  }

  @Test
  void an_indicator_that_may_move_as_it_likes_is_not_told() {
    YearOnYear free = new YearOnYear(Optional.empty(), 10, BigFraction.of(4, 5), 5, 1000);
    compare(limited("free", "社", free), exactly(20), exactly(100));
    assertThat(told()).isEmpty();
    compare(limited("free", "社", free), exactly(100), exactly(20));
    assertThat(told()).isEmpty();
  }

  @Test
  void an_indicator_of_which_nothing_is_said_is_not_compared() {
    compare(OneIndicator.of("other", "社"), exactly(20), exactly(100));
    assertThat(told()).isEmpty();
  }

  @Test
  void a_figure_of_two_years_before_or_without_a_value_is_not_compared() {
    counted(exactly(20), exactly(100));
    HistoryEntry entry = history.remove(0);
    history.add(count.earlier(entry.cell(), R6.minus(1), exactly(20)));
    assertThat(told()).isEmpty();
    history.add(entry.with(Optional.empty()));
    assertThat(told()).isEmpty();
  }

  @Test
  void across_a_break_nothing_is_compared() {
    counted(exactly(20), exactly(100));
    breaks.add(new SeriesBreak(count.cell(), R7, "調査方法の変更"));
    assertThat(told()).isEmpty();
  }

  @Test
  void of_cells_that_moved_the_one_of_all_strata_speaks_and_says_how_many_there_are() {
    add(count, count.cell("scope", "over-one-year"), exactly(20), exactly(50));
    add(count, count.cell(), exactly(40), exactly(100));
    add(count, count.cell("scope", "all"), exactly(20), exactly(30));
    add(limited("more", "社", LIMITS), CellId.of("more"), exactly(10), exactly(30));
    assertThat(told())
        .extracting(Message::code, one -> one.arguments().get(1), one -> one.arguments().get(7))
        .containsExactlyInAnyOrder(
            tuple("value-rose", "count", "2"), tuple("value-rose", "more", "1"));
  }

  @Test
  void a_cell_of_a_stratum_is_named_with_it() {
    add(count, count.cell("scope", "all"), exactly(20), exactly(50));
    assertThat(told().get(0).arguments().get(1)).isEqualTo("count{scope=all}");
  }

  @Test
  void what_was_printed_is_shown_as_it_was_printed_with_its_unit_once() {
    shared(share(1, 10), 50, 100);
    assertThat(told().get(0).arguments()).contains("10.0%", "50.0%");
    counted(exactly(20), exactly(50));
    history.set(0, count.printed(count.cell(), R6, exactly(20), "20社"));
    assertThat(told().get(0).arguments()).contains("20社");
    history.set(0, count.printed(count.cell(), R6, exactly(20), "２０"));
    assertThat(told().get(0).arguments()).contains("２０社");
  }

  @Test
  void what_an_earlier_run_showed_is_shown_as_it_did() {
    counted(exactly(20), exactly(50));
    HistoryEntry.PastRun run =
        new HistoryEntry.PastRun("約20", Status.MEASURED, false, Optional.empty());
    history.set(0, count.run(count.cell(), R6, exactly(20), run));
    assertThat(told().get(0).arguments()).contains("約20社");
  }

  @Test
  void a_figure_is_mended_in_the_file_that_it_comes_from() {
    OneIndicator quotient = limited("quotient", "社", LIMITS);
    compare(quotient, exactly(20), exactly(50));
    cells.set(0, quotient.by(quotient.cell(), new Formula.Quotient("count", "other")));
    cells.add(count.counting(count.cell()));
    assertThat(told()).extracting(Message::place).containsExactly(Place.of("companies.csv"));
    cells.remove(1);
    assertThat(told()).extracting(Message::place).containsExactly(Place.of("kpi-02/kpi.yaml"));
    cells.set(0, quotient.by(quotient.cell(), new Formula.ReportedNumber()));
    assertThat(told()).extracting(Message::place).containsExactly(Place.of("followups.yaml"));
    cells.clear();
    assertThat(told()).isEmpty();
  }

  @Test
  void the_numerator_of_the_same_stratum_tells_the_file_before_that_of_none() {
    OneIndicator quotient = limited("quotient", "社", LIMITS);
    CellId cell = quotient.cell("scope", "all");
    add(quotient, cell, exactly(20), exactly(50));
    cells.set(0, quotient.by(cell, new Formula.Quotient("count", "other")));
    cells.add(count.by(count.cell(), new Formula.ReportedNumber()));
    assertThat(told()).extracting(Message::place).containsExactly(Place.of("followups.yaml"));
    cells.add(count.counting(count.cell("scope", "all")));
    assertThat(told()).extracting(Message::place).containsExactly(Place.of("companies.csv"));
  }

  private void meanOf(OneIndicator mean, int units) {
    compare(mean, exactly(1000), exactly(3000));
    results.set(
        0,
        mean.result(
            mean.cell(),
            exactly(3000),
            Optional.of(BigFraction.of(3000L * units)),
            Optional.of(BigFraction.of(units))));
  }

  private void counted(Range before, Range now) {
    compare(count, before, now);
  }

  private void shared(Range before, int above, int below) {
    compare(rate, before, share(above, below));
    results.set(0, rate.result(rate.cell(), above, below));
  }

  private void compare(OneIndicator indicator, Range before, Range now) {
    cells.clear();
    history.clear();
    results.clear();
    add(indicator, indicator.cell(), before, now);
  }

  private void add(OneIndicator indicator, CellId cell, Range before, Range now) {
    cells.add(indicator.counting(cell));
    history.add(indicator.earlier(cell, R6, before));
    results.add(indicator.result(cell, now));
  }

  private List<String> codes() {
    return told().stream().map(Message::code).toList();
  }

  private List<Message> told() {
    Messages messages = new Messages();
    new YearOnYearCheck(cells, new History(history), new Breaks(breaks, Map.of(), R7), R7, messages)
        .check(results);
    return messages.sorted();
  }

  private static OneIndicator limited(String id, String unit, YearOnYear limits) {
    IndicatorDefinition definition = OneIndicator.of(id, unit).definition().moving(limits);
    return new OneIndicator(definition);
  }
}
