package kpi.loading.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.loading.Case;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.definition.Aim;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.Target;
import kpi.model.definition.Target.Base;
import kpi.model.definition.Target.Former;
import kpi.model.definition.Target.Milestone;
import kpi.model.definition.Target.Setting;
import kpi.source.Messages;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** What is wrong with targets is told by the cases {@code targets-*} of the loading tests. */
class TargetEntriesTest {

  private static final Path CASES = Case.ROOT.resolve("definitions");

  @Test
  void a_target_is_read_with_all_that_is_said_of_it() {
    Target share = read("targets").targets().get(0);
    assertThat(share.cell()).isEqualTo(CellId.of("share"));
    assertThat(share.last()).isEqualTo(new Milestone(year(10), new Aim.AtLeast(perMille(150))));
    assertThat(share.base()).contains(new Base(year(4), Optional.of(perMille(95))));
    assertThat(share.interim())
        .containsExactly(
            new Milestone(year(8), new Aim.AtLeast(perMille(120))),
            new Milestone(year(9), new Aim.AtLeast(perMille(135))));
    assertThat(share.set()).isEqualTo(new Setting("会議", LocalDate.of(2026, 4, 1)));
    assertThat(share.source()).isEqualTo("資料");
    assertThat(share.former())
        .containsExactly(
            new Former(
                new Milestone(year(9), new Aim.AtLeast(perMille(200))),
                new Setting("会議", LocalDate.of(2025, 4, 1)),
                "見直し"));
    assertThat(share.place().line()).isEqualTo(22);
  }

  @Test
  void a_range_may_be_aimed_at_from_the_figure_of_a_year() {
    Target some = read("targets").targets().get(1);
    assertThat(some.cell()).isEqualTo(CellId.of("share", Map.of("scope", "some")));
    assertThat(some.last().aim()).isEqualTo(new Aim.Within(perMille(100), perMille(200)));
    assertThat(some.base()).contains(new Base(year(6), Optional.empty()));
  }

  @Test
  void money_is_converted_into_the_unit_of_the_indicator() {
    Target grant = read("targets").targets().get(2);
    assertThat(grant.last().aim()).isEqualTo(new Aim.AtMost(BigFraction.of(120_000)));
  }

  @Test
  void a_target_in_words_is_kept_and_not_evaluated() {
    KpiDefinition kpi = read("targets-in-words");
    assertThat(kpi.target()).contains("令和10年度までに15%以上とする");
    assertThat(kpi.targets()).isEmpty();
  }

  @Test
  void a_target_with_an_error_is_left_out() {
    assertThat(read("targets-broken").targets())
        .extracting(target -> target.last().aim())
        .containsExactly(new Aim.AtMost(perMille(150)));
    assertThat(read("targets").target()).isEmpty();
  }

  private static KpiDefinition read(String name) {
    List<KpiDefinition> kpis =
        DefinitionFolder.read(CASES.resolve(name).resolve("kpi-definitions"), new Messages());
    assertThat(kpis).hasSize(1);
    return kpis.get(0);
  }

  private static FiscalYear year(int era) {
    return FiscalYear.parse("R" + era).orElseThrow();
  }

  private static BigFraction perMille(int value) {
    return BigFraction.of(value, 1000);
  }
}
