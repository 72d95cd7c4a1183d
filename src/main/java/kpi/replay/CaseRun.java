package kpi.replay;

import java.util.List;
import java.util.Optional;
import kpi.model.Classification;
import kpi.model.Evaluation;
import kpi.source.Message;

/**
 * What the program made of the data of a case.
 *
 * @param evaluated absent if it was rejected
 * @param messages sorted
 */
record CaseRun(int exitCode, List<Message> messages, Optional<Evaluated> evaluated) {

  /**
   * @param classifications in any order
   */
  record Evaluated(
      CaseInputs inputs, Evaluation evaluation, List<Classification> classifications) {}
}
