package kpi.evaluation.tally.open;

import java.util.List;
import kpi.model.Truth;
import kpi.model.fact.Value;
import kpi.rules.classification.answer.Outcome;

/**
 * All subjects that answer the questions of a group alike, with the same in each cell that leaves
 * one open: they can turn out to be the same. There is one of a kind in a group.
 *
 * @param number of the kind within the group, from 0; of one that is not kept, -1
 * @param outcome that of one of them: the populations of the group are the same for all
 * @param answers to all questions of the group
 * @param open the questions whose answers could make a difference
 */
public record OpenSubject(
    int number, Outcome outcome, List<Truth> answers, List<OpenQuestion> open) {

  /**
   * A question without an answer.
   *
   * @param number its place within the group
   * @param columns the columns that decide it, by their index
   * @param cells what stands in them; blank if it is doubted
   */
  record OpenQuestion(int number, List<Integer> columns, List<Value> cells) {}

  public boolean isKept() {
    return number >= 0;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return number;
  }
}
