package kpi.evaluation.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.evaluation.result.DisplayTest;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.Range;
import kpi.model.dataset.PublishedFigure;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.model.result.Origin;
import kpi.model.result.Status;
import kpi.model.series.HistoryEntry;
import kpi.source.Place;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** The mean of a rate over the four years R4 to R7; R7 is the dataset's year. */
class YearsMeansTest {

  private static final CellId SHARE = CellId.of("share");
  private static final FiscalYear R7 = new FiscalYear(2025);
  private static final FormulaValue NOW = figure(Range.of(BigFraction.of(1, 9)));

  private final List<HistoryEntry> history = new ArrayList<>();
  private final List<PublishedFigure> published = new ArrayList<>();

  @Test
  void the_mean_is_that_of_the_unrounded_rates_and_not_pooled() {
    known(2022, 1, 3);
    known(2023, 2, 7);
    known(2024, 0, 50);
    FormulaValue mean = mean(true, NOW);

    BigFraction sum = BigFraction.of(1, 3).add(BigFraction.of(2, 7)).add(BigFraction.of(1, 9));
    assertThat(mean.range()).contains(Range.of(sum.divide(4)));
    assertThat(mean.status()).isEqualTo(Status.MEASURED);
    assertThat(mean.numerator()).isEmpty();
    assertThat(mean.said()).isEmpty();
  }

  @Test
  void a_missing_year_leaves_no_mean_and_the_note_names_the_known_ones() {
    known(2022, 1, 3);
    known(2024, 0, 50);
    FormulaValue mean = mean(true, NOW);
    assertThat(mean.status()).isEqualTo(Status.NOT_COMPUTABLE);
    assertThat(mean.range()).isEmpty();
    assertThat(mean.said()).containsExactly("R5の値が分からないため算出しない（値の分かる年度: R4・R6・R7）");
  }

  @Test
  void a_missing_year_is_left_out_where_the_rule_says_so() {
    known(2022, 1, 3);
    known(2024, 0, 50);
    FormulaValue mean = mean(false, NOW);
    assertThat(mean.range())
        .contains(Range.of(BigFraction.of(1, 3).add(BigFraction.of(1, 9)).divide(3)));
    assertThat(mean.said()).containsExactly("R4・R6・R7の3か年の平均");
  }

  @Test
  void without_any_year_there_is_no_mean_even_if_missing_years_are_left_out() {
    FormulaValue mean = mean(false, FormulaValue.notComputable("分母が0のため算出しない"));
    assertThat(mean.status()).isEqualTo(Status.NOT_COMPUTABLE);
    assertThat(mean.said()).containsExactly("R4・R5・R6・R7の値が分からないため算出しない（値の分かる年度がない）");
  }

  @Test
  void a_year_that_is_only_known_as_printed_does_not_enter() {
    known(2022, 1, 3);
    history.add(entry(2023, BigFraction.of(286, 1000), Optional.of("28.6%")));
    known(2024, 0, 50);
    assertThat(mean(true, NOW).said()).containsExactly("R5の値が分からないため算出しない（値の分かる年度: R4・R6・R7）");
  }

  @Test
  void a_printed_mean_stands_in_the_note_of_one_that_cannot_be_computed() {
    published.add(printed("R4-R7", "10.4%"));
    published.add(printed("R3-R6", "9.9%"));
    assertThat(mean(true, NOW).said())
        .singleElement()
        .asString()
        .endsWith("（値の分かる年度: R7）。報告書の印刷値は10.4%");
  }

  @Test
  void the_range_of_the_dataset_s_year_is_carried_on() {
    known(2022, 1, 4);
    known(2023, 1, 4);
    known(2024, 1, 4);
    Range open = new Range(BigFraction.of(1, 4), BigFraction.of(1, 2));
    FormulaValue now =
        FormulaValue.of(
            open, List.of(FormulaValue.Note.undetermined(2), FormulaValue.Note.of("別の注記")));
    FormulaValue mean = mean(true, now);
    assertThat(mean.status()).isEqualTo(Status.BOUNDED);
    assertThat(mean.range()).contains(new Range(BigFraction.of(1, 4), BigFraction.of(5, 16)));
    assertThat(mean.said()).containsExactly("判定不能2件");
  }

  @Test
  void a_year_that_is_a_range_opens_the_mean_and_is_named() {
    known(2022, 1, 4);
    known(2023, 1, 4);
    open(2024, BigFraction.of(1, 4), BigFraction.of(1, 2));
    FormulaValue mean = mean(true, figure(Range.of(BigFraction.of(1, 4))));
    assertThat(mean.range()).contains(new Range(BigFraction.of(1, 4), BigFraction.of(5, 16)));
    assertThat(mean.said()).containsExactly("R6の値は取り得る範囲", "範囲は実際に取り得る範囲より広いことがある");
  }

  @Test
  void a_year_before_those_that_enter_makes_no_difference() {
    open(2021, BigFraction.of(1, 4), BigFraction.of(1, 2));
    known(2022, 1, 9);
    known(2023, 1, 9);
    known(2024, 1, 9);
    FormulaValue mean = mean(true, NOW);
    assertThat(mean.range()).contains(Range.of(BigFraction.of(1, 9)));
    assertThat(mean.said()).isEmpty();
    assertThat(means().earlier(CellId.of("share-mean"), formula(true)))
        .extracting(HistoryEntry::year)
        .containsExactly(R7.minus(3), R7.minus(2), R7.minus(1));
  }

