package kpi.loading.earlier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import kpi.loading.dataset.Dataset;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.result.Origin;
import kpi.model.series.HistoryEntry;
import kpi.model.series.HistoryEntry.PastRun;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One figure, a share of a third in R6, and what the history of R7 says of it. */
class EarlierRunsTest {

  private static final FiscalYear R6 = new FiscalYear(2024);
  private static final FiscalYear R7 = new FiscalYear(2025);
  private static final BigFraction THIRD = BigFraction.of(1, 3);
  private static final String THIRD_CUT_OFF = "0.3333333333333333333333333333333333";
  private static final String RESULTS =
      """
      {"format": "kpi-results/1", "fiscalYear": "%s", "definitions": {"share": "ff"},
       "indicators": [{"id": "share", "status": "measured", "stratum": {}, "note": "計算の注",
       "value": %s, "lower": %2$s, "upper": %2$s, "numerator": %s, "denominator": %s,
       "display": "%s", "synthetic": true}]}
      """;

  @TempDir private Path temp;

  private final Messages messages = new Messages();
  private SmallYear data;

  @BeforeEach
  void prepare() throws IOException {
    data = new SmallYear(Files.createDirectory(temp.resolve("r7")));
  }

  @Test
  void figures_of_a_run_enter_a_history_that_knows_nothing_of_them() throws Exception {
    HistoryEntry entry = merged();
    assertThat(entry.value()).contains(THIRD);
    assertThat(entry.origin()).isEqualTo(Origin.COMPUTED);
    assertThat(entry.run().map(PastRun::display)).contains("33.3%");
    assertThat(messages.sorted()).isEmpty();
  }

  @Test
  void figures_of_the_history_that_no_run_tells_stay() throws Exception {
    history("R5: [{indicator: share, value: 0.25, origin: published}]");
    List<HistoryEntry> history = added(third()).history();
    assertThat(history).extracting(HistoryEntry::year).containsExactly(R6.minus(1), R6);
    assertThat(history.get(0).value()).contains(BigFraction.of(1, 4));
  }

  @ParameterizedTest
  @CsvSource({"33.3%", "33%", "33.33%", "'３３．３％'", "'33.3 %'"})
  void what_was_printed_rounded_gets_the_unrounded_value_and_stays_published(String printed)
      throws Exception {
    history("R6: [{indicator: share, printed: \"" + printed + "\", origin: published}]");
    HistoryEntry entry = merged();
    assertThat(entry.value()).contains(THIRD);
    assertThat(entry.numerator()).contains(BigFraction.ONE);
    assertThat(entry.denominator()).contains(BigFraction.of(3));
    assertThat(entry.printed()).isEmpty();
    assertThat(entry.origin()).isEqualTo(Origin.PUBLISHED);
    assertThat(entry.place().file()).isEqualTo("history.yaml");
    assertThat(entry.note()).contains("計算の注");
    assertThat(entry.run().map(PastRun::display)).as("shown as printed").contains(printed);
    assertThat(entry.isSynthetic()).isTrue();
    assertThat(messages.sorted()).isEmpty();
  }

  @Test
  void what_people_noted_of_a_figure_stands_before_what_the_run_notes() throws Exception {
    history(
        "R6: [{indicator: share, printed: \"33.3%\", origin: published, note: 人の注, break: 断絶}]");
    assertThat(merged().note()).contains("人の注");
    assertThat(merged().breakNote()).contains("断絶");
  }

  @ParameterizedTest
  @CsvSource({"33.4%, 33.4%", "0.4%, 0.4%", "34%, 34%", "'-', '-'"})
  void what_was_printed_otherwise_stands_and_the_difference_is_told(String printed, String told)
      throws Exception {
    history("R6: [{indicator: share, printed: \"" + printed + "\", origin: published}]");
    HistoryEntry entry = merged();
    assertThat(entry.printed()).contains(printed);
    assertThat(entry.run()).isEmpty();
    assertDiffers(told);
  }

  @Test
  void a_figure_that_is_no_share_is_held_against_its_print_as_it_is() throws Exception {
    history("R6: [{indicator: share, printed: \"2.5\", origin: published}]");
    HistoryEntry entry = only(added(results(R6, "2.46", "null", "null", "2.46")).history());
    assertThat(entry.value()).contains(BigFraction.of(246, 100));
    assertThat(messages.sorted()).isEmpty();
  }

  @Test
  void a_print_without_the_mark_of_per_cent_is_a_share_if_the_run_shows_one() throws Exception {
    history("R6: [{indicator: share, printed: \"33\", origin: published}]");
    assertThat(merged().value()).contains(THIRD);
    assertThat(messages.sorted()).isEmpty();
  }

  @Test
  void what_is_exactly_known_keeps_its_value_and_gets_the_definition_of_the_run() throws Exception {
    history("R6: [{indicator: share, numerator: 2, denominator: 6, origin: published, note: 注}]");
    HistoryEntry entry = merged();
    assertThat(entry.value()).contains(THIRD);
    assertThat(entry.numerator()).contains(BigFraction.of(2));
    assertThat(entry.note()).contains("注");
    assertThat(entry.run().flatMap(PastRun::definition)).contains("ff");
    assertThat(messages.sorted()).isEmpty();
  }

