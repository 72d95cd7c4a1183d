package kpi.evaluation.formula;

import static kpi.evaluation.OneIndicator.R6;
import static kpi.evaluation.OneIndicator.exactly;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.evaluation.OneIndicator;
import kpi.model.series.HistoryEntry;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class PrintedHistoryTest {

  private final OneIndicator share = OneIndicator.of("share", "%");
  private final OneIndicator amount = OneIndicator.of("amount", "千円");
  private final Messages messages = new Messages();

  @Test
  void a_printed_share_is_a_part_of_one_with_and_without_its_mark() {
    assertThat(value(share, "26.8%")).contains(BigFraction.of(268, 1000));
    assertThat(value(share, "26.8")).contains(BigFraction.of(268, 1000));
    assertThat(messages.sorted()).isEmpty();
  }

  @Test
  void a_printed_amount_is_in_the_unit_of_its_indicator() {
    assertThat(value(amount, "59,419千円")).contains(BigFraction.of(59_419));
    assertThat(value(amount, "59,419")).contains(BigFraction.of(59_419));
    assertThat(messages.sorted()).isEmpty();
  }

  @Test
  void a_printed_range_has_no_value() {
    assertThat(value(share, "10.4～12.3%")).isEmpty();
    assertThat(messages.sorted()).isEmpty();
  }

  @Test
  void what_was_printed_in_another_unit_has_no_value_and_is_told() {
    assertThat(value(amount, "134社")).isEmpty();
    assertThat(messages.sorted())
        .containsExactly(
            Message.warning(
                "printed-in-another-unit", Place.of("history.yaml", 4), "134社", "「amount」", "千円"));
  }

  @Test
  void words_and_figures_of_indicators_that_are_no_more_stay_as_they_are() {
    HistoryEntry words = share.printed(share.cell(), R6, exactly(1), "約6割");
    OneIndicator gone = OneIndicator.of("gone", "%");
    HistoryEntry old = gone.printed(gone.cell(), R6, exactly(1), "26.8%");
    HistoryEntry exact = share.earlier(share.cell(), R6, exactly(1));
    assertThat(read(words, old, exact)).containsExactly(words, old, exact);
  }

  private Optional<BigFraction> value(OneIndicator indicator, String printed) {
    return read(indicator.printed(indicator.cell(), R6, exactly(1), printed)).get(0).value();
  }

  private List<HistoryEntry> read(HistoryEntry... entries) {
    return new PrintedHistory(
            List.of(OneIndicator.kpi(Map.of(), share.definition(), amount.definition())), messages)
        .read(List.of(entries));
  }
}
