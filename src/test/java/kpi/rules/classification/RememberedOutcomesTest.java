package kpi.rules.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kpi.FactOf;
import kpi.RandomCompanies;
import kpi.Shipped;
import kpi.model.FiscalYear;
import kpi.model.Truth;
import kpi.model.fact.Fact;
import kpi.rules.classification.answer.LineAnswers;
import kpi.rules.classification.answer.Outcome;
import kpi.rules.classification.rule.ClassificationRule;
import kpi.rules.condition.Setting;
import kpi.rules.engine.RuleBases;
import org.junit.jupiter.api.Test;

/**
 * Rules are fired once for all who answer the same: it makes no difference to what they conclude.
 */
class RememberedOutcomesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final Setting SETTING = new Setting(DAY, new FiscalYear(2025));
  private static final int COMPANIES = 2_000;
  private static final double BLANKS = 0.2;

  private final List<ClassificationRule> rules = Shipped.on(DAY).rules();
  private final List<Fact> companies = companies();

  private static List<Fact> companies() {
    RandomCompanies random = new RandomCompanies(3, DAY, BLANKS);
    return IntStream.range(0, COMPANIES).mapToObj(random::next).map(FactOf::company).toList();
  }

  @Test
  void an_outcome_that_is_remembered_is_the_one_that_each_company_has_by_itself() {
    Classifier remembering = new Classifier(rules);
    remembering.classify(companies, SETTING);
    Classifier forgetful = new Classifier(rules, RuleBases.SHARED, 0);
    List<List<Truth>> again = truths(remembering.classify(companies, SETTING));
    List<List<Truth>> alone =
        companies.stream()
            .map(company -> truths(forgetful.classify(List.of(company), SETTING)).get(0))
            .toList();
    assertThat(again).isEqualTo(alone);
    assertThat(alone.stream().distinct().count()).isGreaterThan(100);
  }

  /** A rule sees nothing but the answers to its own lines. */
  @Test
  void the_engine_is_fired_at_most_once_for_each_pattern_of_answers_that_some_rule_has() {
    Classifier classifier = new Classifier(rules);
    List<Outcome> outcomes = classifier.classify(companies, SETTING);
    long patterns =
        rules.stream().mapToLong(rule -> patterns(classifier.lines(rule), outcomes)).sum();
    long people = outcomes.stream().map(Outcome::answers).distinct().count();
    assertThat(classifier.fired()).isLessThanOrEqualTo(patterns).isLessThan(people);
    classifier.classify(companies, SETTING);
    assertThat(classifier.fired()).isLessThanOrEqualTo(patterns);
  }

  private static long patterns(LineAnswers lines, List<Outcome> outcomes) {
    return outcomes.stream()
        .map(
            outcome ->
                IntStream.range(0, lines.count())
                    .mapToObj(line -> lines.of(line, outcome))
                    .toList())
        .distinct()
        .count();
  }

  /** The day enters the answers, not the memory. */
  @Test
  void what_is_remembered_of_one_day_is_not_used_on_another() {
    Classifier classifier = new Classifier(rules);
    Fact company = FactOf.company(Map.of("founded", "2011-01-01"));
    ClassificationRule venture =
        rules.stream().filter(rule -> rule.name().equals("ベンチャー企業")).findFirst().orElseThrow();
    Setting dayAfter = new Setting(DAY.plusDays(1), new FiscalYear(2025));
    assertThat(classifier.classify(List.of(company), SETTING).get(0).ofRule(venture.name()))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(classifier.classify(List.of(company), dayAfter).get(0).ofRule(venture.name()))
        .isEqualTo(Truth.NO);
  }

  private List<List<Truth>> truths(List<Outcome> outcomes) {
    return outcomes.stream()
        .map(outcome -> rules.stream().map(rule -> outcome.ofRule(rule.name())).toList())
        .toList();
  }
}
