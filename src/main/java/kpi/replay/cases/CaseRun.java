package kpi.replay.cases;

import java.util.List;
import java.util.Optional;
import kpi.model.result.Classification;
import kpi.model.result.Evaluation;
import kpi.source.Message;

/**
 * What the program made of the data of a case.
 *
 * @param evaluated absent if it was rejected
 * @param messages sorted
 */
public record CaseRun(int exitCode, List<Message> messages, Optional<Evaluated> evaluated) {

  /**
   * @param classifications in any order
   */
  public record Evaluated(
      CaseInputs inputs, Evaluation evaluation, List<Classification> classifications) {}
}
