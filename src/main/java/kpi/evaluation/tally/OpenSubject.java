package kpi.evaluation.tally;

import java.util.List;
import kpi.model.Truth;
import kpi.model.Value;

/**
 * Everything on which it depends what an open subject could turn out to be.
 *
 * @param answers to all questions of the group, as the subject stands
 * @param open the questions whose answers could make a difference
 */
record OpenSubject(List<Truth> answers, List<OpenQuestion> open) {

  /**
   * A question without an answer.
   *
   * @param number its place within the group
   * @param columns the columns that decide it, by their index
   * @param cells what stands in them; blank if it is doubted
   */
  record OpenQuestion(int number, List<Integer> columns, List<Value> cells) {}
}
