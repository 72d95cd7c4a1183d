package kpi.evaluation.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kpi.model.Column;
import kpi.model.Fact;
import kpi.model.Truth;
import kpi.model.Value;
import kpi.rules.classification.Classifier;
import kpi.rules.classification.Outcome;
import kpi.rules.classification.Populations;
import kpi.rules.condition.Question;
import kpi.rules.condition.Setting;

/**
 * What an undetermined subject could turn out to be: its blanks are filled in with every value that
 * a rule tells apart, and the rules are fired on each. Subjects that are open in the same way are
 * worked out once.
 */
final class Completions {

  /**
   * Beyond this many ways the populations are taken as independent: the bounds hold, but may be
   * wide.
   */
  private static final int MOST_WAYS = 4096;

  private final Classifier classifier;
  private final Populations populations;
  private final Setting setting;
  private final Map<Group, Map<String, List<World>>> known = new ConcurrentHashMap<>();

  Completions(Classifier classifier, Populations populations, Setting setting) {
    this.classifier = classifier;
    this.populations = populations;
    this.setting = setting;
  }

  /** Every distinct outcome for the populations and columns of a group. */
  List<World> of(Group group, Fact fact, Outcome outcome) {
    OpenRules open = new OpenRules(group, populations, fact, outcome, setting);
    return known
        .computeIfAbsent(group, any -> new ConcurrentHashMap<>())
        .computeIfAbsent(open.signature(), any -> worlds(group, fact, outcome, open));
  }

  private List<World> worlds(Group group, Fact fact, Outcome outcome, OpenRules open) {
    Map<Column, List<Value>> candidates = new LinkedHashMap<>();
    for (Column column : open.columns()) {
      candidates.put(column, candidates(column, group, fact, open.questions()));
    }
    long ways = 1;
    for (List<Value> values : candidates.values()) {
      ways = Math.min(ways * values.size(), MOST_WAYS + 1L);
    }
    if (ways > MOST_WAYS) {
      return independent(group, fact, outcome);
    }
    List<Fact> completed = completed(fact, candidates);
    Set<World> worlds = new LinkedHashSet<>();
    List<Outcome> outcomes = classifier.classify(completed, setting);
    for (int i = 0; i < completed.size(); i++) {
      worlds.add(world(group, completed.get(i), outcomes.get(i)));
    }
    return List.copyOf(worlds);
  }

  private static World world(Group group, Fact fact, Outcome outcome) {
    Map<String, Truth> memberships = new HashMap<>();
    group.populations().forEach(name -> memberships.put(name, outcome.of(name)));
    if (memberships.containsValue(Truth.UNKNOWN)) {
      throw new IllegalStateException("still unknown with every blank filled in: " + fact);
    }
    Map<String, String> codes = new HashMap<>();
    group.columns().forEach(column -> codes.put(column.name(), fact.written(column)));
    return new World(memberships, codes);
  }

  private List<Value> candidates(Column column, Group group, Fact fact, List<Question> questions) {
    Set<Value> values = new LinkedHashSet<>();
    boolean alone = !group.columns().contains(column);
    List<Question> about = new ArrayList<>();
    for (Question question : questions) {
      if (question.columns(fact).contains(column)) {
        about.add(question);
        alone &= question.columns(fact).size() == 1;
        values.addAll(question.deciders(column, fact, setting));
      }
    }
    if (group.columns().contains(column)) {
      column.codes().keySet().forEach(code -> values.add(new Value.Code(code)));
    }
    return alone ? distinct(values, column, fact, about) : List.copyOf(values);
  }

  /** One value for each combination of answers. */
  private List<Value> distinct(
      Set<Value> values, Column column, Fact fact, List<Question> questions) {
    Map<List<Truth>, Value> byAnswers = new LinkedHashMap<>();
    for (Value value : values) {
      Fact filled = fact.with(column, value);
      byAnswers.putIfAbsent(
          questions.stream().map(one -> one.answer(filled, name -> Truth.NO, setting)).toList(),
          value);
    }
    return List.copyOf(byAnswers.values());
  }

  private static List<Fact> completed(Fact fact, Map<Column, List<Value>> candidates) {
    List<Fact> facts = List.of(fact);
    for (Map.Entry<Column, List<Value>> open : candidates.entrySet()) {
      facts =
          facts.stream()
              .flatMap(one -> open.getValue().stream().map(v -> one.with(open.getKey(), v)))
              .toList();
    }
    return facts;
  }

  private static List<World> independent(Group group, Fact fact, Outcome outcome) {
    List<World> worlds = List.of(new World(Map.of(), Map.of()));
    for (String name : group.populations()) {
      Truth known = outcome.of(name);
      List<Truth> ways = known == Truth.UNKNOWN ? List.of(Truth.NO, Truth.YES) : List.of(known);
      worlds =
          worlds.stream()
              .flatMap(one -> ways.stream().map(way -> one.withMembership(name, way)))
              .toList();
    }
    for (Column column : group.columns()) {
      Set<String> ways =
          fact.value(column).isKnown() ? Set.of(fact.written(column)) : column.codes().keySet();
      worlds =
          worlds.stream()
              .flatMap(one -> ways.stream().map(way -> one.withCode(column.name(), way)))
              .toList();
    }
    return worlds;
  }
}
