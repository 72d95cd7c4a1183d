package kpi.evaluation.formula;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import kpi.model.CellId;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;

/** The tables with rows on which it depends what cells come to. */
public final class OpenTables {

  private static final String HISTORY = "history";

  private final Operands operands;
  private final Function<CellId, FormulaValue> figures;

  /**
   * @param figures the figure of any cell
   */
  public OpenTables(Operands operands, Function<CellId, FormulaValue> figures) {
    this.operands = operands;
    this.figures = figures;
  }

  /** Whether nothing that is open is behind both: each can come to anything, whatever the other. */
  public boolean areApart(DefinedCell one, DefinedCell other) {
    return Collections.disjoint(of(one), of(other));
  }

  private Set<String> of(DefinedCell cell) {
    Set<String> tables = new HashSet<>();
    if (!figures.apply(cell.cell()).isOpen()) {
      return tables;
    } else if (cell.formula() instanceof Formula.Tallied tallied) {
      tables.add(tallied.table().name());
    } else if (cell.formula() instanceof Formula.OverYears) {
      tables.add(HISTORY);
    }
    for (String operand : cell.formula().operands()) {
      operands.of(operand, cell.cell()).map(this::of).ifPresent(tables::addAll);
    }
    return tables;
  }
}
