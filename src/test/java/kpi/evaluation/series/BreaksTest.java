package kpi.evaluation.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.Range;
import kpi.model.result.Origin;
import kpi.model.result.Status;
import kpi.model.series.HistoryEntry;
import kpi.model.series.HistoryEntry.PastRun;
import kpi.model.series.SeriesBreak;
import kpi.source.Place;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** The share of R4 to R7, whose definition is now of the fingerprint "new". */
class BreaksTest {

  private static final FiscalYear R7 = new FiscalYear(2025);
  private static final FiscalYear R6 = R7.minus(1);
  private static final FiscalYear R5 = R7.minus(2);
  private static final FiscalYear R4 = R7.minus(3);
  private static final CellId SHARE = CellId.of("share");

  private final List<SeriesBreak> declared = new ArrayList<>();

  @Test
  void figures_as_people_wrote_them_break_nowhere_by_themselves() {
    assertThat(breaks().before(written(R6), true)).isEmpty();
    assertThat(breaks().between(written(R5), written(R6))).isEmpty();
    assertThat(breaks().of(written(R5))).isEmpty();
    assertThat(breaks().within(List.of(written(R5), written(R6)), true)).isEmpty();
    assertThat(breaks().within(List.of(), true)).isEmpty();
  }

  @Test
  void a_declared_break_stands_between_the_years_before_it_and_its_own() {
    declared.add(new SeriesBreak(SHARE, R6, "方法の変更"));
    assertThat(breaks().between(written(R5), written(R6))).contains("方法の変更");
    assertThat(breaks().between(written(R4), written(R6))).contains("方法の変更");
    assertThat(breaks().between(written(R4), written(R5))).isEmpty();
    assertThat(breaks().before(written(R5), false)).contains("方法の変更");
    assertThat(breaks().before(written(R6), false)).isEmpty();
  }

  @Test
  void a_break_of_this_year_stands_before_it() {
    declared.add(new SeriesBreak(SHARE, R7, "方法の変更"));
    assertThat(breaks().before(written(R6), false)).contains("方法の変更");
    assertThat(breaks().between(written(R5), written(R6))).isEmpty();
  }

  @Test
  void a_break_of_another_indicator_does_not_concern_this_one() {
    declared.add(new SeriesBreak(CellId.of("count"), R7, "方法の変更"));
    assertThat(breaks().before(written(R6), false)).isEmpty();
    assertThat(breaks().of(written(R7))).isEmpty();
  }

  @Test
  void the_first_known_figure_breaks_with_what_is_not_known() {
    declared.add(new SeriesBreak(SHARE, R5, "方法の変更"));
    assertThat(breaks().of(written(R5))).contains("方法の変更");
    assertThat(breaks().of(written(R6))).isEmpty();
    assertThat(breaks().of(noted(R6, "注の変更"))).contains("注の変更");
  }

  @Test
  void what_people_noted_at_a_figure_stands_before_it() {
    assertThat(breaks().between(written(R5), noted(R6, "注の変更"))).contains("注の変更");
    assertThat(breaks().between(noted(R5, "注の変更"), written(R6))).isEmpty();
  }

  @Test
  void another_definition_than_that_of_now_is_a_break() {
    assertThat(breaks().before(run(R6, "old", false), false)).contains("定義がR6と異なる");
    assertThat(breaks().before(run(R6, "new", false), false)).isEmpty();
    assertThat(breaks().between(run(R5, "old", false), run(R6, "new", false)))
        .contains("定義がR5と異なる");
  }

  @Test
  void a_definition_that_is_not_known_is_not_told_to_be_another() {
    assertThat(breaks().before(run(R6, "", false), false)).isEmpty();
    assertThat(new Breaks(declared, Map.of(), R7).before(run(R6, "old", false), false)).isEmpty();
  }

  @Test
  void invented_data_beside_surveyed_ones_are_a_break_which_names_the_invented_year() {
    assertThat(breaks().before(run(R6, "new", true), false)).contains("R6だけが模擬データによる");
    assertThat(breaks().before(run(R6, "new", false), true)).contains("R7だけが模擬データによる");
    assertThat(breaks().before(run(R6, "new", true), true)).isEmpty();
    assertThat(breaks().between(run(R5, "new", false), run(R6, "new", true)))
        .contains("R6だけが模擬データによる");
  }

  @Test
  void all_reasons_are_told_each_once() {
    declared.add(new SeriesBreak(SHARE, R7, "方法の変更"));
    declared.add(new SeriesBreak(SHARE, R7, "方法の変更"));
    assertThat(breaks().before(run(R6, "old", true), false))
        .contains("方法の変更。定義がR6と異なる。R6だけが模擬データによる");
  }

  @Test
  void a_figure_of_several_years_is_across_every_break_between_them() {
    declared.add(new SeriesBreak(SHARE, R5, "R5の変更"));
    declared.add(new SeriesBreak(SHARE, R7, "R7の変更"));
    assertThat(breaks().within(List.of(written(R4), written(R5), noted(R6, "R6の変更")), false))
        .contains("R5の変更。R6の変更。R7の変更");
    assertThat(breaks().within(List.of(written(R5), written(R6)), false)).contains("R7の変更");
    assertThat(breaks().within(List.of(run(R6, "old", false)), false)).contains("R7の変更。定義がR6と異なる");
  }

  private Breaks breaks() {
    return new Breaks(declared, Map.of("share", "new"), R7);
  }

  private static HistoryEntry written(FiscalYear year) {
    return entry(year, Optional.empty(), Optional.empty());
  }

  private static HistoryEntry noted(FiscalYear year, String note) {
    return entry(year, Optional.of(note), Optional.empty());
  }

  private static HistoryEntry run(FiscalYear year, String definition, boolean synthetic) {
    Optional<String> print = Optional.of(definition).filter(text -> !text.isEmpty());
    PastRun run = new PastRun("20.0%", Status.MEASURED, synthetic, print);
    return entry(year, Optional.empty(), Optional.of(run));
  }

  private static HistoryEntry entry(
      FiscalYear year, Optional<String> breakNote, Optional<PastRun> run) {
    return new HistoryEntry(
        SHARE,
        year,
        Optional.of(Range.of(BigFraction.of(1, 5))),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Origin.PUBLISHED,
        Optional.empty(),
        breakNote,
        Place.of("history.yaml"),
        run);
  }
}
