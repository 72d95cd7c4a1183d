package kpi.analysis.explain.indicator;

import java.util.List;
import java.util.Optional;
import kpi.model.DefinedCell;
import kpi.model.IndicatorResult;
import kpi.model.SeriesPoint;

/**
 * A cell with what its value is made of.
 *
 * @param members the rows that were counted, if rows were
 * @param operands the indicators that were divided, if any
 * @param years the years that were averaged, if any
 */
public record CellExplanation(
    DefinedCell cell,
    IndicatorResult result,
    Optional<Members> members,
    List<IndicatorResult> operands,
    List<SeriesPoint> years) {}
