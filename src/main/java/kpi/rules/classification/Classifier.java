package kpi.rules.classification;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.rules.classification.answer.Answers;
import kpi.rules.classification.answer.LineAnswers;
import kpi.rules.classification.answer.Outcome;
import kpi.rules.classification.answer.Questionnaire;
import kpi.rules.classification.rule.ClassificationRule;
import kpi.rules.classification.rule.Populations;
import kpi.rules.classification.rule.RuleNumbers;
import kpi.rules.condition.Setting;
import kpi.rules.engine.RuleBases;

/** Decides which populations subjects belong to. Any number of threads may use it. */
public final class Classifier {

  private final List<ClassificationRule> inForce;
  private final RuleNumbers numbers;
  private final Map<String, TableClassifier> byTable = new ConcurrentHashMap<>();
  private final Populations populations;
  private final RuleBases compiled;
  private final int remembered;

  public Classifier(List<ClassificationRule> inForce) {
    this(inForce, RuleBases.SHARED);
  }

  /**
   * @param compiled shared with other books of rules
   */
  public Classifier(List<ClassificationRule> inForce, RuleBases compiled) {
    this(inForce, compiled, TableClassifier.MOST_REMEMBERED);
  }

  /**
   * @param remembered how many patterns of answers are kept for each rule; if 0, nothing is
   */
  Classifier(List<ClassificationRule> inForce, RuleBases compiled, int remembered) {
    this.inForce = List.copyOf(inForce);
    this.populations = new Populations(inForce);
    this.numbers = new RuleNumbers(inForce, populations);
    this.compiled = compiled;
    this.remembered = remembered;
  }

  private TableClassifier of(TableSchema table) {
    return byTable.computeIfAbsent(
        table.name(),
        name ->
            new TableClassifier(
                table,
                inForce.stream().filter(rule -> rule.table().name().equals(name)).toList(),
                populations,
                numbers,
                compiled,
                remembered));
  }

  /** The rules on rows of a table that are fired together, in DRL. */
  public List<List<String>> firedTogether(TableSchema table) {
    return of(table).firedTogether();
  }

  /** The number by which outcomes know a population. */
  public int number(String population) {
    return numbers.population(population);
  }

  /** What the lines of a rule in force are answered. */
  public LineAnswers lines(ClassificationRule rule) {
    return of(rule.table()).lines(rule);
  }

  /** How many subjects the engine was fired on, in whichever reading. */
  public long fired() {
    return byTable.values().stream().mapToLong(TableClassifier::fired).sum();
  }

  /** What the rules ask of the rows of a table. */
  public Questionnaire questionnaire(TableSchema table) {
    return of(table).questionnaire();
  }

  /** Outcomes in the order of the facts, which are all of one table. */
  public List<Outcome> classify(List<Fact> facts, Setting setting) {
    if (facts.isEmpty()) {
      return List.of();
    }
    TableClassifier rulesOfTable = of(facts.get(0).table());
    List<Answers> answers = new ArrayList<>(facts.size());
    for (Fact fact : facts) {
      answers.add(rulesOfTable.questionnaire().ask(fact, setting));
    }
    return rulesOfTable.outcomes(answers);
  }

  /**
   * Outcomes in the order of the answers.
   *
   * @param answers to the questionnaire of the table
   */
  public List<Outcome> decide(TableSchema table, List<Answers> answers) {
    return of(table).outcomes(answers);
  }

  /** The names of the rules that were concluded, certainly or possibly, of any of the subjects. */
  public Set<String> concluded(List<Outcome> outcomes) {
    BitSet concluded = new BitSet();
    outcomes.forEach(outcome -> outcome.addConcluded(concluded));
    return numbers.rules().entrySet().stream()
        .filter(rule -> concluded.get(rule.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
