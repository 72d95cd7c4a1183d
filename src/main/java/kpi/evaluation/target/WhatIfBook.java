package kpi.evaluation.target;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kpi.evaluation.target.WhatIf.Change;
import kpi.evaluation.target.WhatIf.Needed;
import kpi.evaluation.target.WhatIf.Obstacle;
import kpi.evaluation.target.WhatIf.Way;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.Range;
import kpi.model.definition.Aim;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula.Measure;
import kpi.model.definition.Formula.Tallied;
import kpi.model.definition.Target.Milestone;
import kpi.model.fact.Column;
import kpi.model.fact.Units;
import kpi.model.result.Evaluation;
import kpi.model.result.IndicatorResult;
import kpi.model.result.Status;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * How many more subjects it takes to reach what is not reached yet. Only published figures are
 * looked at, and no subject is named.
 */
public final class WhatIfBook {

  private final FiscalYear year;
  private final Map<CellId, IndicatorResult> results = new HashMap<>();
  private final Map<CellId, DefinedCell> cells = new HashMap<>();
  private final Units units;

  /**
   * @param evaluation as it is published
   * @param cells how its figures are worked out
   */
  public WhatIfBook(Evaluation evaluation, List<DefinedCell> cells, Units units) {
    this.year = evaluation.dataset().fiscalYear();
    evaluation.indicators().forEach(one -> results.put(one.cell(), one));
    cells.forEach(one -> this.cells.put(one.cell(), one));
    this.units = units;
  }

  /**
   * For each value that is not reached and whose year has not passed, in the order of the years.
   */
  public List<WhatIf> of(TargetResult target) {
    return target.all().stream()
        .filter(one -> one.state() != TargetState.MET)
        .filter(one -> one.milestone().by().compareTo(year) >= 0)
        .map(one -> of(target.target().cell(), one))
        .toList();
  }

  private WhatIf of(CellId cell, Assessment assessment) {
    Milestone milestone = assessment.milestone();
    Optional<String> unit = Optional.ofNullable(cells.get(cell)).flatMap(this::subjects);
    IndicatorResult result = results.get(cell);
    if (assessment.state() == TargetState.WITHHELD) {
      return WhatIf.not(milestone, Obstacle.WITHHELD);
    } else if (unit.isEmpty()) {
      return WhatIf.not(milestone, Obstacle.OTHER_FORMULA);
    } else if (assessment.figure().isEmpty() || result == null) {
      return WhatIf.not(milestone, Obstacle.NO_FIGURE);
    } else if (result.status() != Status.BOUNDED) {
      MovedFigure moved = moved(result, assessment.figure().get().lower());
      return new WhatIf(milestone, unit.get(), ways(moved, milestone.aim()), Optional.empty());
    }
    return ofRange(milestone, unit.get(), result, assessment.figure().get());
  }

  private static MovedFigure moved(IndicatorResult result, BigFraction count) {
    return result.definition().isRate()
        ? new MovedFigure(result.numerator().orElseThrow(), result.denominator())
        : new MovedFigure(count, Optional.empty());
  }

  private static List<Way> ways(MovedFigure moved, Aim aim) {
    return moved.towards(aim).stream()
        .map(change -> new Way(change, moved.needed(change, aim).map(Needed::of)))
        .toList();
  }

  /** A count moves by one with each subject, whatever the undetermined are; a share does not. */
  private static WhatIf ofRange(
      Milestone milestone, String unit, IndicatorResult result, Range range) {
    if (result.definition().isRate() || milestone.aim() instanceof Aim.Within) {
      return WhatIf.not(milestone, Obstacle.UNDETERMINED);
    }
    Change change = milestone.aim() instanceof Aim.AtLeast ? Change.MORE : Change.FEWER;
    Optional<Needed> needed =
        needed(range.lower(), change, milestone.aim())
            .flatMap(
                one ->
                    needed(range.upper(), change, milestone.aim())
                        .map(
                            other ->
                                new Needed(
                                    one.least().min(other.least()),
                                    one.least().max(other.least()))));
    return new WhatIf(milestone, unit, List.of(new Way(change, needed)), Optional.empty());
  }

  private static Optional<Needed> needed(BigFraction count, Change change, Aim aim) {
    return new MovedFigure(count, Optional.empty()).needed(change, aim).map(Needed::of);
  }

  /** The unit of those who are counted; empty where the figure is no count and no share of them. */
  private Optional<String> subjects(DefinedCell cell) {
    if (!(cell.formula() instanceof Tallied tallied) || !cell.scale().equals(BigFraction.ONE)) {
      return Optional.empty();
    }
    boolean isShare = cell.definition().isRate() && tallied.denominator().isPresent();
    boolean isCount = tallied.denominator().isEmpty();
    List<Optional<Column>> summed =
        Stream.concat(Stream.of(tallied.numerator()), tallied.denominator().stream())
            .map(Measure::summed)
            .toList();
    boolean areOneKind = summed.stream().map(this::unit).distinct().count() == 1;
    boolean areCountable = summed.stream().flatMap(Optional::stream).allMatch(this::isCountable);
    if (!areOneKind || !areCountable || !(isShare || isCount)) {
      return Optional.empty();
    }
    String usual = tallied.table().countedIn().stream().findFirst().orElse("");
    String ofShare = unit(summed.get(0)).isEmpty() ? usual : unit(summed.get(0));
    return Optional.of(isShare ? ofShare : cell.definition().unit());
  }

  private String unit(Optional<Column> summed) {
    return summed.map(Column::unit).orElse("");
  }

  /** People are added one by one; money and time are not. */
  private boolean isCountable(Column column) {
    return units.convertible(column.unit()).stream()
        .allMatch(
            other ->
                units.factor(column.unit(), other).filter(BigFraction.ONE::equals).isPresent());
  }
}
