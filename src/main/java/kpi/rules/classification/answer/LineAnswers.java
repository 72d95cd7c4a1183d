package kpi.rules.classification.answer;

import java.util.List;
import kpi.model.Truth;
import kpi.rules.classification.rule.Condition;
import kpi.rules.classification.rule.RuleNumbers;
import kpi.rules.condition.MemberOf;
import kpi.rules.condition.Not;
import kpi.rules.condition.Question;

/** What the condition lines of a rule are answered, each found without a look at its text. */
public final class LineAnswers {

  private final int[] numbers;
  private final int[][] populations;
  private final boolean[] opposite;

  /** A line about populations has no number among the questions about cells. */
  private static final int NONE = -1;

  public LineAnswers(List<Condition> conditions, Questionnaire questionnaire, RuleNumbers rules) {
    numbers = new int[conditions.size()];
    populations = new int[conditions.size()][];
    opposite = new boolean[conditions.size()];
    for (int line = 0; line < numbers.length; line++) {
      numbers[line] = questionnaire.number(conditions.get(line)).orElse(NONE);
      if (numbers[line] == NONE) {
        Question question = conditions.get(line).question();
        while (question instanceof Not not) {
          opposite[line] ^= true;
          question = not.question();
        }
        populations[line] =
            ((MemberOf) question).populations().stream().mapToInt(rules::population).toArray();
      }
    }
  }

  public int count() {
    return numbers.length;
  }

  /** The answer to a line, from 0; one about populations by what is concluded of them. */
  public Truth of(int line, Outcome outcome) {
    return numbers[line] == NONE ? among(line, outcome) : outcome.answers().to(numbers[line]);
  }

  private Truth among(int line, Outcome outcome) {
    Truth any = Truth.NO;
    for (int population : populations[line]) {
      any = any.or(outcome.of(population));
    }
    return opposite[line] ? any.not() : any;
  }
}
