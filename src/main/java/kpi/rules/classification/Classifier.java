package kpi.rules.classification;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import kpi.model.Fact;
import kpi.model.TableSchema;
import kpi.rules.condition.Setting;
import kpi.rules.engine.RuleBases;

/** Decides which populations subjects belong to. Any number of threads may use it. */
public final class Classifier {

  private final Map<String, Integer> rules = new HashMap<>();
  private final Map<String, int[]> rulesByPopulation = new HashMap<>();
  private final Map<String, List<ClassificationRule>> rulesByTable = new HashMap<>();
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
   * @param remembered how many outcomes are kept for each table
   */
  Classifier(List<ClassificationRule> inForce, RuleBases compiled, int remembered) {
    this.populations = new Populations(inForce);
    this.compiled = compiled;
    this.remembered = remembered;
    for (ClassificationRule rule : inForce) {
      rules.put(rule.name(), rules.size());
      rulesByTable.computeIfAbsent(rule.table().name(), any -> new ArrayList<>()).add(rule);
    }
    for (String population : populations.names()) {
      rulesByPopulation.put(population, indexes(populations.rules(population)));
    }
  }

  private int[] indexes(List<ClassificationRule> some) {
    return some.stream().mapToInt(rule -> rules.get(rule.name())).toArray();
  }

  private TableClassifier of(TableSchema table) {
    return byTable.computeIfAbsent(
        table.name(),
        name ->
            new TableClassifier(
                table,
                rulesByTable.getOrDefault(name, List.of()),
                populations,
                answers -> new Outcome(rulesByPopulation, rules, answers),
                rules,
                compiled,
                remembered));
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
    return rulesOfTable.outcomes(
        facts.stream().map(fact -> rulesOfTable.questionnaire().ask(fact, setting)).toList());
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
    return rules.entrySet().stream()
        .filter(rule -> concluded.get(rule.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
