package kpi.evaluation.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kpi.DomainDefinitions;
import kpi.FactOf;
import kpi.FilledIn;
import kpi.Shipped;
import kpi.model.Fact;
import kpi.model.FiscalYear;
import kpi.model.Truth;
import kpi.rules.RuleBook;
import kpi.rules.classification.Classifier;
import kpi.rules.classification.Outcome;
import kpi.rules.condition.Setting;
import org.junit.jupiter.api.Test;

/** What companies with gaps could turn out to be, against filling every gap in and counting. */
class CompletionsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
  private static final Setting SETTING = new Setting(DAY, new FiscalYear(2025));
  private static final int COMPANIES = 3_000;
  private static final Group GROUP =
      new Group(
          List.of("内資系企業", "ベンチャー企業", "異業種企業", "研究開発特化型企業", "上市可能製品のない企業", "国際展開企業"), List.of());

  private final RuleBook.InForce rules = Shipped.on(DAY);
  private final Classifier classifier = rules.classifier();
  private final Completions completions = new Completions(classifier, rules.populations(), SETTING);

  @Test
  void the_worlds_of_a_company_are_those_that_some_filling_of_its_gaps_makes() {
    List<Map<String, String>> companies = new CompaniesWithGaps(7, DAY).next(COMPANIES, 4);
    List<Fact> facts = companies.stream().map(FactOf::company).toList();
    List<Outcome> outcomes = classifier.classify(facts, SETTING);
    int open = 0;
    for (int i = 0; i < COMPANIES; i++) {
      Set<Map<String, Truth>> expected = filled(companies.get(i));
      assertThat(worlds(facts.get(i), outcomes.get(i)))
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
    Group group = new Group(List.of("内資系企業", "ベンチャー企業", "異業種企業"), List.of());
    assertThat(completions.of(group, blank, outcome))
        .extracting(world -> List.copyOf(new TreeMap<>(world.memberships()).values()))
        .containsExactlyInAnyOrder(
            List.of(Truth.NO, Truth.NO, Truth.NO),
            List.of(Truth.YES, Truth.NO, Truth.NO),
            List.of(Truth.NO, Truth.YES, Truth.NO),
            List.of(Truth.NO, Truth.NO, Truth.YES),
            List.of(Truth.YES, Truth.YES, Truth.NO),
            List.of(Truth.NO, Truth.YES, Truth.YES));
  }

  private Set<Map<String, Truth>> worlds(Fact fact, Outcome outcome) {
    return completions.of(GROUP, fact, outcome).stream()
        .map(World::memberships)
        .collect(Collectors.toSet());
  }

  private static Set<Map<String, Truth>> filled(Map<String, String> company) {
    Set<Map<String, Truth>> ways = new HashSet<>();
    for (Map<String, String> complete : new FilledIn(DAY).of(company)) {
      Map<String, Truth> classes = new LinkedHashMap<>(new DomainDefinitions(DAY).of(complete));
      classes.keySet().retainAll(GROUP.populations());
      ways.add(classes);
    }
    return ways;
  }
}
