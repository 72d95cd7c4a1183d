package kpi.rules.classification;

import java.util.List;
import kpi.model.Truth;
import kpi.rules.condition.AtLeastOf;
import kpi.rules.condition.MemberOf;
import kpi.rules.condition.Not;
import kpi.rules.condition.Question;

/** What the condition lines of a rule are answered, each found without a look at its text. */
public final class LineAnswers {

  /** A condition about populations has no number among the questions about cells. */
  private static final int NONE = -1;

  /** Of a line that announces no conditions. */
  private static final int ITSELF = 0;

  /** By line the first of its conditions; after the last line the number of all. */
  private final int[] first;

  /** By line how many of its conditions are enough. */
  private final int[] least;

  private final int[] numbers;
  private final int[][] populations;
  private final boolean[] opposite;

  LineAnswers(List<Condition> conditions, Questionnaire questionnaire, RuleNumbers rules) {
    List<Condition> leaves = conditions.stream().flatMap(Condition::leaves).toList();
    first = new int[conditions.size() + 1];
    least = new int[conditions.size()];
    for (int line = 0; line < least.length; line++) {
      Condition condition = conditions.get(line);
      first[line + 1] = first[line] + (int) condition.leaves().count();
      least[line] = condition.question() instanceof AtLeastOf group ? group.least() : ITSELF;
    }
    numbers = new int[leaves.size()];
    populations = new int[leaves.size()][];
    opposite = new boolean[leaves.size()];
    for (int leaf = 0; leaf < numbers.length; leaf++) {
      numbers[leaf] = questionnaire.number(leaves.get(leaf)).orElse(NONE);
      if (numbers[leaf] == NONE) {
        Question question = leaves.get(leaf).question();
        while (question instanceof Not not) {
          opposite[leaf] ^= true;
          question = not.question();
        }
        populations[leaf] =
            ((MemberOf) question).populations().stream().mapToInt(rules::population).toArray();
      }
    }
  }

  public int count() {
    return least.length;
  }

  /** The answer to a line, from 0; one about populations by what is concluded of them. */
  public Truth of(int line, Outcome outcome) {
    return least[line] == ITSELF ? leaf(first[line], outcome) : group(line, outcome);
  }

  private Truth group(int line, Outcome outcome) {
    int yes = 0;
    int unknown = 0;
    for (int leaf = first[line]; leaf < first[line + 1]; leaf++) {
      Truth answer = leaf(leaf, outcome);
      yes += answer == Truth.YES ? 1 : 0;
      unknown += answer == Truth.UNKNOWN ? 1 : 0;
    }
    return Truth.atLeast(least[line], yes, unknown);
  }

  private Truth leaf(int leaf, Outcome outcome) {
    return numbers[leaf] == NONE ? among(leaf, outcome) : outcome.answers().to(numbers[leaf]);
  }

  private Truth among(int leaf, Outcome outcome) {
    Truth any = Truth.NO;
    for (int population : populations[leaf]) {
      any = any.or(outcome.of(population));
    }
    return opposite[leaf] ? any.not() : any;
  }
}
