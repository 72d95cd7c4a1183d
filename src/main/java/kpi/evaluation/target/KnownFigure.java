package kpi.evaluation.target;

import java.util.Optional;
import kpi.model.CellId;
import kpi.model.Range;
import kpi.model.result.IndicatorResult;
import kpi.model.result.SeriesPoint;
import kpi.model.result.Status;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A figure of one year as it is published.
 *
 * @param range every value that it can take; absent if it is not known, or withheld
 * @param mayVanish whether there may be no figure, so that it is neither so nor not so
 * @param note why there is none, where something is said
 */
record KnownFigure(
    CellId cell,
    Optional<Range> range,
    boolean withheld,
    boolean mayVanish,
    boolean synthetic,
    String note) {

  static KnownFigure of(IndicatorResult result) {
    boolean open = result.status() == Status.BOUNDED;
    return new KnownFigure(
        result.cell(),
        result.range(),
        result.status() == Status.WITHHELD,
        open && mayVanish(result.range(), result.denominator()),
        result.synthetic(),
        result.note());
  }

  static KnownFigure of(SeriesPoint point) {
    boolean open = point.value().isEmpty();
    return new KnownFigure(
        point.cell(),
        point.range(),
        point.display().equals(IndicatorResult.WITHHELD),
        open && mayVanish(point.range(), point.denominator()),
        point.synthetic(),
        point.note());
  }

  /** An open figure with one value is open since there may be none. */
  private static boolean mayVanish(Optional<Range> range, Optional<BigFraction> denominator) {
    return range.filter(Range::isExact).isPresent()
        || denominator.filter(certain -> certain.signum() == 0).isPresent();
  }
}
