package kpi.analysis.explain.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kpi.FactOf;
import kpi.Shipped;
import kpi.analysis.Given;
import kpi.analysis.explain.subject.SubjectExplanation.ConditionAnswer;
import kpi.analysis.explain.subject.SubjectExplanation.PopulationAnswer;
import kpi.analysis.explain.subject.SubjectExplanation.RuleAnswer;
import kpi.model.Truth;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.Value;
import kpi.model.result.Classification;
import kpi.rules.RuleBook;
import kpi.rules.classification.Classifier;
import kpi.rules.classification.answer.Outcome;
import kpi.rules.condition.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectExplainerTest {

  @ParameterizedTest
  @ValueSource(strings = {"r7", "ranges", "overseas-blank-flag", "venture-open-would-be-entrant"})
  void what_is_explained_of_all_companies_is_what_a_run_lists(String fixture) {
    Given given = Given.fixture(fixture);
    List<Classification> listed = new ArrayList<>();
    given.evaluate(listed);
    Map<String, Classification> explained = new LinkedHashMap<>();
    explanations(given).forEach(one -> collect(one, explained));
    List<Classification> ofCompanies =
        listed.stream().filter(one -> one.subjectType().equals("company")).toList();
    assertThat(ofCompanies).isNotEmpty();
    assertThat(ofCompanies).allSatisfy(one -> assertThat(explained.get(key(one))).isEqualTo(one));
    long members = explained.values().stream().filter(SubjectExplainerTest::isListed).count();
    assertThat(ofCompanies).hasSize((int) members);
  }

  /** As the annotations of the shipped rules ask for. */
  private static boolean isListed(Classification one) {
    return switch (one.population()) {
      case "ベンチャー企業", "異業種企業" -> true;
      case "内資系企業", "外資系企業", "国際展開企業" -> one.membership() != Truth.NO;
      default -> false;
    };
  }

  private static List<SubjectExplanation> explanations(Given given) {
    List<Fact> facts = given.facts(Shipped.companies());
    Setting setting = given.setting(Shipped.companies());
    List<Outcome> outcomes = given.rules().classifier().classify(facts, setting);
    SubjectExplainer explainer = new SubjectExplainer(given.rules().populations(), setting);
    List<SubjectExplanation> explanations = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      explanations.add(
          explainer.explain(facts.get(i), outcomes.get(i), ofCompanies(given.rules())));
    }
    return explanations;
  }

  private static List<String> ofCompanies(RuleBook.InForce rules) {
    return rules.populations().names().stream()
        .filter(name -> rules.populations().table(name).equals(Shipped.companies()))
        .toList();
  }

  private static void collect(SubjectExplanation one, Map<String, Classification> explained) {
    for (PopulationAnswer answer : one.populations()) {
      Classification classification = classification(one.fact(), answer);
      explained.put(key(classification), classification);
    }
  }

  private static Classification classification(Fact fact, PopulationAnswer answer) {
    boolean member = answer.membership() == Truth.YES;
    List<RuleAnswer> rules =
        answer.rules().stream().filter(rule -> !member || rule.answer() == Truth.YES).toList();
    return new Classification(
        "company",
        fact.id(),
        answer.population(),
        answer.membership(),
        rules.stream().map(rule -> rule.rule().name()).sorted().toList(),
        member ? List.of() : sentences(rules, Truth.NO),
        member ? List.of() : sentences(rules, Truth.UNKNOWN));
  }

  private static List<String> sentences(List<RuleAnswer> rules, Truth truth) {
    TreeSet<String> sentences = new TreeSet<>();
    rules.forEach(
        rule -> rule.conditions(truth).forEach(one -> sentences.add(one.condition().sentence())));
    return List.copyOf(sentences);
  }

  private static String key(Classification one) {
    return one.subjectId() + " " + one.population();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ranges", "overseas-blank-flag", "venture-open-would-be-entrant"})
  void the_cells_named_decide_and_no_others_do(String fixture) {
    Given given = Given.fixture(fixture);
    Classifier classifier = given.rules().classifier();
    Setting setting = given.setting(Shipped.companies());
    int undetermined = 0;
    for (SubjectExplanation one : explanations(given)) {
      for (PopulationAnswer answer : one.populations()) {
        List<Column> named =
            answer.open().stream().flatMap(cell -> cell.columns().stream()).toList();
        if (answer.membership() != Truth.UNKNOWN) {
          assertThat(named).isEmpty();
          continue;
        }
        undetermined++;
        Fact decided = filled(one.fact(), named);
        List<Column> others =
            one.fact().table().columns().stream()
                .filter(column -> one.fact().value(column).isBlank() && !named.contains(column))
                .toList();
        Fact stillOpen = filled(one.fact(), others);
        List<Outcome> outcomes = classifier.classify(List.of(decided, stillOpen), setting);
        assertThat(outcomes.get(0).of(answer.population())).isNotEqualTo(Truth.UNKNOWN);
        assertThat(outcomes.get(1).of(answer.population())).isEqualTo(Truth.UNKNOWN);
      }
    }
    assertThat(undetermined).isPositive();
  }

  private static Fact filled(Fact fact, List<Column> columns) {
    Fact filled = fact;
    for (Column column : columns) {
      filled = filled.with(column, some(column));
    }
    return filled;
  }

  private static Value some(Column column) {
    LocalDate day = LocalDate.of(2020, 4, 1);
    return switch (column.type()) {
      case TEXT -> new Value.Text("x");
      case CODE -> new Value.Code(column.codes().keySet().iterator().next());
      case COUNTRY -> new Value.Code("JP");
      case YEAR -> new Value.Code("R7");
      case FLAG -> new Value.Flag(true);
      case NUMBER -> new Value.Number(BigDecimal.ONE);
      case DATE -> new Value.Days(day, day);
    };
  }

  @Test
  void what_is_unknown_of_a_failing_rule_decides_nothing() {
    Fact fact = FactOf.company(Map.of("company_id", "C1", "employees", "301"));
    PopulationAnswer answer = venture(fact);
    assertThat(answer.membership()).isEqualTo(Truth.NO);
    assertThat(answer.open()).isEmpty();
    assertThat(answer.rules().get(0).conditions(Truth.UNKNOWN)).hasSize(5);
  }

  @Test
  void a_partial_date_is_told_as_it_is_written() {
    for (String written : List.of("2010", "2010-12", "2010-12-31", "2012-02", "2012-12")) {
      Fact fact = FactOf.company(Map.of("company_id", "C1", "founded", written));
      assertThat(venture(fact).rules().get(0).conditions())
          .flatExtracting(ConditionAnswer::readings)
          .filteredOn(reading -> reading.column().name().equals("founded"))
          .extracting(CellReading::written)
          .containsExactly(written);
    }
  }

  private static PopulationAnswer venture(Fact fact) {
    Given given = Given.fixture("r7");
    Setting setting = given.setting(Shipped.companies());
    Outcome outcome = given.rules().classifier().classify(List.of(fact), setting).get(0);
    return new SubjectExplainer(given.rules().populations(), setting)
        .explain(fact, outcome, List.of("ベンチャー企業"))
        .populations()
        .get(0);
  }
}
