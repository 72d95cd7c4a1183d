package kpi.evaluation.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kpi.evaluation.reconcile.Reconciliation.UnusedWaiver;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.printed.DifferenceKind;
import kpi.model.printed.Waiver;
import kpi.source.Place;
import org.junit.jupiter.api.Test;

class WaivingTest {

  private final Reconciliation found =
      new Small()
          .number("a", 3199, 1)
          .printed("a", "3,198")
          .number("b", 1, 1)
          .printed("b", "1")
          .count("a", "3,200")
          .reconcile();

  @Test
  void a_waived_difference_stays_visible_and_no_longer_counts() {
    Reconciliation waived = found.under(List.of(waiver("a", "3,198", "3199"), second()));
    assertThat(found.holds()).isFalse();
    assertThat(waived.holds()).isTrue();
    assertThat(waived.waived()).hasSize(2);
    assertThat(waived.differences()).isEmpty();
  }

  @Test
  void what_no_waiver_covers_stays_a_difference() {
    Reconciliation waived = found.under(List.of(waiver("a", "3198", "3199")));
    assertThat(waived.holds()).isFalse();
    assertThat(waived.differences()).extracting(ComparedFigure::printed).containsExactly("3200");
  }

  @Test
  void a_waiver_whose_difference_is_gone_is_told() {
    Reconciliation waived =
        found.under(List.of(waiver("a", "3198", "3199"), second(), waiver("b", "2", "1")));
    assertThat(waived.holds()).isFalse();
    assertThat(waived.unusedWaivers())
        .singleElement()
        .satisfies(unused -> assertThat(unused.now()).isEmpty());
  }

  @Test
  void a_waiver_whose_figures_changed_is_told_with_those_of_now() {
    Reconciliation waived = found.under(List.of(second(), waiver("a", "3198", "3197")));
    assertThat(waived.differences()).hasSize(1);
    assertThat(waived.unusedWaivers())
        .singleElement()
        .satisfies(unused -> assertThat(unused.now().orElseThrow().recomputed()).isEqualTo("3199"));
  }

  @Test
  void a_waiver_of_another_kind_or_year_covers_nothing() {
    Waiver kind = waiver(DifferenceKind.PRINTED_SUM, Optional.empty());
    Waiver year = waiver(DifferenceKind.VALUE, Optional.of(new FiscalYear(2024)));
    Reconciliation waived = found.under(List.of(kind, year));
    assertThat(waived.waived()).isEmpty();
    assertThat(waived.unusedWaivers()).extracting(UnusedWaiver::now).allMatch(Optional::isEmpty);
  }

  @Test
  void waivers_may_name_the_year_of_the_dataset() {
    Waiver year = waiver(DifferenceKind.VALUE, Optional.of(Small.R7));
    assertThat(found.under(List.of(year)).waived()).hasSize(1);
  }

  @Test
  void a_waiver_covers_one_difference_and_not_another_like_it() {
    assertThat(found.under(List.of(second(), second())).unusedWaivers()).hasSize(1);
  }

  private static Waiver second() {
    return waiver("a", "3200", "3199");
  }

  private static Waiver waiver(String indicator, String printed, String recomputed) {
    return new Waiver(
        "担当",
        LocalDate.of(2026, 4, 1),
        "理由",
        DifferenceKind.VALUE,
        CellId.of(indicator),
        Optional.empty(),
        printed,
        recomputed,
        Place.of("waivers.yaml", 3));
  }

  private static Waiver waiver(DifferenceKind kind, Optional<FiscalYear> year) {
    return new Waiver(
        "担当",
        LocalDate.of(2026, 4, 1),
        "理由",
        kind,
        CellId.of("a"),
        year,
        "3198",
        "3199",
        Place.of("waivers.yaml", 3));
  }
}
