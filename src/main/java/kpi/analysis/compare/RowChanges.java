package kpi.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import kpi.loading.earlier.RunRows;
import kpi.loading.earlier.RunRows.Row;

/**
 * What changed in the rows of one table.
 *
 * @param table its file
 * @param added rows of the new run alone, by key
 * @param removed rows of the old run alone, by key
 * @param changed rows of both whose cells differ, by key
 */
public record RowChanges(String table, List<Row> added, List<Row> removed, List<Changed> changed) {

  /** A row whose cells differ. */
  public record Changed(Row before, Row after, List<Cell> cells) {}

  /**
   * A cell that differs.
   *
   * @param before empty if it was blank
   * @param after empty if it is blank
   */
  public record Cell(String column, String before, String after) {}

  /** The tables whose rows changed, and of which that can be told; sorted. */
  static List<RowChanges> between(RunRows before, RunRows after) {
    List<RowChanges> changes = new ArrayList<>();
    for (String table : tables(before, after)) {
      of(table, before, after).filter(one -> one.rows() > 0).ifPresent(changes::add);
    }
    return changes;
  }

  /** The tables that differ without telling in what, since a run keeps no rows of them; sorted. */
  static List<String> untold(RunRows before, RunRows after) {
    return tables(before, after).stream()
        .filter(table -> !isSame(table, before, after))
        .filter(table -> of(table, before, after).isEmpty())
        .toList();
  }

  private static SortedSet<String> tables(RunRows before, RunRows after) {
    SortedSet<String> tables = new TreeSet<>(before.names());
    tables.addAll(after.names());
    return tables;
  }

  private static boolean isSame(String table, RunRows before, RunRows after) {
    String digest = before.digests().get(table);
    return digest != null && digest.equals(after.digests().get(table));
  }

  /** Empty if a run has the table, but keeps no rows of it. */
  private static Optional<RowChanges> of(String table, RunRows before, RunRows after) {
    Optional<Map<String, Row>> old = before.of(table);
    Optional<Map<String, Row>> now = after.of(table);
    if (old.isEmpty() || now.isEmpty()) {
      return Optional.empty();
    }
    List<Changed> changed = new ArrayList<>();
    for (Row row : now.get().values()) {
      Row was = old.get().get(row.key());
      if (was != null && !was.cells().equals(row.cells())) {
        changed.add(new Changed(was, row, cells(was, row)));
      }
    }
    return Optional.of(
        new RowChanges(
            table, without(now.get(), old.get()), without(old.get(), now.get()), changed));
  }

  private static List<Row> without(Map<String, Row> rows, Map<String, Row> others) {
    return rows.values().stream().filter(row -> !others.containsKey(row.key())).toList();
  }

  private static List<Cell> cells(Row was, Row is) {
    SortedSet<String> columns = new TreeSet<>(was.cells().keySet());
    columns.addAll(is.cells().keySet());
    return columns.stream()
        .map(
            column ->
                new Cell(
                    column,
                    was.cells().getOrDefault(column, ""),
                    is.cells().getOrDefault(column, "")))
        .filter(cell -> !cell.before().equals(cell.after()))
        .toList();
  }

  /** How many rows were added, removed or changed. */
  public int rows() {
    return added.size() + removed.size() + changed.size();
  }
}
