package kpi.analysis.impact.flips;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kpi.model.fact.TableSchema;
import kpi.rules.classification.answer.Outcome;
import kpi.rules.classification.rule.ClassificationRule;
import kpi.rules.classification.rule.Condition;
import kpi.rules.classification.rule.Populations;
import kpi.rules.text.vocabulary.Annotations;
import kpi.source.Place;

/**
 * The populations of a reference date before and after a change of rules.
 *
 * @param changed the names of the rules that were added, removed or changed
 * @param findings the names of the findings that were, with the tables that they are about
 * @param placeAfter how a place in the changed rules is called
 */
public record TwoSides(
    Populations before,
    Populations after,
    Set<String> changed,
    Map<String, TableSchema> findings,
    UnaryOperator<Place> placeAfter) {

  /** The populations of a table whose members the change may concern, sorted. */
  SortedSet<String> concerned(TableSchema table) {
    SortedSet<String> concerned = new TreeSet<>();
    for (Populations side : List.of(before, after)) {
      side.names().stream()
          .filter(population -> side.table(population).equals(table))
          .filter(
              population ->
                  findings.containsValue(table)
                      || side.closure(population).stream().anyMatch(this::isChanged))
          .forEach(concerned::add);
    }
    return concerned;
  }

  private boolean isChanged(String population) {
    return !changedRules(population).isEmpty();
  }

  /** The changed rules among those that conclude a population on either side. */
  SortedSet<String> changedRules(String population) {
    SortedSet<String> rules = new TreeSet<>();
    rules(population).map(ClassificationRule::name).filter(changed::contains).forEach(rules::add);
    return rules;
  }

  /** The changed rules on which a population depends in any way. */
  SortedSet<String> changedRulesBehind(String population) {
    SortedSet<String> rules = new TreeSet<>();
    Stream.of(before, after)
        .flatMap(side -> side.closure(population).stream())
        .forEach(reached -> rules.addAll(changedRules(reached)));
    return rules;
  }

  boolean isListed(String population) {
    return rules(population)
        .map(rule -> rule.text().annotations().keySet())
        .anyMatch(
            marks ->
                marks.contains(Annotations.LIST_ALL) || marks.contains(Annotations.LIST_MEMBERS));
  }

  private Stream<ClassificationRule> rules(String population) {
    return Stream.concat(before.rules(population).stream(), after.rules(population).stream());
  }

  /** The condition sentences of a population of rows of a table, sorted. */
  List<ConditionPair> conditions(String population, TableSchema table) {
    Map<String, Condition> asked = conditions(before, population, table);
    Map<String, Condition> asking = conditions(after, population, table);
    Set<String> sentences = new TreeSet<>(asked.keySet());
    sentences.addAll(asking.keySet());
    List<ConditionPair> pairs = new ArrayList<>();
    for (String sentence : sentences) {
      SortedSet<String> holding = new TreeSet<>();
      rules(population)
          .filter(rule -> changed.contains(rule.name()))
          .filter(rule -> rule.conditions().stream().anyMatch(c -> c.sentence().equals(sentence)))
          .forEach(rule -> holding.add(rule.name()));
      pairs.add(
          new ConditionPair(
              sentence,
              Optional.ofNullable(asked.get(sentence)),
              Optional.ofNullable(asking.get(sentence)),
              holding));
    }
    return pairs;
  }

  private static Map<String, Condition> conditions(
      Populations side, String population, TableSchema table) {
    Map<String, Condition> bySentence = new TreeMap<>();
    side.rules(population).stream()
        .filter(rule -> rule.table().equals(table))
        .flatMap(rule -> rule.conditions().stream())
        .forEach(condition -> bySentence.putIfAbsent(condition.sentence(), condition));
    return bySentence;
  }

  Answer before(String population, Subject subject) {
    return membership(before, population, subject.before());
  }

  Answer after(String population, Subject subject) {
    return membership(after, population, subject.after());
  }

  private static Answer membership(Populations side, String population, Outcome outcome) {
    return side.isDefined(population) ? Answer.of(outcome.of(population)) : Answer.NO;
  }

  Place place(ConditionPair pair) {
    return pair.after()
        .map(condition -> placeAfter.apply(condition.place()))
        .orElseGet(() -> pair.before().orElseThrow().place());
  }
}