  @Test
  void a_history_of_which_nothing_else_is_said_counts_as_invented() throws Exception {
    history("R6: [{indicator: share, numerator: 2, denominator: 6, origin: published}]");
    assertThat(merged().isSynthetic()).isTrue();
    data.saying("provenance: {history: published}");
    assertThat(merged().isSynthetic()).isFalse();
  }

  @Test
  void what_is_exactly_known_and_another_stands_and_the_difference_is_told() throws Exception {
    history("R6: [{indicator: share, numerator: 2, denominator: 7, origin: published}]");
    HistoryEntry entry = merged();
    assertThat(entry.value()).contains(BigFraction.of(2, 7));
    assertThat(entry.run()).isEmpty();
    assertDiffers("2 / 7");
  }

  @Test
  void a_value_without_parts_is_told_as_such() throws Exception {
    history("R6: [{indicator: share, value: 0.25, origin: published}]");
    merged();
    assertDiffers("1 / 4");
  }

  @Test
  void a_range_printed_as_the_run_shows_it_agrees() throws Exception {
    history("R6: [{indicator: share, printed: \"10.0～30.0%\", origin: published}]");
    Path open =
        write(
            "open.json",
            results("R6", "null", "1", "10", "10.0～30.0%")
                .replace("measured", "bounded")
                .replace("\"lower\": null, \"upper\": null", "\"lower\": 0.1, \"upper\": 0.3"));
    HistoryEntry entry = only(added(open).history());
    assertThat(entry.range().orElseThrow().upper()).isEqualTo(BigFraction.of(3, 10));
    assertThat(entry.value()).isEmpty();
    assertThat(messages.sorted()).isEmpty();
  }

  @Test
  void a_value_that_is_a_range_in_the_run_does_not_agree_with_a_number() throws Exception {
    history("R6: [{indicator: share, printed: \"10.0%\", origin: published}]");
    Path open =
        write(
            "open.json",
            results("R6", "null", "1", "10", "10.0～30.0%")
                .replace("measured", "bounded")
                .replace("\"lower\": null, \"upper\": null", "\"lower\": 0.1, \"upper\": 0.3"));
    assertThat(only(added(open).history()).printed()).contains("10.0%");
    assertThat(messages.sorted())
        .extracting(Message::arguments)
        .containsExactly(List.of("R6", "share{}", "10.0%", "10.0～30.0%"));
  }

  @Test
  void a_history_that_ends_two_years_before_was_carried_over() throws Exception {
    history("R5: [{indicator: share, value: 0.25, origin: published}]");
    EarlierRuns.NONE.addedTo(data.open(), messages);
    assertThat(messages.sorted())
        .containsExactly(
            Message.warning("history-without-year-before", new Place("history.yaml", 3, 3), "R6")
                .withExcerpt(messages.sorted().get(0).excerpt()));
  }

  @Test
  void a_history_with_the_year_before_or_with_nothing_is_in_order() throws Exception {
    EarlierRuns.NONE.addedTo(data.open(), messages);
    history("R5: [{indicator: share, value: 0.25, origin: published}]");
    added(third());
    data.with("history.yaml", "format: kpi-history/1\nyears: {}\n");
    EarlierRuns.NONE.addedTo(data.open(), messages);
    assertThat(messages.sorted()).isEmpty();
  }

  private void assertDiffers(String written) {
    assertThat(messages.sorted())
        .extracting(Message::code, Message::place, Message::arguments)
        .containsExactly(
            tuple(
                "earlier-run-differs",
                new Place("history.yaml", 3, 8),
                List.of("R6", "share{}", written, "33.3%")));
  }

  private void history(String year) {
    data.with("history.yaml", "format: kpi-history/1\nyears:\n  " + year + "\n");
  }

  private HistoryEntry merged() throws Exception {
    return only(added(third()).history());
  }

  private static HistoryEntry only(List<HistoryEntry> history) {
    assertThat(history).hasSize(1);
    assertThat(history.get(0).cell()).isEqualTo(CellId.of("share"));
    assertThat(history.get(0).year()).isEqualTo(R6);
    return history.get(0);
  }

  private Dataset added(Path... runs) throws Rejected {
    return EarlierRuns.read(Arrays.asList(runs), R7).addedTo(data.open(), messages);
  }

  private Path third() throws IOException {
    return results(R6, THIRD_CUT_OFF, "1", "3", "33.3%");
  }

  private Path results(
      FiscalYear year, String value, String numerator, String denominator, String display)
      throws IOException {
    return write("results.json", results(year.label(), value, numerator, denominator, display));
  }

  private static String results(
      String year, String value, String numerator, String denominator, String display) {
    return RESULTS.formatted(year, value, numerator, denominator, display);
  }

  private Path write(String file, String text) throws IOException {
    return Files.writeString(temp.resolve(file), text);
  }
}
