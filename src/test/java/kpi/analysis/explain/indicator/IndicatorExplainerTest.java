package kpi.analysis.explain.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kpi.analysis.Given;
import kpi.analysis.explain.indicator.IndicatorExplanation.CellExplanation;
import kpi.analysis.explain.indicator.Members.Member;
import kpi.evaluation.formula.Decimals;
import kpi.model.definition.Formula;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.result.IndicatorResult;
import kpi.source.Messages;
import kpi.source.Rejected;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorExplainerTest {

  private static final List<String> COUNTED =
      List.of(
          "respondents",
          "venture-count",
          "venture-share",
          "entrant-share",
          "new-entry-share",
          "venture-without-product-share",
          "stage-up-share",
          "stage-matrix",
          "adoption-stage-share",
          "overseas-share",
          "overseas-base",
          "startup-approvals",
          "training-courses");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "r7",
        "ranges",
        "venture-open-would-be-entrant",
        "overseas-blank-flag",
        "theme-one-year-undetermined"
      })
  void the_members_add_up_to_the_figures_of_the_results(String fixture) throws Rejected {
    Given given = Given.fixture(fixture);
    int compared = 0;
    for (String id : COUNTED) {
      for (CellExplanation cell : explained(given, id).cells()) {
        if (cell.members().isPresent()) {
          compare(cell, cell.members().get());
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(5);
  }

  private static void compare(CellExplanation cell, Members members) {
    IndicatorResult result = cell.result();
    boolean share = ((Formula.Tallied) cell.cell().formula()).part().isPresent();
    List<Member> numerator = share ? members.part() : members.base();
    String what = result.cell().toString();
    assertThat(number(result.numerator())).as(what).isEqualTo(numerator.size());
    if (share) {
      assertThat(number(result.denominator())).as(what).isEqualTo(members.base().size());
    }
    assertThat(members.base()).containsAll(members.part());
    assertThat(result.note().contains("判定不能" + members.undetermined().size() + "件"))
        .as(what)
        .isEqualTo(!members.undetermined().isEmpty());
  }

  private static int number(Optional<BigFraction> figure) {
    return figure.map(Decimals::decimal).map(BigDecimal::intValueExact).orElseThrow();
  }

  @Test
  void every_indicator_can_be_explained_in_words_and_in_json() throws Rejected {
    Given given = Given.fixture("r7");
    List<String> ids =
        given.kpis().stream()
            .flatMap(kpi -> kpi.indicators().stream())
            .map(IndicatorDefinition::id)
            .toList();
    for (String id : ids) {
      IndicatorExplanation explanation = explained(given, id);
      assertThat(explanation.rules()).as(id).isNotEmpty();
      assertThat(explanation.cells()).as(id).isNotEmpty();
      assertThat(new IndicatorText("ja").lines(explanation).get(0)).contains(id);
      assertThat(IndicatorJson.of(explanation).get("cells")).hasSize(explanation.cells().size());
    }
  }

  @Test
  void a_sum_names_what_each_row_adds() throws Rejected {
    CellExplanation total =
        explained(Given.fixture("r7"), "training-participants-total").cells().get(0);
    int sum =
        total.members().orElseThrow().base().stream()
            .mapToInt(member -> Integer.parseInt(member.amount().replace("人", "")))
            .sum();
    assertThat(sum).isEqualTo(number(total.result().numerator())).isEqualTo(3198);
  }

  @Test
  void a_quotient_names_both_indicators_and_a_mean_its_years() throws Rejected {
    Given given = Given.fixture("r7");
    assertThat(explained(given, "training-participants-per-hub").cells().get(0).operands())
        .extracting(IndicatorResult::display)
        .containsExactly("3,198", "16");
    assertThat(explained(given, "venture-without-product-share-mean").cells().get(0).years())
        .extracting(point -> point.year().label())
        .contains("R7");
  }

  @Test
  void rows_with_a_blank_number_stand_apart() throws Rejected {
    CellExplanation mean =
        explained(Given.fixture("mean-grant-blank-left-out"), "mean-grant").cells().stream()
            .filter(cell -> !cell.members().orElseThrow().blank().isEmpty())
            .findFirst()
            .orElseThrow();
    assertThat(mean.members().orElseThrow().blank())
        .doesNotContainAnyElementsOf(mean.members().orElseThrow().base());
    assertThat(mean.result().note()).contains("空欄");
  }

  private static IndicatorExplanation explained(Given given, String id) throws Rejected {
    return IndicatorExplainer.explain(
        id, given.dataset(), given.kpis(), given.book(), List.of(), 1, new Messages());
  }
}
