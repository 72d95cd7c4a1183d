package kpi.evaluation.tally;

import kpi.model.Truth;

/** What a subject answers to the filters of a group. */
@FunctionalInterface
interface FilterAnswers {

  /**
   * @param filter its number in the group, from 0
   */
  Truth to(int filter);
}
