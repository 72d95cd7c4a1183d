package kpi.model.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.Range;
import kpi.model.result.Origin;
import kpi.model.result.Status;
import kpi.model.series.HistoryEntry.PastRun;
import kpi.source.Place;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class HistoryEntryTest {

  private static final BigFraction FIFTH = BigFraction.of(1, 5);
  private static final Range WIDE = new Range(FIFTH, BigFraction.of(4, 9));

  @Test
  void what_people_wrote_is_the_value_and_not_synthetic() {
    HistoryEntry written = entry(Range.of(FIFTH), Optional.empty());
    assertThat(written.value()).contains(FIFTH);
    assertThat(written.isSynthetic()).isFalse();
  }

  @Test
  void a_figure_of_an_earlier_run_that_is_a_range_has_no_value() {
    assertThat(entry(WIDE, run(Status.BOUNDED, false)).value()).isEmpty();
    assertThat(entry(WIDE, Optional.empty()).value()).isEmpty();
  }

  @Test
  void a_figure_that_the_earlier_run_was_not_sure_of_has_no_value_even_where_its_ends_meet() {
    assertThat(entry(Range.of(FIFTH), run(Status.BOUNDED, false)).value()).isEmpty();
    assertThat(entry(Range.of(FIFTH), run(Status.MEASURED, false)).value()).contains(FIFTH);
  }

  @Test
  void a_figure_is_synthetic_if_the_earlier_run_says_so() {
    assertThat(entry(WIDE, run(Status.BOUNDED, true)).isSynthetic()).isTrue();
    assertThat(entry(WIDE, run(Status.BOUNDED, false)).isSynthetic()).isFalse();
  }

  private static Optional<PastRun> run(Status status, boolean synthetic) {
    return Optional.of(new PastRun("20.0%", status, synthetic, Optional.empty()));
  }

  private static HistoryEntry entry(Range range, Optional<PastRun> run) {
    return new HistoryEntry(
        CellId.of("share"),
        new FiscalYear(2024),
        Optional.of(range),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Origin.COMPUTED,
        Optional.empty(),
        Optional.empty(),
        Place.of("history.yaml", 3),
        run);
  }
}
