package kpi.evaluation.reconcile;

import java.util.Optional;
import kpi.model.printed.Waiver;

/**
 * A waiver that no difference bears out.
 *
 * @param now the difference that the figure has now; absent if no difference of it is found
 */
public record UnusedWaiver(Waiver waiver, Optional<ComparedFigure> now) {}
