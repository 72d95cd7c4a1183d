package kpi.evaluation.rows;

import java.util.List;
import java.util.stream.Stream;
import kpi.model.result.Classification;
import kpi.model.result.Verdict;

/**
 * What is listed of a subject.
 *
 * @param verdicts one for each population; equal ones of different subjects are the same object
 */
public record Listed(String subjectType, String subjectId, List<Verdict> verdicts) {

  public Stream<Classification> classifications() {
    return verdicts.stream().map(verdict -> verdict.of(subjectType, subjectId));
  }

  /** Who takes what is listed. */
  @FunctionalInterface
  public interface Sink {

    /**
     * Looks at some subjects, in the order of their file, on any thread.
     *
     * @return what takes them in; it is called on one thread, in the order of the file
     */
    Runnable look(List<Listed> subjects);
  }
}
