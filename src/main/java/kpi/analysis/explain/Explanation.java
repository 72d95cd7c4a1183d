package kpi.analysis.explain;

import java.util.List;
import java.util.Optional;
import kpi.analysis.explain.indicator.IndicatorExplanation;
import kpi.analysis.explain.subject.SubjectExplanation;
import kpi.model.dataset.DatasetHeader;

/**
 * Everything that an id stands for.
 *
 * @param subjects the rows of this id, in the order of the tables
 * @param indicator the indicator of this id, if there is one
 */
public record Explanation(
    DatasetHeader dataset,
    String id,
    List<SubjectExplanation> subjects,
    Optional<IndicatorExplanation> indicator) {}
