package kpi.evaluation.tally.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kpi.DomainDefinitions;
import kpi.FactOf;
import kpi.FilledIn;
import kpi.Shipped;
import kpi.evaluation.tally.CompaniesWithGaps;
import kpi.evaluation.tally.cell.CellPlan;
import kpi.evaluation.tally.cell.Plan;
import kpi.evaluation.tally.cell.Standing;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.Truth;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.model.definition.Formula.Measure;
import kpi.model.definition.Formula.Narrowing;
import kpi.model.definition.Formula.Selection;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.fact.Fact;
import kpi.rules.RuleBook;
import kpi.rules.classification.Classifier;
import kpi.rules.classification.answer.Outcome;
import kpi.rules.condition.Setting;
import org.junit.jupiter.api.Test;

/** What companies with gaps could turn out to be, against filling every gap in and counting. */
class CompletionsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
  private static final Setting SETTING = new Setting(DAY, new FiscalYear(2025));
  private static final int COMPANIES = 3_000;
  private static final List<String> POPULATIONS =
      List.of("内資系企業", "ベンチャー企業", "異業種企業", "研究開発特化型企業", "上市可能製品のない企業", "国際展開企業");

  private static final IndicatorDefinition DEFINITION = Shipped.kpis().get(1).indicators().get(0);

  private final RuleBook.InForce rules = Shipped.on(DAY);
  private final Classifier classifier = rules.classifier();

  @Test
  void the_worlds_of_a_company_are_those_that_some_filling_of_its_gaps_makes() {
    List<Map<String, String>> companies = new CompaniesWithGaps(7, DAY).next(COMPANIES, 4);
    List<Fact> facts = companies.stream().map(FactOf::company).toList();
    List<Outcome> outcomes = classifier.classify(facts, SETTING);
    Together completions = completions(POPULATIONS);
    int open = 0;
    for (int i = 0; i < COMPANIES; i++) {
      Set<List<Truth>> expected = filled(companies.get(i));
      assertThat(ways(completions, facts.get(i), outcomes.get(i)))
          .as(companies.get(i).toString())
          .isEqualTo(expected);
      open += expected.size() > 1 ? 1 : 0;
    }
    assertThat(open).isGreaterThan(COMPANIES / 3);
  }

  @Test
  void a_company_without_any_answer_is_never_both_a_venture_and_an_entrant() {
    Fact blank = FactOf.company(Map.of("company_id", "C1"));
    Outcome outcome = classifier.classify(List.of(blank), SETTING).get(0);
    Together completions = completions(List.of("内資系企業", "ベンチャー企業", "異業種企業"));
    assertThat(ways(completions, blank, outcome))
        .containsExactlyInAnyOrder(
            List.of(Truth.NO, Truth.NO, Truth.NO),
            List.of(Truth.NO, Truth.YES, Truth.NO),
            List.of(Truth.NO, Truth.NO, Truth.YES),
            List.of(Truth.YES, Truth.NO, Truth.NO),
            List.of(Truth.YES, Truth.YES, Truth.NO),
            List.of(Truth.YES, Truth.NO, Truth.YES));
  }

  /** One count of each population, tallied together. */
  private Together completions(List<String> populations) {
    List<CellPlan> counts = populations.stream().map(CompletionsTest::members).toList();
    Plan plan = new Plan(CellId.of("all"), counts);
    Group group =
        new Group(
            List.copyOf(plan.populations()),
            List.of(),
            Shipped.companies(),
            classifier,
            rules.populations(),
            SETTING);
    return new Together(
        plan, group, new Completions(group, Shipped.companies(), classifier, SETTING));
  }

  private record Together(Plan plan, Group group, Completions completions) {

    Optional<Set<List<Standing>>> of(Fact fact, Outcome outcome) {
      return completions.of(group.of(fact, outcome), plan, new int[0]);
    }
  }

  private static CellPlan members(String population) {
    Selection selection =
        new Selection(List.of(new Narrowing(true, List.of(population))), List.of());
    Formula.Tallied count =
        new Formula.Tallied(
            Shipped.companies(),
            selection,
            Optional.empty(),
            new Measure(false, Optional.empty()),
            Optional.empty(),
            false);
    return new CellPlan(
        new DefinedCell(CellId.of("members"), DEFINITION, count, population, List.of()), count);
  }

  private static Set<List<Truth>> ways(Together completions, Fact fact, Outcome outcome) {
    return completions.of(fact, outcome).orElseThrow().stream()
        .map(way -> way.stream().map(one -> Truth.of(one == Standing.PART)).toList())
        .collect(Collectors.toSet());
  }

  private static Set<List<Truth>> filled(Map<String, String> company) {
    Set<List<Truth>> ways = new HashSet<>();
    for (Map<String, String> complete : new FilledIn(DAY).of(company)) {
      Map<String, Truth> classes = new DomainDefinitions(DAY).of(complete);
      ways.add(POPULATIONS.stream().map(classes::get).toList());
    }
    return ways;
  }
}
