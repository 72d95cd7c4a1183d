package kpi.evaluation.formula;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kpi.evaluation.formula.FormulaValue.Caveat;
import kpi.evaluation.formula.FormulaValue.Note;
import kpi.evaluation.tally.JointCell;
import kpi.evaluation.tally.cell.Bounds;
import kpi.evaluation.tally.cell.CellTally;
import kpi.model.CellId;
import kpi.model.Ends;
import kpi.model.Ends.Parts;
import kpi.model.Range;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Divides one figure by another by their ranges alone. Every value is attained only if nothing that
 * is open is behind both.
 */
final class Quotients {

  private final Operands operands;
  private final Map<CellId, CellTally> tallies;
  private final Function<CellId, FormulaValue> figures;
  private final OpenTables openTables;

  /**
   * @param figures the figure of any cell
   */
  Quotients(
      Operands operands, Map<CellId, CellTally> tallies, Function<CellId, FormulaValue> figures) {
    this.operands = operands;
    this.tallies = tallies;
    this.figures = figures;
    this.openTables = new OpenTables(operands, figures);
  }

  /**
   * @param above the cell that is divided
   * @param numerator what counts of it; it has a value
   * @param below a cell with a value
   * @param refers whether it also depends on the rows below what counts above
   */
  FormulaValue of(DefinedCell above, FormulaValue numerator, DefinedCell below, boolean refers) {
    FormulaValue denominator = figures.apply(below.cell());
    Range dividend = numerator.range().orElseThrow();
    Range divisor = denominator.range().orElseThrow();
    boolean vanishes = divisor.lower().signum() <= 0 && divisor.upper().signum() >= 0;
    Optional<BigFraction> least = vanishes ? leastAboveZero(below) : Optional.of(divisor.lower());
    if (least.isEmpty()) {
      return FormulaValue.notComputable(
          Optional.of(dividend.lower()), Optional.of(divisor.lower()), FormulaValue.ZERO);
    }
    FormulaValue figure =
        FormulaValue.of(
            ends(dividend, new Range(least.get(), divisor.upper())),
            Optional.of(dividend.lower()),
            Optional.of(divisor.lower()),
            List.copyOf(notes(numerator, denominator)));
    boolean attained =
        !numerator.has(Caveat.MAYBE_WIDER)
            && !denominator.has(Caveat.MAYBE_WIDER)
            && areIndependent(above, numerator, below, refers)
            && (!vanishes || isSum(below));
    boolean mayBeNone =
        vanishes || numerator.has(Caveat.VANISHES) || denominator.has(Caveat.VANISHES);
    FormulaValue told = attained ? figure : figure.wider();
    return mayBeNone ? told.vanishing() : told;
  }

  /** Whether nothing that is open is behind both. */
  private boolean areIndependent(
      DefinedCell above, FormulaValue numerator, DefinedCell below, boolean refers) {
    return !numerator.isOpen()
        || !figures.apply(below.cell()).isOpen()
        || (!refers && openTables.areApart(above, below));
  }

  private static Set<Note> notes(FormulaValue numerator, FormulaValue denominator) {
    Set<Note> notes = new LinkedHashSet<>(numerator.notes());
    notes.addAll(denominator.notes());
    return notes;
  }

  /** Reported numbers may be below 0. */
  private static Ends ends(Range dividend, Range divisor) {
    List<Parts> corners = new ArrayList<>();
    for (BigFraction above : List.of(dividend.lower(), dividend.upper())) {
      for (BigFraction below : List.of(divisor.upper(), divisor.lower())) {
        corners.add(new Parts(above, Optional.of(below)));
      }
    }
    Parts lower = corners.get(0);
    Parts upper = corners.get(corners.size() - 1);
    for (Parts corner : corners) {
      lower = corner.value().compareTo(lower.value()) < 0 ? corner : lower;
      upper = corner.value().compareTo(upper.value()) > 0 ? corner : upper;
    }
    return new Ends(lower, upper);
  }

  private static boolean isSum(DefinedCell cell) {
    return cell.formula() instanceof Formula.Tallied tallied && tallied.denominator().isEmpty();
  }

  /** Not above the least value of a cell that is not 0; empty if none is known. */
  private Optional<BigFraction> leastAboveZero(DefinedCell cell) {
    Range range = figures.apply(cell.cell()).range().orElseThrow();
    if (range.lower().signum() > 0) {
      return Optional.of(range.lower());
    } else if (range.upper().signum() <= 0) {
      return Optional.empty();
    }
    Optional<JointCell> joint = operands.joint(cell);
    if (cell.formula() instanceof Formula.Tallied || joint.isPresent()) {
      Bounds bounds = new Bounds(tallies.get(cell.cell()));
      BigFraction most = isSum(cell) ? BigFraction.ONE : bounds.greatestDenominator();
      BigFraction scale =
          joint.map(one -> one.above().scale().divide(one.below().scale())).orElse(BigFraction.ONE);
      return bounds
          .leastAboveZero()
          .map(least -> least.divide(most).multiply(scale).multiply(cell.scale()));
    } else if (cell.formula() instanceof Formula.Quotient quotient) {
      DefinedCell above = operands.of(quotient.numerator(), cell.cell()).orElseThrow();
      DefinedCell below = operands.of(quotient.denominator(), cell.cell()).orElseThrow();
      BigFraction most = figures.apply(below.cell()).range().orElseThrow().upper();
      return leastAboveZero(above).map(least -> least.divide(most).multiply(cell.scale()));
    }
    return Optional.empty();
  }
}
