package kpi.analysis.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kpi.model.FiscalYear;
import kpi.model.Truth;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.Value;
import kpi.rules.classification.Classifier;
import kpi.rules.classification.answer.Outcome;
import kpi.rules.classification.rule.ClassificationRule;
import kpi.rules.classification.rule.Condition;
import kpi.rules.classification.rule.Populations;
import kpi.rules.condition.Domain;
import kpi.rules.condition.Question;
import kpi.rules.condition.Setting;
import kpi.rules.text.vocabulary.Annotations;
import kpi.source.Message;
import kpi.source.Messages;

/**
 * Populations that a rule claims to exclude ({@code @排他}): the rules are fired on a row for every
 * combination of values that they tell apart, and a row that belongs to both is shown.
 */
final class Exclusions {

  /** More combinations than this are not tried. */
  private static final int MOST_ROWS = 100_000;

  private final Populations populations;
  private final Classifier classifier;
  private final Setting setting;
  private final Messages messages;

  Exclusions(List<ClassificationRule> rules, LocalDate date, Messages messages) {
    this.populations = new Populations(rules);
    this.classifier = new Classifier(rules);
    this.setting = new Setting(date, new FiscalYear(date.getYear()));
    this.messages = messages;
  }

  /**
   * @param rule one that claims to exclude a population
   */
  void check(ClassificationRule rule) {
    String excluded = rule.text().annotations().get(Annotations.EXCLUDES);
    if (!populations.isDefined(excluded)) {
      messages.add(
          Message.error(
              "undefined-population",
              rule.text().place(),
              excluded,
              String.join("」「", populations.names())));
      return;
    }
    example(rule, excluded)
        .ifPresent(
            row ->
                messages.add(
                    Message.error(
                        "overlapping-populations",
                        rule.text().place(),
                        rule.population(),
                        excluded,
                        row)));
  }

  private Optional<String> example(ClassificationRule rule, String excluded) {
    Map<Column, List<Value>> candidates = candidates(rule, excluded);
    List<Fact> rows = List.of(Fact.blank(rule.table()));
    for (Map.Entry<Column, List<Value>> column : candidates.entrySet()) {
      if ((long) rows.size() * column.getValue().size() > MOST_ROWS) {
        return Optional.empty();
      }
      rows =
          rows.stream()
              .flatMap(row -> column.getValue().stream().map(v -> row.with(column.getKey(), v)))
              .toList();
    }
    List<Outcome> outcomes = classifier.classify(rows, setting);
    for (int i = 0; i < rows.size(); i++) {
      if (outcomes.get(i).of(rule.population()) == Truth.YES
          && outcomes.get(i).of(excluded) == Truth.YES) {
        return Optional.of(words(rows.get(i), candidates.keySet()));
      }
    }
    return Optional.empty();
  }

  private Map<Column, List<Value>> candidates(ClassificationRule rule, String excluded) {
    Fact blank = Fact.blank(rule.table());
    Map<Column, Set<Value>> found = new LinkedHashMap<>();
    Map<Column, List<Question>> asked = new LinkedHashMap<>();
    for (Question question : questions(Set.of(rule.population(), excluded))) {
      for (Column column : question.columns(blank)) {
        asked.computeIfAbsent(column, any -> new ArrayList<>()).add(question);
        found
            .computeIfAbsent(column, any -> new LinkedHashSet<>())
            .addAll(question.deciders(column, setting));
      }
    }
    asked.forEach(
        (column, about) ->
            Domain.texts(about, Set.copyOf(found.get(column))).forEach(found.get(column)::add));
    Map<Column, List<Value>> candidates = new LinkedHashMap<>();
    found.forEach((column, values) -> candidates.put(column, List.copyOf(values)));
    return candidates;
  }

  private List<Question> questions(Set<String> names) {
    List<Question> questions = new ArrayList<>();
    names.stream()
        .flatMap(name -> populations.closure(name).stream())
        .distinct()
        .sorted()
        .flatMap(name -> populations.rules(name).stream())
        .flatMap(ClassificationRule::leaves)
        .map(Condition::question)
        .forEach(questions::add);
    return questions;
  }

  private static String words(Fact row, Set<Column> columns) {
    return columns.stream()
        .map(column -> column.label() + " " + row.written(column))
        .collect(Collectors.joining("、"));
  }
}
