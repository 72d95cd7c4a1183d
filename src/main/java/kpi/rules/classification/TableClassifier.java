package kpi.rules.classification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import kpi.model.TableSchema;
import kpi.rules.engine.RuleBase;
import kpi.rules.engine.RuleBases;

/**
 * The rules of one table. Populations that a rule names are decided before it, one rule base per
 * level; a case with open conditions is read twice.
 *
 * <p>The rules see nothing of a subject but its answers, so they are fired once for all that answer
 * the same, and what they concluded is remembered.
 */
final class TableClassifier {

  /** Beyond this many outcomes further ones are forgotten: they are too different to come again. */
  static final int MOST_REMEMBERED = 100_000;

  private final Questionnaire questionnaire = new Questionnaire();
  private final Map<Integer, List<String>> levels = new TreeMap<>();
  private final String subject;
  private final Function<Answers, Outcome> undecided;
  private final Map<String, Integer> rules;
  private final RuleBases compiled;
  private final int remembered;
  private final Map<Answers, Outcome> known = new ConcurrentHashMap<>();

  /**
   * @param undecided an outcome in which nothing is concluded yet
   * @param rules name → number
   * @param remembered how many outcomes are kept
   */
  TableClassifier(
      TableSchema table,
      List<ClassificationRule> own,
      Populations populations,
      Function<Answers, Outcome> undecided,
      Map<String, Integer> rules,
      RuleBases compiled,
      int remembered) {
    this.subject = table.subject();
    this.undecided = undecided;
    this.rules = rules;
    this.compiled = compiled;
    this.remembered = remembered;
    for (ClassificationRule rule : own) {
      levels
          .computeIfAbsent(populations.level(rule.population()), level -> new ArrayList<>())
          .add(rule.text().drl());
      rule.conditions().forEach(questionnaire::add);
    }
  }

  Questionnaire questionnaire() {
    return questionnaire;
  }

  /** Outcomes in the order of the answers. */
  List<Outcome> outcomes(List<Answers> answers) {
    Map<Answers, Outcome> outcomes = new HashMap<>();
    Set<Answers> unknown = new LinkedHashSet<>();
    for (Answers one : answers) {
      Outcome outcome = known.get(one);
      if (outcome == null) {
        unknown.add(one);
      } else {
        outcomes.put(one, outcome);
      }
    }
    decide(List.copyOf(unknown)).forEach(outcome -> outcomes.put(outcome.answers(), outcome));
    return answers.stream().map(outcomes::get).toList();
  }

  private List<Outcome> decide(List<Answers> answers) {
    if (answers.isEmpty()) {
      return List.of();
    }
    List<Outcome> outcomes = answers.stream().map(undecided).toList();
    for (List<String> level : levels.values()) {
      RuleBase base = compiled.of(level);
      List<Case> cases = cases(outcomes);
      fire(base, Reading.CERTAIN, cases, outcomes);
      fire(base, Reading.POSSIBLE, readAgain(cases), outcomes);
    }
    if (known.size() < remembered) {
      outcomes.forEach(outcome -> known.put(outcome.answers(), outcome));
    }
    return outcomes;
  }

  private List<Case> cases(List<Outcome> outcomes) {
    List<Case> cases = new ArrayList<>(outcomes.size());
    for (Outcome outcome : outcomes) {
      cases.add(
          new Case(
              cases.size(), subject, questionnaire, outcome.answers(), outcome, Reading.CERTAIN));
    }
    return cases;
  }

  private void fire(RuleBase level, Reading reading, List<Case> cases, List<Outcome> outcomes) {
    for (Conclusion conclusion : level.fire(cases, Conclusion.class)) {
      outcomes.get(conclusion.subject().index()).conclude(rules.get(conclusion.rule()), reading);
    }
  }

  /**
   * Other readings of the cases that met an open condition; of the rest nothing more can follow.
   */
  private static List<Case> readAgain(List<Case> cases) {
    return cases.stream()
        .filter(Case::isOpen)
        .map(subject -> subject.readAs(Reading.POSSIBLE))
        .toList();
  }
}
