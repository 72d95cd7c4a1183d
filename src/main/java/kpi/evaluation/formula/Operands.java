package kpi.evaluation.formula;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.evaluation.tally.JointCell;
import kpi.model.CellId;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.model.fact.TableSchema;

/** The cells that quotients and means are made of. */
public final class Operands {

  private final Map<CellId, DefinedCell> cells = new LinkedHashMap<>();

  public Operands(List<DefinedCell> defined) {
    defined.forEach(one -> cells.put(one.cell(), one));
  }

  public DefinedCell cell(CellId cell) {
    return cells.get(cell);
  }

  /** The cell of an indicator in the stratum of another cell, or without one if it has none. */
  public Optional<DefinedCell> of(String indicator, CellId cell) {
    DefinedCell same = cells.get(CellId.of(indicator, cell.stratum()));
    return Optional.ofNullable(same == null ? cells.get(CellId.of(indicator)) : same);
  }

  /** The quotients of two counts or sums of a table: they are tallied together. */
  public List<JointCell> joint(TableSchema table) {
    List<JointCell> joint = new ArrayList<>();
    for (DefinedCell cell : cells.values()) {
      joint(cell)
          .filter(one -> ((Formula.Tallied) one.above().formula()).table().equals(table))
          .ifPresent(joint::add);
    }
    return joint;
  }

  /** Empty if a cell is no quotient of two counts or sums of one table. */
  Optional<JointCell> joint(DefinedCell cell) {
    if (!(cell.formula() instanceof Formula.Quotient quotient)) {
      return Optional.empty();
    }
    Optional<DefinedCell> above = of(quotient.numerator(), cell.cell());
    Optional<DefinedCell> below = of(quotient.denominator(), cell.cell());
    return above.isPresent()
            && below.isPresent()
            && above.flatMap(Operands::summed).equals(below.flatMap(Operands::summed))
            && above.flatMap(Operands::summed).isPresent()
        ? Optional.of(new JointCell(cell.cell(), above.get(), below.get()))
        : Optional.empty();
  }

  /** The table over which a cell is counted or summed, not divided. */
  private static Optional<TableSchema> summed(DefinedCell cell) {
    return cell.formula() instanceof Formula.Tallied tallied && tallied.denominator().isEmpty()
        ? Optional.of(tallied.table())
        : Optional.empty();
  }
}
