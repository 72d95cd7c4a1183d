package kpi.evaluation.tally.open;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kpi.evaluation.tally.open.OpenSubject.OpenQuestion;
import kpi.model.Truth;
import kpi.model.fact.Column;
import kpi.model.fact.ColumnType;
import kpi.model.fact.Value;
import kpi.rules.condition.Domain;
import kpi.rules.condition.ItemOrder;
import kpi.rules.condition.Not;
import kpi.rules.condition.Question;
import kpi.rules.condition.Setting;

/**
 * The answers that an open subject could give once its cells are filled in, each combination once.
 * Questions that look at one cell are answered together, others independently of each other.
 */
final class Ways {

  private final Group group;
  private final List<Column> columns;
  private final Setting setting;
  private final int most;

  /**
   * @param columns of the table
   * @param most how many ways are listed
   */
  Ways(Group group, List<Column> columns, Setting setting, int most) {
    this.group = group;
    this.columns = columns;
    this.setting = setting;
    this.most = most;
  }

  /** Answers to all questions of the group, for each way; empty if there are too many. */
  Optional<List<List<Truth>>> of(OpenSubject subject) {
    List<List<Truth>> ways = List.of(subject.answers());
    for (List<OpenQuestion> together : bundles(subject.open())) {
      Set<List<Truth>> answers = answers(together);
      if (answers.isEmpty() || (long) ways.size() * answers.size() > most) {
        return Optional.empty();
      }
      ways =
          ways.stream()
              .flatMap(way -> answers.stream().map(some -> answered(way, together, some)))
              .toList();
    }
    return Optional.of(ways);
  }

  private static List<Truth> answered(
      List<Truth> way, List<OpenQuestion> questions, List<Truth> answers) {
    List<Truth> more = new ArrayList<>(way);
    for (int i = 0; i < answers.size(); i++) {
      more.set(questions.get(i).number(), answers.get(i));
    }
    return more;
  }

  /** Questions that share a cell, directly or by way of others. */
  private static List<List<OpenQuestion>> bundles(List<OpenQuestion> open) {
    List<List<OpenQuestion>> bundles = new ArrayList<>();
    for (OpenQuestion question : open) {
      List<OpenQuestion> together = new ArrayList<>(List.of(question));
      for (List<OpenQuestion> bundle : List.copyOf(bundles)) {
        if (bundle.stream()
            .anyMatch(one -> !Collections.disjoint(one.columns(), question.columns()))) {
          together.addAll(bundle);
          bundles.remove(bundle);
        }
      }
      bundles.add(together);
    }
    return bundles;
  }

  /** Empty if the cells can be filled in in too many ways. */
  private Set<List<Truth>> answers(List<OpenQuestion> questions) {
    Set<List<Truth>> answers = new LinkedHashSet<>();
    List<Map<Integer, Value>> fillings = List.of(Map.of());
    Map<Integer, List<Value>> candidates = candidates(questions);
    List<ComparedNumbers> compared = questions.stream().flatMap(this::compared).toList();
    if (!ComparedNumbers.areEnough(compared, candidates)) {
      return Set.of();
    }
    ComparedNumbers.widen(compared, candidates);
    for (Map.Entry<Integer, List<Value>> column : candidates.entrySet()) {
      if ((long) fillings.size() * column.getValue().size() > most) {
        return Set.of();
      }
      fillings = filledIn(fillings, column.getKey(), column.getValue());
    }
    for (Map<Integer, Value> filling : fillings) {
      answers.add(questions.stream().map(one -> answer(one, filling)).toList());
    }
    return answers;
  }

  private Stream<ComparedNumbers> compared(OpenQuestion open) {
    Question question = group.question(open.number());
    Question asked = question instanceof Not not ? not.question() : question;
    return asked instanceof ItemOrder order && order.item().type() == ColumnType.NUMBER
        ? Stream.of(new ComparedNumbers(open.columns().get(0), open.columns().get(1), order))
        : Stream.of();
  }

  private static List<Map<Integer, Value>> filledIn(
      List<Map<Integer, Value>> fillings, int column, List<Value> values) {
    List<Map<Integer, Value>> more = new ArrayList<>();
    for (Map<Integer, Value> filling : fillings) {
      for (Value value : values) {
        Map<Integer, Value> one = new HashMap<>(filling);
        one.put(column, value);
        more.add(one);
      }
    }
    return more;
  }

  private Truth answer(OpenQuestion open, Map<Integer, Value> filling) {
    return group
        .question(open.number())
        .given(open.columns().stream().map(filling::get).toList(), setting);
  }

  private Map<Integer, List<Value>> candidates(List<OpenQuestion> questions) {
    Map<Integer, List<Question>> asked = new LinkedHashMap<>();
    Map<Integer, Value> cells = new HashMap<>();
    for (OpenQuestion question : questions) {
      for (int i = 0; i < question.columns().size(); i++) {
        int column = question.columns().get(i);
        cells.put(column, question.cells().get(i));
        asked
            .computeIfAbsent(column, any -> new ArrayList<>())
            .add(group.question(question.number()));
      }
    }
    Map<Integer, List<Value>> candidates = new LinkedHashMap<>();
    asked.forEach(
        (column, about) -> candidates.put(column, values(column, cells.get(column), about)));
    return candidates;
  }

  private List<Value> values(int column, Value cell, List<Question> about) {
    return cell.isOpen()
        ? Domain.candidates(columns.get(column), cell, about, setting)
        : List.of(cell);
  }
}
