package kpi.model.result;

import java.util.List;
import kpi.model.Truth;

/**
 * Whether a subject belongs to a population, and why not.
 *
 * @param rules the rules that conclude the population, sorted
 * @param failed the sentences of conditions that do not hold, sorted
 * @param unknown the sentences of conditions that are open, sorted
 */
public record Classification(
    String subjectType,
    String subjectId,
    String population,
    Truth membership,
    List<String> rules,
    List<String> failed,
    List<String> unknown) {}
