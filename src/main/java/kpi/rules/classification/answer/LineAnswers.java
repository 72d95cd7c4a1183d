package kpi.rules.classification.answer;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import kpi.model.Truth;
import kpi.rules.classification.rule.Condition;
import kpi.rules.classification.rule.RuleNumbers;
import kpi.rules.condition.AtLeastOf;
import kpi.rules.condition.MemberOf;
import kpi.rules.condition.Not;
import kpi.rules.condition.Question;

/** What the condition lines of a rule are answered, each found without a look at its text. */
public final class LineAnswers {

  /** A condition about populations has no number among the questions about cells. */
  private static final int NONE = -1;

  /** By line how its conditions are put together. */
  private final Node[] lines;

  private final int[] numbers;
  private final int[][] populations;
  private final boolean[] opposite;

  /**
   * A condition, or so many of some.
   *
   * @param leaf the number of the condition
   * @param members none for a condition
   */
  private record Node(int leaf, int least, Node[] members) {}

  public LineAnswers(List<Condition> conditions, Questionnaire questionnaire, RuleNumbers rules) {
    List<Condition> leaves = conditions.stream().flatMap(Condition::leaves).toList();
    Iterator<Integer> next = IntStream.range(0, leaves.size()).iterator();
    lines = conditions.stream().map(line -> node(line, next)).toArray(Node[]::new);
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

  private static Node node(Condition condition, Iterator<Integer> next) {
    return condition.question() instanceof AtLeastOf group
        ? new Node(
            NONE,
            group.least(),
            condition.members().stream().map(one -> node(one, next)).toArray(Node[]::new))
        : new Node(next.next(), 0, new Node[0]);
  }

  public int count() {
    return lines.length;
  }

  /** The answer to a line, from 0; one about populations by what is concluded of them. */
  public Truth of(int line, Outcome outcome) {
    return of(lines[line], outcome);
  }

  private Truth of(Node node, Outcome outcome) {
    if (node.leaf() != NONE) {
      return leaf(node.leaf(), outcome);
    }
    int yes = 0;
    int unknown = 0;
    for (Node member : node.members()) {
      Truth answer = of(member, outcome);
      yes += answer == Truth.YES ? 1 : 0;
      unknown += answer == Truth.UNKNOWN ? 1 : 0;
    }
    return Truth.atLeast(node.least(), yes, unknown);
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
