package kpi.replay.suggest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kpi.model.Truth;
import kpi.model.fact.Column;
import kpi.model.fact.ColumnType;
import kpi.model.fact.Fact;
import kpi.model.fact.Value;
import kpi.rules.classification.rule.ClassificationRule;
import kpi.rules.classification.rule.Condition;
import kpi.rules.classification.rule.Populations;
import kpi.rules.condition.AtLeastOf;
import kpi.rules.condition.Domain;
import kpi.rules.condition.Limit;
import kpi.rules.condition.Memberships;
import kpi.rules.condition.Not;
import kpi.rules.condition.Question;
import kpi.rules.condition.Setting;

/** Ways to fill a row in so that a question has a wanted answer, the simplest first. */
final class Options {

  /** Asked of questions about cells alone, which never look. */
  private static final Memberships NONE = population -> Truth.UNKNOWN;

  private static final Value ANYTHING = new Value.Text("模擬");

  private final Populations populations;
  private final Setting setting;

  Options(Populations populations, Setting setting) {
    this.populations = populations;
    this.setting = setting;
  }

  /** Rows like this one for which the question has this answer. */
  Stream<Fact> of(Question question, Truth wanted, Fact row) {
    if (question instanceof Not not) {
      return of(not.question(), wanted.not(), row);
    } else if (question instanceof AtLeastOf group) {
      return group(group.members(), group.least(), wanted, row);
    } else if (!question.populations().isEmpty()) {
      return question.populations().stream().flatMap(name -> member(name, wanted, row));
    }
    return cells(question, row).filter(filled -> question.answer(filled, NONE, setting) == wanted);
  }

  /**
   * Rows like this one for which just so many of the questions are answered with yes that one more,
   * or one less, would matter. Each question has its turn to be among them.
   *
   * @param least how many are enough
   */
  Stream<Fact> group(List<Question> members, int least, Truth wanted, Fact row) {
    if (members.isEmpty()) {
      return Stream.of(row);
    }
    List<Truth> answers = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      answers.add(i < least - 1 ? Truth.YES : i == least - 1 ? wanted : Truth.NO);
    }
    return IntStream.range(0, members.size())
        .boxed()
        .flatMap(
            turn -> {
              List<Truth> turned = new ArrayList<>(answers);
              Collections.rotate(turned, turn);
              return answered(members, turned, row);
            });
  }

  private Stream<Fact> answered(List<Question> questions, List<Truth> answers, Fact row) {
    Stream<Fact> rows = Stream.of(row);
    for (int i = 0; i < answers.size(); i++) {
      Question question = questions.get(i);
      Truth wanted = answers.get(i);
      rows = rows.flatMap(filled -> of(question, wanted, filled));
    }
    return rows;
  }

  /** Rows whose value stands on a limit. */
  Stream<Fact> onLimit(Question question, Fact row) {
    return question.limits(setting).stream().map(limit -> at(limit, 0, question, row));
  }

  /** Rows whose value stands one unit beyond a limit. */
  Stream<Fact> beyond(Question question, Fact row) {
    return question.limits(setting).stream()
        .map(limit -> at(limit, limit.sense().stepAcross(), question, row));
  }

  private static Fact at(Limit limit, int steps, Question question, Fact row) {
    return blank(question, row).with(question.allColumns().get(0), value(limit, steps));
  }

  private static Value value(Limit limit, int steps) {
    if (limit instanceof Limit.Day day) {
      LocalDate moved = day.day().plusDays(steps);
      return new Value.Days(moved, moved);
    }
    return new Value.Number(((Limit.Amount) limit).amount().add(BigDecimal.valueOf(steps)));
  }

  /** Members fulfil all conditions of a rule; others fail one, or leave one open. */
  private Stream<Fact> member(String population, Truth wanted, Fact row) {
    return populations.rules(population).stream()
        .flatMap(
            rule ->
                wanted == Truth.YES
                    ? all(rule.conditions(), row)
                    : rule.conditions().stream().flatMap(one -> but(one, wanted, rule, row)));
  }

  private Stream<Fact> but(Condition one, Truth wanted, ClassificationRule rule, Fact row) {
    List<Condition> others = rule.conditions().stream().filter(other -> other != one).toList();
    return all(others, row).flatMap(filled -> of(one.question(), wanted, filled));
  }

  /** Rows like this one for which all conditions hold, each looked at by itself. */
  Stream<Fact> all(List<Condition> conditions, Fact row) {
    Stream<Fact> rows = Stream.of(row);
    for (Condition condition : conditions) {
      rows = rows.flatMap(filled -> of(condition.question(), Truth.YES, filled));
    }
    return rows;
  }

  /** The row as it is, then with every value that tells answers apart. */
  private Stream<Fact> cells(Question question, Fact row) {
    Stream<Fact> rows = Stream.of(row);
    for (Column column : question.allColumns()) {
      rows = rows.flatMap(filled -> column(question, column, filled));
    }
    return Stream.concat(
        Stream.of(row), Stream.concat(Stream.of(blank(question, row)), rows).distinct());
  }

  private Stream<Fact> column(Question question, Column column, Fact row) {
    List<Value> values = new ArrayList<>(question.deciders(column, setting));
    if (column.mayBeBlank()) {
      values.add(Value.BLANK);
    }
    if (column.type() == ColumnType.TEXT) {
      values.add(ANYTHING);
      Domain.texts(question, List.of(row.value(column))).forEach(values::add);
    }
    question.limits(setting).stream()
        .filter(Limit.Day.class::isInstance)
        .forEach(limit -> values.addAll(around(((Limit.Day) limit).day())));
    return values.stream().map(value -> row.with(column, value));
  }

  /** The month and the year that a limit falls into: partial dates on both sides of it. */
  private static List<Value> around(LocalDate day) {
    YearMonth month = YearMonth.from(day);
    return List.of(
        new Value.Days(month.atDay(1), month.atEndOfMonth()),
        new Value.Days(day.withDayOfYear(1), day.withDayOfYear(day.lengthOfYear())));
  }

  private static Fact blank(Question question, Fact row) {
    Fact blank = row;
    for (Column column : question.allColumns()) {
      if (column.mayBeBlank()) {
        blank = blank.with(column, Value.BLANK);
      }
    }
    return blank;
  }
}
