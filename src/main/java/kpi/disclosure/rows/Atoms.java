package kpi.disclosure.rows;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * The atoms of the protected tables, and what quantities come to.
 *
 * @param tables by name, each with its atoms 0, 1, …
 */
public record Atoms(Map<String, List<Atom>> tables) {

  /** How many a table has. */
  public int count(String table) {
    return tables.get(table).size();
  }

  /** Everything of a column, or all rows. */
  public RowSum all(String table, String column) {
    BitSet atoms = new BitSet();
    atoms.set(0, count(table));
    return new RowSum(table, column, atoms);
  }

  public long rows(RowSum quantity) {
    return of(quantity).stream().mapToLong(Atom::rows).sum();
  }

  /** The number of rows, or the sum of the column. */
  public BigDecimal value(RowSum quantity) {
    if (quantity.isCount()) {
      return BigDecimal.valueOf(rows(quantity));
    }
    return of(quantity).stream()
        .map(atom -> atom.sums().getOrDefault(quantity.column(), BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What the rows with the largest numbers come to. */
  public BigDecimal largest(RowSum quantity, int most) {
    List<BigDecimal> largest = List.of();
    for (Atom atom : of(quantity)) {
      List<BigDecimal> own = atom.largest().getOrDefault(quantity.column(), List.of());
      largest = Atom.largest(largest, own, most);
    }
    return largest.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private List<Atom> of(RowSum quantity) {
    List<Atom> all = tables.get(quantity.table());
    return quantity.atoms().stream().mapToObj(all::get).toList();
  }
}
