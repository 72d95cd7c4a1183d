package kpi.evaluation;

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
import kpi.evaluation.formula.History;
import kpi.evaluation.result.YearOnYearCheck;
import kpi.evaluation.series.Breaks;
import kpi.model.CellId;
import kpi.model.Range;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.model.definition.YearOnYear;
import kpi.model.result.IndicatorResult;
import kpi.model.series.HistoryEntry;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/**
 * Of five figures of a file or more, more than four fifths are not exactly what they were a year
 * before, nor is any that counts a thousand units.
 */
class UnchangedFiguresTest {

  private static final YearOnYear LIMITS =
      new YearOnYear(Optional.empty(), 10, BigFraction.of(4, 5), 5, 1000);

  private final OneIndicator count =
      new OneIndicator(OneIndicator.of("count", "社").definition().moving(LIMITS));
  private final OneIndicator rate =
      new OneIndicator(OneIndicator.of("share", "%").definition().moving(LIMITS));
  private final List<DefinedCell> cells = new ArrayList<>();
  private final List<HistoryEntry> history = new ArrayList<>();
  private final List<IndicatorResult> results = new ArrayList<>();

  @Test
  void a_file_of_which_hardly_any_figure_moved_is_told() {
    same(5);
    assertUnchanged("5", "5");
    moved(1);
    assertUnchanged("5", "6");
  }

  @Test
  void four_of_five_figures_may_be_what_they_were() {
    same(4);
    moved(1);
    assertThat(told()).isEmpty();
  }

  @Test
  void of_fewer_than_five_figures_all_may_be_what_they_were() {
    same(4);
    assertThat(told()).isEmpty();
  }

  @Test
  void a_thousand_units_are_not_counted_twice_to_be_the_same() {
    add(count, exactly(999), exactly(999));
    assertThat(told()).isEmpty();
    moved(1);
    add(count, exactly(1000), exactly(1000));
    assertUnchanged("2", "3");
  }

  @Test
  void a_thousand_units_that_moved_are_as_it_should_be() {
    add(count, exactly(1000), exactly(1001));
    assertThat(told()).isEmpty();
  }

  @Test
  void a_share_of_many_may_stay_if_few_are_above_the_line() {
    CellId cell = rate.cell("scope", "all");
    cells.add(rate.counting(cell));
    history.add(rate.earlier(cell, R6, share(999, 9990)));
    results.add(rate.result(cell, 999, 9990));
    assertThat(told()).isEmpty();
    history.set(0, rate.earlier(cell, R6, share(1000, 9990)));
    results.set(0, rate.result(cell, 1000, 9990));
    assertUnchanged("1", "1");
  }

  @Test
  void a_range_is_not_known_to_be_the_same() {
    for (int i = 0; i < 5; i++) {
      add(count, between(20, 30), between(20, 30));
    }
    assertThat(told()).isEmpty();
    same(4);
    assertThat(told()).isEmpty();
    same(1);
    assertUnchanged("5", "5");
  }

  @Test
  void a_range_beside_one_value_is_not_the_same_either() {
    for (int i = 0; i < 5; i++) {
      add(count, exactly(20), between(20, 30));
      add(count, between(20, 30), exactly(20));
    }
    assertThat(told()).isEmpty();
  }

  @Test
  void what_is_only_known_as_printed_is_the_same_if_it_would_be_printed_so_again() {
    printed("1,000社", BigFraction.of(10_001, 10));
    assertUnchanged("1", "1");
    printed("1,000", BigFraction.of(10_001, 10));
    assertUnchanged("1", "1");
    printed("1,000社", BigFraction.of(1001));
    assertThat(told()).isEmpty();
  }

  @Test
  void each_file_is_looked_at_by_itself() {
    same(3);
    OneIndicator reported = new OneIndicator(count.definition());
    for (int i = 0; i < 3; i++) {
      add(reported, exactly(20), exactly(20));
      int last = cells.size() - 1;
      cells.set(last, reported.by(cells.get(last).cell(), new Formula.ReportedNumber()));
    }
    assertThat(told()).isEmpty();
    same(2);
    assertUnchanged("5", "5");
  }

  private void printed(String printed, BigFraction now) {
    cells.clear();
    history.clear();
    results.clear();
    cells.add(count.counting(count.cell()));
    history.add(count.printed(count.cell(), R6, exactly(1000), printed));
    results.add(count.result(count.cell(), Range.of(now)));
  }

  private void same(int figures) {
    for (int i = 0; i < figures; i++) {
      add(count, exactly(20), exactly(20));
    }
  }

  private void moved(int figures) {
    for (int i = 0; i < figures; i++) {
      add(count, exactly(20), exactly(21));
    }
  }

  private void add(OneIndicator indicator, Range before, Range now) {
    CellId cell = indicator.cell("code", "c" + cells.size());
    cells.add(indicator.counting(cell));
    history.add(indicator.earlier(cell, R6, before));
    results.add(indicator.result(cell, now));
  }

  private void assertUnchanged(String same, String of) {
    assertThat(told())
        .containsExactly(
            Message.warning("figures-unchanged", Place.of("companies.csv"), "R6", same, of));
  }

  private List<Message> told() {
    Messages messages = new Messages();
    new YearOnYearCheck(
            cells, new History(history), new Breaks(List.of(), Map.of(), R7), R7, messages)
        .check(results);
    return messages.sorted();
  }
}