  @Test
  void bounds_of_this_year_that_may_be_too_wide_make_those_of_the_mean_so() {
    known(2022, 1, 4);
    known(2023, 1, 4);
    known(2024, 1, 4);
    FormulaValue now = figure(new Range(BigFraction.of(1, 4), BigFraction.of(1, 2))).wider();
    assertThat(mean(true, now).has(FormulaValue.Caveat.MAYBE_WIDER)).isTrue();
    assertThat(mean(true, NOW).has(FormulaValue.Caveat.MAYBE_WIDER)).isFalse();
  }

  @Test
  void a_figure_that_may_not_exist_leaves_a_mean_of_every_year_that_may_not_exist() {
    known(2022, 1, 9);
    known(2023, 1, 9);
    known(2024, 1, 9);
    FormulaValue mean = mean(true, NOW.vanishing());
    assertThat(mean.has(FormulaValue.Caveat.VANISHES)).isTrue();
    assertThat(mean.range()).contains(Range.of(BigFraction.of(1, 9)));
  }

  @Test
  void a_figure_that_may_not_exist_is_left_out_where_the_rule_says_so() {
    known(2023, 1, 4);
    known(2024, 1, 2);
    FormulaValue mean = mean(false, figure(Range.of(BigFraction.ONE)).vanishing());
    // (1/4 + 1/2) / 2 without it, (1/4 + 1/2 + 1) / 3 with it
    assertThat(mean.range()).contains(new Range(BigFraction.of(3, 8), BigFraction.of(7, 12)));
    assertThat(mean.has(FormulaValue.Caveat.VANISHES)).isFalse();
    assertThat(mean.said()).contains("R7の分母が0になることもあり、そのときは除いて平均する");
    FormulaValue lower = mean(false, figure(Range.of(BigFraction.ZERO)).vanishing());
    assertThat(lower.range()).contains(new Range(BigFraction.of(1, 4), BigFraction.of(3, 8)));
  }

  @Test
  void where_it_is_the_only_year_there_may_be_no_mean() {
    FormulaValue mean = mean(false, NOW.vanishing());
    assertThat(mean.has(FormulaValue.Caveat.VANISHES)).isTrue();
    assertThat(mean.said()).noneMatch(note -> note.contains("除いて平均する"));
  }

  @Test
  void an_earlier_run_that_was_not_sure_of_its_one_value_leaves_a_mean_that_may_not_exist() {
    known(2022, 1, 9);
    known(2023, 1, 9);
    HistoryEntry entry = entry(2024, BigFraction.of(1, 9), Optional.empty());
    HistoryEntry.PastRun run =
        new HistoryEntry.PastRun("11.1%", Status.BOUNDED, false, Optional.empty());
    history.add(withRun(entry, run));
    FormulaValue mean = mean(true, NOW);
    assertThat(mean.has(FormulaValue.Caveat.VANISHES)).isTrue();
    assertThat(mean.said()).contains("R6の値は取り得る範囲");
  }

  @Test
  void a_print_of_another_year_says_nothing_of_the_mean() {
    published.add(
        new PublishedFigure(
            CellId.of("share-mean", Map.of("years", "R4-R7")),
            Optional.of(R7.minus(1)),
            "9.9%",
            "1"));
    assertThat(mean(true, NOW).said()).singleElement().asString().doesNotContain("印刷値");
  }

  private void open(int year, BigFraction lower, BigFraction upper) {
    HistoryEntry.PastRun run =
        new HistoryEntry.PastRun("", Status.BOUNDED, false, Optional.empty());
    HistoryEntry entry = entry(year, lower, Optional.empty());
    HistoryEntry open = withRun(entry, run);
    history.add(
        new HistoryEntry(
            open.cell(),
            open.year(),
            Optional.of(new Range(lower, upper)),
            open.numerator(),
            open.denominator(),
            open.printed(),
            open.origin(),
            open.note(),
            open.breakNote(),
            open.place(),
            open.run()));
  }

  private static HistoryEntry withRun(HistoryEntry entry, HistoryEntry.PastRun run) {
    return new HistoryEntry(
        entry.cell(),
        entry.year(),
        entry.range(),
        entry.numerator(),
        entry.denominator(),
        entry.printed(),
        entry.origin(),
        entry.note(),
        entry.breakNote(),
        entry.place(),
        Optional.of(run));
  }

  @Test
  void the_stratum_of_a_mean_says_over_which_years() {
    assertThat(means().cell(CellId.of("share-mean"), formula(true)))
        .hasToString("share-mean{years=R4-R7}");
  }

  private FormulaValue mean(boolean everyYear, FormulaValue now) {
    DefinedCell cell =
        new DefinedCell(
            CellId.of("share-mean"),
            DisplayTest.decimals(1, "%"),
            formula(everyYear),
            "平均",
            List.of());
    return means().of(cell, formula(everyYear), now);
  }

  private YearsMeans means() {
    return new YearsMeans(R7, new History(history), published);
  }

  private static Formula.OverYears formula(boolean everyYear) {
    return new Formula.OverYears("share", 4, everyYear);
  }

  private static FormulaValue figure(Range range) {
    return FormulaValue.of(range, List.of());
  }

  private void known(int year, int numerator, int denominator) {
    history.add(entry(year, BigFraction.of(numerator, denominator), Optional.empty()));
  }

  private static HistoryEntry entry(int year, BigFraction value, Optional<String> printed) {
    return new HistoryEntry(
        SHARE,
        new FiscalYear(year),
        Optional.of(value),
        Optional.empty(),
        Optional.empty(),
        printed,
        Origin.PUBLISHED,
        Optional.empty(),
        Optional.empty(),
        Place.of("history.yaml"));
  }

  private static PublishedFigure printed(String years, String text) {
    CellId cell = CellId.of("share-mean", Map.of("years", years));
    return new PublishedFigure(cell, Optional.empty(), text, "1");
  }
}
