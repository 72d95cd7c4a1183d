package kpi.disclosure.rows;

import java.util.BitSet;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something about rows of a table that figures show.
 *
 * @param column whose numbers are added up; empty where rows are counted
 * @param atoms of whose rows, as numbered by {@link RowSets}
 */
public record RowSum(String table, String column, BitSet atoms) {

  /** The column where rows are counted. */
  public static final String ROWS = "";

  public boolean isCount() {
    return column.equals(ROWS);
  }

  public RowSum without(RowSum part) {
    BitSet rest = (BitSet) atoms.clone();
    rest.andNot(part.atoms);
    return new RowSum(table, column, rest);
  }

  boolean holds(RowSum part) {
    BitSet outside = (BitSet) part.atoms.clone();
    outside.andNot(atoms);
    return outside.isEmpty();
  }

  public SortedMap<Integer, Integer> terms() {
    SortedMap<Integer, Integer> terms = new TreeMap<>();
    atoms.stream().forEach(atom -> terms.put(atom, 1));
    return terms;
  }
}
