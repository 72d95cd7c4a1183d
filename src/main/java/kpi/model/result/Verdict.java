package kpi.model.result;

import java.util.List;
import kpi.model.Truth;

/**
 * Whether subjects belong to a population, and why not. Subjects that answer the same share one.
 *
 * @param rules the rules that conclude the population, sorted
 * @param failed the sentences of conditions that do not hold, sorted
 * @param unknown the sentences of conditions that are open, sorted
 */
public record Verdict(
    String population,
    Truth membership,
    List<String> rules,
    List<String> failed,
    List<String> unknown) {

  /** The verdict about a subject. */
  public Classification of(String subjectType, String subjectId) {
    return new Classification(
        subjectType, subjectId, population, membership, rules, failed, unknown);
  }
}
