package kpi.evaluation.target;

import java.util.Optional;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.Range;
import kpi.model.definition.Target.Milestone;

/**
 * How one value to be reached by some year stands.
 *
 * @param judgedIn the year of the figure that tells: the year by which it was to be so, or that of
 *     the data where it is still to come
 * @param cell of the figure, in results; absent where there is none
 * @param figure every value that it can take, in the unit of the indicator, a rate as a fraction of
 *     1; absent where it is not known, or withheld
 * @param reason why it is undetermined; empty otherwise
 */
public record Assessment(
    Milestone milestone,
    TargetState state,
    FiscalYear judgedIn,
    Optional<CellId> cell,
    Optional<Range> figure,
    String reason) {}
