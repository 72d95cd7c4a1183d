package kpi.rules.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kpi.DomainDefinitions;
import kpi.FactOf;
import kpi.RandomCompanies;
import kpi.Shipped;
import kpi.model.FiscalYear;
import kpi.model.Truth;
import kpi.model.fact.Fact;
import kpi.rules.classification.answer.Outcome;
import kpi.rules.classification.rule.ClassificationRule;
import kpi.rules.condition.Setting;
import kpi.rules.text.vocabulary.RuleText;
import kpi.rules.text.vocabulary.Sentence.SentenceMatch;
import kpi.rules.text.vocabulary.SentenceLine;
import org.junit.jupiter.api.Test;

/** The engine against a count that is written straight from the definitions, with gaps. */
class ThreeValuedRandomTest {

  private static final int PER_DAY = 10_000;
  private static final int BATCH = 5_000;
  private static final int ALONE = 2_000;
  private static final double BLANKS = 0.15;
  private static final int ENOUGH = 50;
  private static final List<LocalDate> DAYS =
      List.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), LocalDate.of(2027, 2, 28));

  private final List<ClassificationRule> rules =
      Shipped.on(DAYS.get(0)).rules().stream()
          .filter(rule -> rule.table() == Shipped.companies())
          .toList();

  @Test
  void companies_with_gaps_are_classified_as_the_definitions_say() {
    Classifier classifier = new Classifier(rules);
    Map<String, Map<Truth, Integer>> seen = new TreeMap<>();
    for (LocalDate day : DAYS) {
      DomainDefinitions definitions = new DomainDefinitions(day);
      for (List<Map<String, String>> batch : batches(day)) {
        List<Outcome> outcomes = classifier.classify(facts(batch), setting(day));
        for (int i = 0; i < batch.size(); i++) {
          compare(batch.get(i), definitions.of(batch.get(i)), outcomes.get(i), seen);
        }
      }
    }
    assertThat(seen).hasSize(20);
    assertThat(seen.values())
        .allSatisfy(
            truths ->
                assertThat(Truth.values())
                    .allSatisfy(t -> assertThat(truths.getOrDefault(t, 0)).isGreaterThan(ENOUGH)));
  }

  private static void compare(
      Map<String, String> company,
      Map<String, Truth> expected,
      Outcome outcome,
      Map<String, Map<Truth, Integer>> seen) {
    expected.forEach(
        (population, truth) -> {
          if (outcome.of(population) != truth) {
            fail("%s: %s instead of %s of %s", population, outcome.of(population), truth, company);
          }
          seen.computeIfAbsent(population, any -> new EnumMap<>(Truth.class))
              .merge(truth, 1, Integer::sum);
        });
  }

  @Test
  void a_rule_of_one_condition_tells_what_its_question_answers() {
    List<ClassificationRule> alone = new ArrayList<>();
    for (ClassificationRule rule : rules) {
      IntStream.range(0, rule.conditions().size()).forEach(at -> alone.add(cutDown(rule, at)));
    }
    Classifier classifier = new Classifier(Stream.concat(rules.stream(), alone.stream()).toList());
    LocalDate day = DAYS.get(1);
    Map<Truth, Integer> seen = new EnumMap<>(Truth.class);
    List<Fact> facts = facts(batches(day).get(0).subList(0, ALONE));
    List<Outcome> outcomes = classifier.classify(facts, setting(day));
    for (ClassificationRule rule : alone) {
      for (int i = 0; i < facts.size(); i++) {
        Outcome outcome = outcomes.get(i);
        Truth answer =
            rule.conditions().get(0).question().answer(facts.get(i), outcome, setting(day));
        if (outcome.of(rule.population()) != answer) {
          fail("%s: %s instead of %s", rule.name(), outcome.of(rule.population()), answer);
        }
        seen.merge(answer, 1, Integer::sum);
      }
    }
    assertThat(alone).hasSizeGreaterThan(30);
    assertThat(seen).containsOnlyKeys(Truth.values());
  }

  /** The rule with its subject line and one condition line, concluding a population of its own. */
  private static ClassificationRule cutDown(ClassificationRule rule, int condition) {
    RuleText whole = rule.text();
    String name = whole.name() + " " + condition;
    SentenceLine conclusion = whole.conclusions().get(0);
    SentenceMatch renamed = new SentenceMatch(conclusion.match().sentence(), Map.of("a", name));
    RuleText text =
        new RuleText(
            name,
            whole.place(),
            whole.annotations(),
            whole.subject(),
            List.of(whole.conditions().get(condition)),
            List.of(new SentenceLine(conclusion.place(), conclusion.line(), renamed)));
    return new ClassificationRule(
        text, rule.table(), name, List.of(rule.conditions().get(condition)));
  }

  private static List<List<Map<String, String>>> batches(LocalDate day) {
    RandomCompanies random = new RandomCompanies(day.toEpochDay(), day, BLANKS);
    List<List<Map<String, String>>> batches = new ArrayList<>();
    for (int done = 0; done < PER_DAY; done += BATCH) {
      batches.add(IntStream.range(0, BATCH).mapToObj(random::next).toList());
    }
    return batches;
  }

  private static List<Fact> facts(List<Map<String, String>> companies) {
    return companies.stream().map(FactOf::company).toList();
  }

  private static Setting setting(LocalDate day) {
    return new Setting(day, new FiscalYear(2025));
  }
}
