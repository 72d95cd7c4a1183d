package kpi.differential.oracle;

import java.util.Map;
import java.util.Optional;
import kpi.differential.oracle.Formula.Addend;
import kpi.differential.oracle.Formula.Quotient;
import kpi.differential.oracle.Formula.Tallied;
import kpi.differential.oracle.Reach.Filled;
import kpi.model.fact.Column;
import kpi.model.fact.TableSchema;

/**
 * A formula over one table on which others rest.
 *
 * @param only the formula that must count the row to which a row refers; what does not refer to one
 *     of those is not counted, since the two parts of a quotient are about the same rows
 */
record Leaf(Tallied formula, Optional<Tallied> only) {

  static Leaf of(Tallied formula) {
    return new Leaf(formula, Optional.empty());
  }

  /**
   * What is divided in a quotient such as participants per hub; empty if it refers to nothing that
   * it is divided by.
   */
  static Optional<Leaf> referring(Quotient quotient, Map<String, Formula> formulas) {
    return formulas.get(quotient.above().name()) instanceof Tallied above
            && formulas.get(quotient.below().name()) instanceof Tallied below
            && reference(above.table(), below.table()).isPresent()
        ? Optional.of(new Leaf(above, Optional.of(below)))
        : Optional.empty();
  }

  /** The column of a table that holds the key of another. */
  static Optional<Column> reference(TableSchema from, TableSchema to) {
    return from.identity().refers().entrySet().stream()
        .filter(refers -> refers.getValue().equals(to.name()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  boolean isOf(TableSchema table) {
    return formula.table().equals(table);
  }

  /**
   * @param target the row to which the row refers; empty if it is in no table
   */
  Addend addend(Filled row, Optional<Filled> target) {
    boolean counts = only.isEmpty() || target.filter(only.get()::isInWhole).isPresent();
    return isOf(row.row().table()) && counts
        ? formula.addend(row.row(), row.filling(), row.memberships())
        : Addend.NOTHING;
  }
}
