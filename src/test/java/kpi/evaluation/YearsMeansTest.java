package kpi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.model.CellId;
import kpi.model.DefinedCell;
import kpi.model.FiscalYear;
import kpi.model.Formula;
import kpi.model.Origin;
import kpi.model.PublishedFigure;
import kpi.model.Range;
import kpi.model.Status;
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

  private static Formula.YearsMean formula(boolean everyYear) {
    return new Formula.YearsMean("share", 4, everyYear);
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
