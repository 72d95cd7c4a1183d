package kpi.rules.classification.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.model.Truth;
import kpi.model.fact.Fact;
import kpi.rules.classification.rule.Condition;
import kpi.rules.condition.MemberOf;
import kpi.rules.condition.Memberships;
import kpi.rules.condition.Not;
import kpi.rules.condition.Question;
import kpi.rules.condition.Setting;

/**
 * The questions that the rules ask of the rows of one table, each once. Those about cells are
 * numbered from 0; those about populations are answered by what is concluded of the row.
 */
public final class Questionnaire {

  /** No question about cells looks at what is concluded. */
  private static final Memberships NONE = population -> Truth.UNKNOWN;

  private final List<Question> aboutCells = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Question> aboutPopulations = new HashMap<>();

  /** Takes in the question of a condition line, or those of a group. */
  public void add(Condition condition) {
    condition.leaves().forEach(this::addLeaf);
  }

  private void addLeaf(Condition condition) {
    String said = condition.said().key();
    Question question = condition.question();
    if (!question.populations().isEmpty()) {
      aboutPopulations.put(said, question);
    } else if (numbers.putIfAbsent(said, aboutCells.size()) == null) {
      aboutCells.add(question);
    }
  }

  /** The number of a condition's question; empty if it is about populations. */
  public Optional<Integer> number(Condition condition) {
    return Optional.ofNullable(numbers.get(condition.said().key()));
  }

  public Question question(int number) {
    return aboutCells.get(number);
  }

  public Answers ask(Fact fact, Setting setting) {
    byte[] truths = new byte[aboutCells.size()];
    for (int number = 0; number < truths.length; number++) {
      truths[number] = (byte) aboutCells.get(number).answer(fact, NONE, setting).ordinal();
    }
    return Answers.of(truths);
  }

  /**
   * @param said what a condition line says, as its key
   */
  public Truth answer(String said, Answers answers, Memberships memberships) {
    Integer number = numbers.get(said);
    return number == null ? among(aboutPopulations.get(said), memberships) : answers.to(number);
  }

  /** Whether any answer is unknown. */
  public boolean isOpen(Answers answers, Memberships memberships) {
    for (int number = 0; number < aboutCells.size(); number++) {
      if (answers.to(number) == Truth.UNKNOWN) {
        return true;
      }
    }
    return aboutPopulations.values().stream()
        .anyMatch(question -> among(question, memberships) == Truth.UNKNOWN);
  }

  private static Truth among(Question question, Memberships memberships) {
    return question instanceof Not not
        ? among(not.question(), memberships).not()
        : ((MemberOf) question).of(memberships);
  }
}
