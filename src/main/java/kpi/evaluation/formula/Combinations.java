package kpi.evaluation.formula;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kpi.evaluation.formula.FormulaValue.Caveat;
import kpi.evaluation.formula.FormulaValue.Note;
import kpi.model.CellId;
import kpi.model.Range;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.model.definition.Formula.Term;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Adds figures up by their ranges alone. Both ends are attained only if nothing that is open is
 * behind two of them; else the range may be wider than what can be.
 */
public final class Combinations {

  private final Operands operands;
  private final Function<CellId, FormulaValue> figures;
  private final OpenTables openTables;

  /**
   * @param figures the figure of any cell
   */
  public Combinations(Operands operands, Function<CellId, FormulaValue> figures) {
    this.operands = operands;
    this.figures = figures;
    this.openTables = new OpenTables(operands, figures);
  }

  /** One figure without a value leaves none of the whole. */
  public FormulaValue of(DefinedCell cell, Formula.Combined formula) {
    BigFraction lower = BigFraction.ZERO;
    BigFraction upper = BigFraction.ZERO;
    Set<Note> notes = new LinkedHashSet<>();
    List<FormulaValue> added = new ArrayList<>();
    for (Term term : formula.terms()) {
      FormulaValue figure = figures.apply(operand(term, cell).cell());
      if (figure.range().isEmpty()) {
        return FormulaValue.notComputable(
            figure.notes().stream().map(Note::text).collect(Collectors.joining("。")));
      }
      Range range = times(figure.range().get(), term.times());
      lower = lower.add(range.lower());
      upper = upper.add(range.upper());
      notes.addAll(figure.notes());
      added.add(figure);
    }
    FormulaValue sum = FormulaValue.of(new Range(lower, upper), List.copyOf(notes));
    FormulaValue told = isAttained(cell, formula, added) ? sum : sum.wider();
    return added.stream().anyMatch(one -> one.has(Caveat.VANISHES)) ? told.vanishing() : told;
  }

  private DefinedCell operand(Term term, DefinedCell cell) {
    return operands.of(term.indicator(), cell.cell()).orElseThrow();
  }

  private static Range times(Range range, BigFraction times) {
    BigFraction one = range.lower().multiply(times);
    BigFraction other = range.upper().multiply(times);
    return times.signum() < 0 ? new Range(other, one) : new Range(one, other);
  }

  private boolean isAttained(
      DefinedCell cell, Formula.Combined formula, List<FormulaValue> figures) {
    for (int i = 0; i < figures.size(); i++) {
      if (figures.get(i).has(Caveat.MAYBE_WIDER)) {
        return false;
      }
      for (int j = 0; j < i; j++) {
        DefinedCell one = operand(formula.terms().get(i), cell);
        DefinedCell other = operand(formula.terms().get(j), cell);
        if (!openTables.areApart(one, other)) {
          return false;
        }
      }
    }
    return true;
  }
}
