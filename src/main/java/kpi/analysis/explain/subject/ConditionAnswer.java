package kpi.analysis.explain.subject;

import java.util.List;
import java.util.Map;
import kpi.model.Truth;
import kpi.rules.classification.Condition;

/**
 * A condition with its answer for one row.
 *
 * @param readings the cells that it reads
 * @param memberships the populations that it names, with the row's answers
 */
public record ConditionAnswer(
    Condition condition,
    Truth answer,
    List<CellReading> readings,
    Map<String, Truth> memberships) {}
