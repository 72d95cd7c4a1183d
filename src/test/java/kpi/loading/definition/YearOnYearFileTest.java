package kpi.loading.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kpi.Shipped;
import kpi.loading.yaml.YamlFile;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.YearOnYear;
import kpi.source.Messages;
import kpi.source.input.SourceText;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class YearOnYearFileTest {

  private static final String LIMITS =
      """
      format: kpi-year-on-year/1
      proposed: true
      source: 例
      factor: 2
      few: 10
      factors: {venture-share: 1.5}
      except: [venture-count]
      unchanged: {share: 0.8, few-figures: 5, many: 1000}
      """;

  private final Messages messages = new Messages();

  @Test
  void an_indicator_may_move_by_the_factor_that_is_its_own_else_by_that_of_all() {
    assertThat(limits("venture-share").factor()).contains(BigFraction.of(3, 2));
    assertThat(limits("entrant-share").factor()).contains(BigFraction.of(2));
  }

  @Test
  void an_indicator_that_is_excepted_may_move_as_it_likes() {
    assertThat(limits("venture-count").factor()).isEmpty();
    assertThat(limits("venture-count").few()).isEqualTo(10);
  }

  @Test
  void what_is_said_of_figures_that_do_not_move_holds_for_all() {
    assertThat(limits("entrant-share"))
        .isEqualTo(
            new YearOnYear(Optional.of(BigFraction.of(2)), 10, BigFraction.of(4, 5), 5, 1000));
    assertThat(messages.sorted()).isEmpty();
  }

  private YearOnYear limits(String indicator) {
    YamlFile file =
        YamlFile.of(SourceText.of("year-on-year.yaml", LIMITS), "year-on-year", messages)
            .orElseThrow();
    return YearOnYearFile.applied(file, Shipped.kpis(), messages).stream()
        .map(KpiDefinition::indicators)
        .flatMap(List::stream)
        .filter(one -> one.id().equals(indicator))
        .findFirst()
        .flatMap(IndicatorDefinition::yearOnYear)
        .orElseThrow();
  }
}
