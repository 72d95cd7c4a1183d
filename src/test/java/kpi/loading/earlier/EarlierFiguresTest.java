package kpi.loading.earlier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
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
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EarlierFiguresTest {

  private static final FiscalYear R6 = new FiscalYear(2024);
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  /** A third, cut off after 34 digits. */
  private static final String THIRD = "0.3333333333333333333333333333333333";

  private static final String MEASURED =
      "\"value\": 0.5, \"lower\": 0.5, \"upper\": 0.5, \"numerator\": 1, \"denominator\": 2";

  private final Messages messages = new Messages();

  @Test
  void a_figure_is_read_with_all_that_its_run_says_of_it() throws IOException {
    String stratum = "\"stratum\": {\"scope\": \"all\"}, \"display\": \"50.0%\", \"note\": \"注\",";
    HistoryEntry entry =
        read("{\"indicators\": [{\"id\": \"share\", \"status\": \"measured\", "
                + stratum
                + "\"synthetic\": true, "
                + MEASURED
                + "}], \"definitions\": {\"share\": \"ff\"}}")
            .get(0);
    assertThat(entry.cell()).isEqualTo(CellId.of("share", Map.of("scope", "all")));
    assertThat(entry.year()).isEqualTo(R6);
    assertThat(entry.value()).contains(BigFraction.of(1, 2));
    assertThat(entry.numerator()).contains(BigFraction.ONE);
    assertThat(entry.denominator()).contains(BigFraction.of(2));
    assertThat(entry.origin()).isEqualTo(Origin.COMPUTED);
    assertThat(entry.note()).contains("注");
    assertThat(entry.run())
        .contains(new PastRun("50.0%", Status.MEASURED, true, Optional.of("ff")));
    assertThat(messages.sorted()).isEmpty();
  }

  @Test
  void what_is_not_said_is_not_made_up() throws IOException {
    HistoryEntry entry = figure(MEASURED);
    assertThat(entry.note()).isEmpty();
    assertThat(entry.run()).contains(new PastRun("", Status.MEASURED, false, Optional.empty()));
  }

  @Test
  void a_figure_without_value_or_bounds_is_not_known() throws IOException {
    assertThat(
            read(
                document(
                    "\"value\": null, \"lower\": null, \"upper\": null,\"numerator\": 1, \"denominator\": 0")))
        .isEmpty();
    assertThat(messages.sorted()).isEmpty();
  }

  @Test
  void a_bounded_figure_has_its_bounds_and_no_value() throws IOException {
    HistoryEntry entry =
        read(document(
                    "\"value\": null, \"lower\": 0.1, \"upper\": 0.3, \"numerator\": 1,"
                        + " \"denominator\": 10")
                .replace("measured", "bounded"))
            .get(0);
    assertThat(entry.range()).contains(new Range(BigFraction.of(1, 10), BigFraction.of(3, 10)));
    assertThat(entry.value()).isEmpty();
    assertThat(entry.run().map(PastRun::status)).contains(Status.BOUNDED);
  }

  @Test
  void a_share_that_was_cut_off_is_read_as_its_numerator_over_its_denominator() throws IOException {
    assertThat(figure(share(THIRD, 1, 3)).value()).contains(BigFraction.of(1, 3));
  }

  @Test
  void a_value_that_is_not_its_numerator_over_its_denominator_stays() throws IOException {
    assertThat(figure(share("0.5", 1, 3)).value()).contains(BigFraction.of(1, 2));
    assertThat(figure(share("0.333333", 1, 3)).value())
        .contains(BigFraction.of(333_333, 1_000_000));
    assertThat(figure(share("0.5", 1, 0)).value()).contains(BigFraction.of(1, 2));
  }

  @Test
  void exact_bounds_are_read_as_fractions() throws IOException {
    HistoryEntry entry =
        figure(
            "\"value\": null, \"lower\": "
                + THIRD
                + ", \"upper\": 3, \"numerator\": 1, \"denominator\": 3,"
                + " \"lowerExact\": \"1/3\", \"upperExact\": \"3\"");
    assertThat(entry.range()).contains(new Range(BigFraction.of(1, 3), BigFraction.of(3)));
    assertThat(messages.sorted()).isEmpty();
  }

  @Test
  void an_exact_value_that_is_negative_or_has_more_digits_than_a_decimal_is_read()
      throws IOException {
    String long40 = "1234567890123456789012345678901234567891";
    HistoryEntry entry =
        figure(
            "\"value\": null, \"lower\": -0.5, \"upper\": "
                + long40
                + ", \"numerator\": 1, \"denominator\": 3,"
                + " \"lowerExact\": \"-1/2\", \"upperExact\": \""
                + long40
                + "\"");
    assertThat(entry.range().orElseThrow().lower()).isEqualTo(BigFraction.of(-1, 2));
    assertThat(entry.range().orElseThrow().upper())
        .isEqualTo(BigFraction.of(new BigInteger(long40)));
    assertThat(messages.sorted()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.3|0.5|null|1/3|1/2",
        "0.3333333333333333333333333333333333|0.4|null|1/3|1/2",
        "0.3333333333333333333333333333333333|0.5|0.5|1/3|1/2",
        "0.33333333333333333333333333333333333|0.5|null|1/3|1/2",
        "null|0.5|null|1/3|1/2",
      })
  void a_fraction_that_is_not_what_the_decimals_say_is_broken(
      String lower, String upper, String value, String lowerExact, String upperExact)
      throws IOException {
    read(
        document(
            """
            "lower": %s, "upper": %s, "value": %s, "lowerExact": "%s", "upperExact": "%s",
            "numerator": 1, "denominator": 3
            """
                .formatted(lower, upper, value, lowerExact, upperExact)));
    assertBroken("/indicators/0/lowerExact");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1/0", "a", "1/-2", "1.5", "1/2/3", ""})
  void what_is_no_fraction_is_broken(String fraction) throws IOException {
    read(document(MEASURED + ", \"upperExact\": \"" + fraction + "\""));
    assertBroken("/indicators/0/upperExact");
  }

  @Test
  void one_exact_bound_alone_is_as_none() throws IOException {
    assertThat(figure(MEASURED + ", \"upperExact\": \"1/3\"").value())
        .contains(BigFraction.of(1, 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"id\": \"share\"|\"id\": 3|id",
        "\"status\": \"measured\"|\"status\": null|status",
        "\"stratum\": {}|\"stratum\": []|stratum",
        "\"stratum\": {}|\"stratum\": {\"scope\": 1}|stratum",
        "\"value\": 0.5|\"value\": \"0.5\"|value",
        "\"lower\": 0.5|\"lower\": true|lower",
        "\"upper\": 0.5|\"upper\": []|upper",
        "\"numerator\": 1|\"numerator\": {}|numerator",
        "\"denominator\": 2|\"denominators\": 2|denominator",
      })
  void a_part_of_another_form_is_told_by_its_place(String sound, String broken, String key)
      throws IOException {
    String document = document(MEASURED);
    assertThat(document).contains(sound);
    assertThat(read(document.replace(sound, broken))).isEmpty();
    assertBroken("/indicators/0/" + key);
  }

  @Test
  void a_figure_told_twice_is_broken_at_the_second() throws IOException {
    String one = indicator(MEASURED);
    assertThat(read("{\"indicators\": [" + one + "," + one + "]}")).hasSize(1);
    assertBroken("/indicators/1");
  }

  @Test
  void bounds_that_stand_the_wrong_way_round_are_broken() throws IOException {
    read(
        document(
            "\"value\": null, \"lower\": 0.3, \"upper\": 0.1, \"numerator\": 1,"
                + " \"denominator\": 10"));
    assertBroken("/indicators/0");
  }

  @Test
  void results_without_indicators_are_broken() throws IOException {
    assertThat(read("{\"indicators\": {}}")).isEmpty();
    assertBroken("/indicators");
  }

  private void assertBroken(String at) {
    assertThat(messages.sorted())
        .containsExactly(Message.error("earlier-run-broken", Place.of("r6/results.json"), at));
  }

  private HistoryEntry figure(String numbers) throws IOException {
    return read(document(numbers)).get(0);
  }

  private List<HistoryEntry> read(String document) throws IOException {
    return new EarlierFigures("r6/results.json", JSON.readTree(document), R6, messages).read();
  }

  private static String document(String numbers) {
    return "{\"indicators\": [" + indicator(numbers) + "]}";
  }

  private static String indicator(String numbers) {
    return "{\"id\": \"share\", \"status\": \"measured\", \"stratum\": {}, " + numbers + "}";
  }

  private static String share(String value, int numerator, int denominator) {
    return "\"value\": %1$s, \"lower\": %1$s, \"upper\": %1$s, \"numerator\": %2$d, \"denominator\": %3$d"
        .formatted(value, numerator, denominator);
  }
}
