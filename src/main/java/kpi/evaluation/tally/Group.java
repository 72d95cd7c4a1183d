package kpi.evaluation.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kpi.evaluation.tally.OpenSubject.OpenQuestion;
import kpi.model.Column;
import kpi.model.Fact;
import kpi.model.Truth;
import kpi.model.Value;
import kpi.rules.classification.Answers;
import kpi.rules.classification.ClassificationRule;
import kpi.rules.classification.Condition;
import kpi.rules.classification.Outcome;
import kpi.rules.classification.Populations;
import kpi.rules.classification.Questionnaire;
import kpi.rules.condition.OneOf;
import kpi.rules.condition.Question;
import kpi.rules.condition.Setting;

/**
 * What must be known of a subject to count it: some populations, and the filters of strata. All
 * that decides them are the questions of every rule behind the populations, followed by the
 * filters.
 */
final class Group {

  private final Set<String> members;
  private final Populations populations;
  private final List<OneOf> filters;
  private final Setting setting;
  private final List<Question> questions = new ArrayList<>();
  private final List<Integer> asked = new ArrayList<>();
  private final Map<Condition, Integer> numbers = new LinkedHashMap<>();

  Group(
      Set<String> members,
      List<OneOf> filters,
      Populations populations,
      Questionnaire questionnaire,
      Setting setting) {
    this.members = members;
    this.populations = populations;
    this.filters = filters;
    this.setting = setting;
    Set<String> closure = new LinkedHashSet<>();
    members.forEach(member -> closure.addAll(populations.closure(member)));
    for (String population : closure) {
      for (ClassificationRule rule : populations.rules(population)) {
        rule.conditions().forEach(condition -> add(condition, questionnaire));
      }
    }
    questions.addAll(filters);
  }

  private void add(Condition condition, Questionnaire questionnaire) {
    questionnaire
        .number(condition)
        .ifPresent(
            number -> {
              int known = asked.indexOf(number);
              numbers.put(condition, known < 0 ? asked.size() : known);
              if (known < 0) {
                asked.add(number);
                questions.add(questionnaire.question(number));
              }
            });
  }

  Question question(int number) {
    return questions.get(number);
  }

  /** The number of the first filter: the filters follow the questions of the rules. */
  int firstFilter() {
    return asked.size();
  }

  /** The part of some answers that the rules ask for, as answers to the whole questionnaire. */
  Answers answers(Answers form, List<Truth> ours) {
    return form.only(asked, ours);
  }

  OpenSubject of(Fact fact, Outcome outcome) {
    List<Truth> answers = new ArrayList<>(questions.size());
    asked.forEach(number -> answers.add(outcome.answers().to(number)));
    filters.forEach(filter -> answers.add(filter.answer(fact, outcome, setting)));
    return new OpenSubject(
        List.copyOf(answers),
        open(answers, outcome).stream().map(number -> open(number, fact)).toList());
  }

  private OpenQuestion open(int number, Fact fact) {
    List<Integer> columns = new ArrayList<>();
    List<Value> cells = new ArrayList<>();
    for (Column column : question(number).columns(fact)) {
      Value value = fact.value(column);
      columns.add(column.index());
      cells.add(value.isKnown() ? value : Value.BLANK);
    }
    return new OpenQuestion(number, columns, cells);
  }

  /** What is certain stays so, whatever fills the blanks: only the rest is looked at. */
  private Set<Integer> open(List<Truth> answers, Outcome outcome) {
    Set<Integer> open = new TreeSet<>();
    collect(members, answers, outcome, new HashSet<>(), open);
    for (int number = firstFilter(); number < answers.size(); number++) {
      if (answers.get(number) == Truth.UNKNOWN) {
        open.add(number);
      }
    }
    return open;
  }

  private void collect(
      Collection<String> names,
      List<Truth> answers,
      Outcome outcome,
      Set<String> seen,
      Set<Integer> open) {
    for (String name : names) {
      if (outcome.of(name) == Truth.UNKNOWN && seen.add(name)) {
        for (ClassificationRule rule : populations.rules(name)) {
          if (outcome.ofRule(rule.name()) == Truth.UNKNOWN) {
            for (Condition condition : rule.conditions()) {
              Integer number = numbers.get(condition);
              if (number == null) {
                collect(condition.question().populations(), answers, outcome, seen, open);
              } else if (answers.get(number) == Truth.UNKNOWN) {
                open.add(number);
              }
            }
          }
        }
      }
    }
  }
}
