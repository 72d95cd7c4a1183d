package kpi.disclosure;

import java.util.List;
import kpi.model.result.Evaluation;

/**
 * An evaluation as it stays inside and as it may be published.
 *
 * @param inside with every figure
 * @param outside without the figures withheld, and without the steps that count rows of protected
 *     tables
 * @param withheld in the order of the figures
 */
public record Published(Evaluation inside, Evaluation outside, List<WithheldFigure> withheld) {

  public Published {
    withheld = List.copyOf(withheld);
  }

  /** Where nothing is withheld. */
  public static Published whole(Evaluation evaluation) {
    return new Published(evaluation, evaluation, List.of());
  }
}
