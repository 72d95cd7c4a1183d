package kpi.evaluation.tally.open;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import kpi.evaluation.tally.open.OpenSubject.OpenQuestion;
import kpi.model.Truth;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.model.fact.Value;
import kpi.rules.classification.Classifier;
import kpi.rules.classification.answer.Answers;
import kpi.rules.classification.answer.Outcome;
import kpi.rules.classification.answer.Questionnaire;
import kpi.rules.classification.rule.ClassificationRule;
import kpi.rules.classification.rule.Condition;
import kpi.rules.classification.rule.Populations;
import kpi.rules.condition.OneOf;
import kpi.rules.condition.Question;
import kpi.rules.condition.Setting;

/**
 * What must be known of a subject to count it: some populations, and the filters of strata. All
 * that decides them are the questions of every rule behind the populations, followed by the
 * filters. From any thread.
 */
public final class Group {

  /** Beyond this many subjects that differ, further ones are not told apart any more. */
  private static final int MOST_SUBJECTS = 50_000;

  private final List<String> members;
  private final Populations populations;
  private final List<OneOf> filters;
  private final Setting setting;
  private final List<Question> questions = new ArrayList<>();
  private final List<Integer> asked = new ArrayList<>();

  /** The same as an array, since every row is looked at. */
  private final int[] askedOfRules;

  private final Map<Condition, Integer> numbers = new LinkedHashMap<>();
  private final Map<Answers, Form> forms = new ConcurrentHashMap<>();
  private final Queue<OpenSubject> kinds = new ConcurrentLinkedQueue<>();
  private final AtomicInteger numbered = new AtomicInteger();

  /**
   * What subjects have in common that answer alike.
   *
   * @param open the questions whose answers could make a difference
   * @param known the kinds of them, by what stands in the cells of the open questions
   */
  private record Form(
      List<Truth> answers, List<Integer> open, Map<List<OpenQuestion>, OpenSubject> known) {}

  /**
   * @param filters each once
   */
  public Group(
      List<String> members,
      List<OneOf> filters,
      TableSchema table,
      Classifier classifier,
      Populations populations,
      Setting setting) {
    this.members = members;
    this.populations = populations;
    this.filters = filters;
    this.setting = setting;
    Questionnaire questionnaire = classifier.questionnaire(table);
    Set<String> closure = new LinkedHashSet<>();
    members.forEach(member -> closure.addAll(populations.closure(member)));
    for (String population : closure) {
      for (ClassificationRule rule : populations.rules(population)) {
        rule.leaves().forEach(condition -> add(condition, questionnaire));
      }
    }
    this.askedOfRules = asked.stream().mapToInt(Integer::intValue).toArray();
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

  public List<String> members() {
    return members;
  }

  public List<OneOf> filters() {
    return filters;
  }

  Question question(int number) {
    return questions.get(number);
  }

  /** What a subject answers to a filter: filters follow the questions of the rules. */
  public Truth filter(int filter, OpenSubject subject) {
    return filter(filter, subject.answers());
  }

  public Truth filter(int filter, List<Truth> answers) {
    return answers.get(asked.size() + filter);
  }

  /** The part of some answers that the rules ask for, as answers to the whole questionnaire. */
  Answers answers(Answers form, List<Truth> ours) {
    return form.only(asked, ours);
  }

  /** All kinds of subjects that were told apart, once all are known. */
  public Collection<OpenSubject> kinds() {
    return kinds;
  }

  /** The kind of a subject; null if there are too many kinds. */
  public OpenSubject of(Fact fact, Outcome outcome) {
    byte[] truths = new byte[questions.size()];
    outcome.answers().copy(askedOfRules, truths);
    for (int i = askedOfRules.length; i < truths.length; i++) {
      truths[i] = (byte) questions.get(i).answer(fact, outcome, setting).ordinal();
    }
    Answers pattern = Answers.of(truths);
    Form form = forms.get(pattern);
    if (form == null) {
      if (forms.size() >= MOST_SUBJECTS) {
        return null;
      }
      form = forms.computeIfAbsent(pattern, one -> form(one, outcome));
    }
    return subject(form, fact, outcome);
  }

  private Form form(Answers pattern, Outcome outcome) {
    List<Truth> answers = new ArrayList<>(questions.size());
    for (int i = 0; i < questions.size(); i++) {
      answers.add(pattern.to(i));
    }
    return new Form(
        List.copyOf(answers), List.copyOf(open(answers, outcome)), new ConcurrentHashMap<>());
  }

  private OpenSubject subject(Form form, Fact fact, Outcome outcome) {
    List<OpenQuestion> open = new ArrayList<>(form.open().size());
    for (int i = 0; i < form.open().size(); i++) {
      open.add(open(form.open().get(i), fact));
    }
    OpenSubject known = form.known().get(open);
    return known == null && numbered.get() < MOST_SUBJECTS
        ? form.known().computeIfAbsent(List.copyOf(open), one -> kept(form, one, outcome))
        : known;
  }

  private OpenSubject kept(Form form, List<OpenQuestion> open, Outcome outcome) {
    OpenSubject kind = new OpenSubject(numbered.getAndIncrement(), outcome, form.answers(), open);
    kinds.add(kind);
    return kind;
  }

  /** A subject of a kind that is not kept. */
  public OpenSubject alone(Fact fact, Outcome outcome) {
    List<Truth> answers = new ArrayList<>(questions.size());
    asked.forEach(number -> answers.add(outcome.answers().to(number)));
    filters.forEach(filter -> answers.add(filter.answer(fact, outcome, setting)));
    return new OpenSubject(
        -1,
        outcome,
        List.copyOf(answers),
        open(answers, outcome).stream().map(number -> open(number, fact)).toList());
  }

  private OpenQuestion open(int number, Fact fact) {
    List<Column> deciding = question(number).columns(fact);
    List<Integer> columns = new ArrayList<>(deciding.size());
    List<Value> cells = new ArrayList<>(deciding.size());
    for (int i = 0; i < deciding.size(); i++) {
      Column column = deciding.get(i);
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
    for (int number = asked.size(); number < answers.size(); number++) {
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
            for (Condition condition : rule.leaves().toList()) {
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
