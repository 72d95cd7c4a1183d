package kpi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.evaluation.result.RoundedShares;
import kpi.model.CellId;
import kpi.model.Label;
import kpi.model.Range;
import kpi.model.definition.Stratum;
import kpi.model.result.IndicatorResult;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Three shares of a third, shown as 33.3%, do not add up to 100%. */
class SharesOfOneWholeTest {

  private static final String NOTE = RoundedShares.NOTE;

  private final OneIndicator rate = OneIndicator.of("share", "%");
  private final List<IndicatorResult> results = new ArrayList<>();

  @Test
  void shares_that_do_not_add_up_as_they_are_shown_are_noted_all_of_them() {
    shares(3, 1, 1, 1);
    assertThat(notes()).containsExactly(NOTE, NOTE, NOTE);
  }

  @Test
  void a_note_that_stands_there_already_stays_before_it() {
    shares(3, 1, 1, 1);
    results.set(0, results.get(0).shownAs("33.3%", "注"));
    assertThat(notes()).containsExactly("注。" + NOTE, NOTE, NOTE);
  }

  @Test
  void shares_that_add_up_are_not_noted() {
    shares(4, 1, 1, 2);
    assertThat(notes()).containsOnly("");
  }

  @Test
  void shares_that_are_not_all_of_the_whole_are_not_noted() {
    shares(4, 1, 1, 1);
    assertThat(notes()).containsOnly("");
  }

  @Test
  void shares_of_different_wholes_are_not_noted() {
    shares(3, 1, 1);
    results.add(rate.result(cell("scope", "c9"), 1, 6));
    assertThat(notes()).containsOnly("");
  }

  @Test
  void a_share_that_is_open_or_without_parts_leaves_the_whole_open() {
    shares(3, 1, 1, 1);
    IndicatorResult third = results.remove(2);
    results.add(
        rate.result(third.cell(), third.range().get(), Optional.empty(), third.denominator()));
    assertThat(notes()).containsOnly("");
    results.set(
        2, rate.result(third.cell(), third.range().get(), third.numerator(), Optional.empty()));
    assertThat(notes()).containsOnly("");
    Range open = new Range(BigFraction.of(1, 3), BigFraction.of(2, 3));
    results.set(2, rate.result(third.cell(), open, third.numerator(), third.denominator()));
    assertThat(notes()).containsOnly("");
  }

  @Test
  void shares_of_overlapping_populations_are_of_one_whole_only_by_chance() {
    for (String value : List.of("a", "b", "c")) {
      results.add(rate.result(cell("kind", value), 1, 3));
    }
    assertThat(notes()).containsOnly("");
  }

  @Test
  void shares_within_another_stratum_are_of_its_whole() {
    for (String value : List.of("a", "b", "c")) {
      results.add(rate.result(within("1", value), 1, 3));
      results.add(rate.result(within("2", value), value.equals("a") ? 2 : 1, 4));
    }
    assertThat(notes()).containsExactly(NOTE, "", NOTE, "", NOTE, "");
  }

  @Test
  void counts_are_no_shares() {
    OneIndicator count = OneIndicator.of("count", "社");
    for (String value : List.of("a", "b", "c")) {
      results.add(count.result(CellId.of("count", Map.of("scope", value)), 1, 3));
    }
    assertThat(notes()).containsOnly("");
  }

  @Test
  void what_else_a_note_says_can_be_told_apart() {
    assertThat(RoundedShares.apartFrom("注。" + NOTE)).isEqualTo("注");
    assertThat(RoundedShares.apartFrom("注1。" + NOTE + "。注2")).isEqualTo("注1。注2");
    assertThat(RoundedShares.apartFrom(NOTE)).isEmpty();
    assertThat(RoundedShares.apartFrom("注")).isEqualTo("注");
  }

  private void shares(int whole, int... parts) {
    for (int part : parts) {
      results.add(rate.result(cell("scope", "c" + results.size()), part, whole));
    }
  }

  private static CellId cell(String key, String value) {
    return CellId.of("share", Map.of(key, value));
  }

  private static CellId within(String theme, String scope) {
    return CellId.of("share", Map.of("theme", theme, "scope", scope));
  }

  private List<String> notes() {
    Map<String, Stratum> strata =
        Map.of(
            "scope", stratum("scope", Optional.of("current_stage")),
            "kind", stratum("kind", Optional.empty()));
    return RoundedShares.noted(results, List.of(OneIndicator.kpi(strata, rate.definition())))
        .stream()
        .map(IndicatorResult::note)
        .toList();
  }

  private static Stratum stratum(String key, Optional<String> column) {
    return new Stratum(
        key, new Label(key, key), column, List.of(), false, Optional.empty(), Map.of());
  }
}
