package kpi.rules.classification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import kpi.model.fact.TableSchema;
import kpi.rules.classification.answer.Answers;
import kpi.rules.classification.answer.KnownRule;
import kpi.rules.classification.answer.LineAnswers;
import kpi.rules.classification.answer.Outcome;
import kpi.rules.classification.answer.Questionnaire;
import kpi.rules.classification.answer.Reading;
import kpi.rules.classification.rule.ClassificationRule;
import kpi.rules.classification.rule.Populations;
import kpi.rules.classification.rule.RuleNumbers;
import kpi.rules.engine.RuleBase;
import kpi.rules.engine.RuleBases;

/**
 * The rules of one table. Populations that a rule names are decided before it, one rule base per
 * level; a case with open conditions is read twice.
 *
 * <p>A rule sees nothing of a subject but the answers to its own lines, so the engine is fired only
 * on a subject with a pattern of answers that some rule has not seen yet.
 */
final class TableClassifier {

  /** Beyond this many patterns of a rule further ones are forgotten. */
  static final int MOST_REMEMBERED = 100_000;

  private final Questionnaire questionnaire = new Questionnaire();
  private final List<Level> levels = new ArrayList<>();
  private final Map<String, LineAnswers> lines = new HashMap<>();
  private final String subject;
  private final RuleNumbers numbers;
  private final RuleBases compiled;
  private final AtomicLong fired = new AtomicLong();

  /** Rules that are fired together, with what is known of each. */
  private record Level(List<String> drl, List<KnownRule> known) {

    /** Concludes what is known, and tells whether that is all. */
    boolean concludes(Outcome outcome) {
      boolean all = true;
      for (int i = 0; i < known.size(); i++) {
        all &= known.get(i).concludes(outcome);
      }
      return all;
    }

    /**
     * Whether some rule sees a pattern that is new.
     *
     * @param asked the patterns that others show, to which those of this one are added
     */
    boolean isTelling(Outcome outcome, Set<Object> asked) {
      boolean isNew = false;
      for (KnownRule rule : known) {
        isNew |= rule.unknown(outcome).map(asked::add).orElse(false);
      }
      return isNew;
    }

    void learn(Outcome outcome) {
      known.forEach(rule -> rule.learn(outcome));
    }
  }

  /**
   * @param remembered how many patterns of a rule are kept
   */
  TableClassifier(
      TableSchema table,
      List<ClassificationRule> own,
      Populations populations,
      RuleNumbers numbers,
      RuleBases compiled,
      int remembered) {
    this.subject = table.subject();
    this.numbers = numbers;
    this.compiled = compiled;
    own.forEach(rule -> rule.conditions().forEach(questionnaire::add));
    SortedMap<Integer, Level> byLevel = new TreeMap<>();
    for (ClassificationRule rule : own) {
      LineAnswers asked = new LineAnswers(rule.conditions(), questionnaire, numbers);
      lines.put(rule.name(), asked);
      Level level =
          byLevel.computeIfAbsent(
              populations.level(rule.population()),
              any -> new Level(new ArrayList<>(), new ArrayList<>()));
      level.drl().add(rule.text().drl());
      level.known().add(new KnownRule(numbers.rule(rule.name()), asked, remembered));
    }
    levels.addAll(byLevel.values());
  }

  Questionnaire questionnaire() {
    return questionnaire;
  }

  LineAnswers lines(ClassificationRule rule) {
    return lines.get(rule.name());
  }

  /** The rules that are fired together, in DRL: by level. */
  List<List<String>> firedTogether() {
    return levels.stream().map(Level::drl).toList();
  }

  /** How many subjects the engine was fired on. */
  long fired() {
    return fired.get();
  }

  /** Outcomes in the order of the answers. */
  List<Outcome> outcomes(List<Answers> answers) {
    List<Outcome> outcomes = new ArrayList<>(answers.size());
    for (Answers one : answers) {
      outcomes.add(new Outcome(numbers, one));
    }
    levels.forEach(level -> decide(level, outcomes));
    return outcomes;
  }

  private void decide(Level level, List<Outcome> outcomes) {
    List<Outcome> unknown = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (!level.concludes(outcome)) {
        unknown.add(outcome);
      }
    }
    Set<Object> asked = new HashSet<>();
    List<Outcome> telling = new ArrayList<>(unknown);
    telling.removeIf(outcome -> !level.isTelling(outcome, asked));
    fire(level, telling);
    unknown.forEach(level::concludes);
  }

  private void fire(Level level, List<Outcome> outcomes) {
    if (outcomes.isEmpty()) {
      return;
    }
    RuleBase base = compiled.of(level.drl());
    List<Case> cases = cases(outcomes);
    fire(base, Reading.CERTAIN, cases, outcomes);
    fire(base, Reading.POSSIBLE, readAgain(cases), outcomes);
    fired.addAndGet(cases.size());
    outcomes.forEach(level::learn);
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

  private void fire(RuleBase base, Reading reading, List<Case> cases, List<Outcome> outcomes) {
    for (Conclusion conclusion : base.fire(cases, Conclusion.class)) {
      outcomes.get(conclusion.subject().index()).conclude(numbers.rule(conclusion.rule()), reading);
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
