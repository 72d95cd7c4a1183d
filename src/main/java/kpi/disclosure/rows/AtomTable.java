package kpi.disclosure.rows;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import kpi.disclosure.rows.CountedCell.Side;
import kpi.evaluation.tally.cell.Contribution;
import kpi.evaluation.tally.cell.RowShare;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A table with its atoms.
 *
 * @param cells counted or summed over it
 * @param shares by atom, what one of its rows adds to each of the cells; where something about the
 *     rows is unknown, they are alike in all numbers
 */
public record AtomTable(
    String name, List<CountedCell> cells, List<Atom> atoms, List<List<RowShare>> shares) {

  /** What certainly is, or possibly is, in the sum of a side. */
  public RowSum sum(int cell, Side side, boolean certainly) {
    return new RowSum(
        name, side.column(), atoms(cell, share -> share.adds(side.added(), certainly)));
  }

  /**
   * What is in the sum of a side at an end of the range of its ratio.
   *
   * @param ratio at that end, before it is scaled
   * @param direction 1 at the upper end, -1 at the lower
   */
  RowSum atEnd(int cell, Side side, BigFraction ratio, int direction) {
    Comparator<Contribution> order = Contribution.atEnd(ratio, direction);
    return new RowSum(
        name,
        side.column(),
        atoms(
            cell,
            share -> {
              Contribution chosen = share.ways().stream().max(order).orElseThrow();
              return side.added().apply(chosen).compareTo(BigDecimal.ZERO) != 0;
            }));
  }

  /** The rows whose share is of some kind, counted. */
  RowSum rows(int cell, Predicate<RowShare> kind) {
    return new RowSum(name, RowSum.ROWS, atoms(cell, kind));
  }

  private BitSet atoms(int cell, Predicate<RowShare> kind) {
    BitSet found = new BitSet();
    for (int atom = 0; atom < atoms.size(); atom++) {
      if (kind.test(shares.get(atom).get(cell))) {
        found.set(atom);
      }
    }
    return found;
  }
}
