package kpi.report.deck.check;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import kpi.report.deck.Binding;
import kpi.report.deck.DeckShape;

/** Finds a figure in a table by what its row and column are called, else by its place. */
final class GridSearch {

  private final DeckShape.Grid grid;
  private final Set<String> rowKeys;
  private final Set<String> columnKeys;

  /**
   * @param rowKeys what the rows of the table are called, as {@link Keys#same} has it
   */
  GridSearch(DeckShape.Grid grid, Set<String> rowKeys, Set<String> columnKeys) {
    this.grid = grid;
    this.rowKeys = rowKeys;
    this.columnKeys = columnKeys;
  }

  FoundInDeck find(Binding binding) {
    OptionalInt row = row(binding);
    OptionalInt column = column(binding);
    if (row.isEmpty() || column.isEmpty()) {
      return new FoundInDeck.Nothing();
    }
    List<String> cells = grid.rows().get(row.getAsInt());
    return column.getAsInt() < cells.size()
        ? new FoundInDeck.Shown(cells.get(column.getAsInt()))
        : new FoundInDeck.Nothing();
  }

  private OptionalInt column(Binding binding) {
    if (grid.rows().isEmpty()) {
      return OptionalInt.empty();
    }
    List<String> words = grid.rows().get(0).stream().map(this::withoutSigns).toList();
    List<String> headers = same(Keys.distinct(words));
    int found = headers.indexOf(Keys.same(binding.second()));
    int place = binding.place().column();
    return found >= 0 ? OptionalInt.of(found) : atPlace(place, headers, columnKeys);
  }

  /** A header may have the sign of its whole column, or end like one. */
  private String withoutSigns(String header) {
    String words = Keys.same(header);
    return columnKeys.contains(words) ? words : MarkSigns.without(words);
  }

  /** A row may be called by its first cell, or by several. */
  private OptionalInt row(Binding binding) {
    String wanted = Keys.same(binding.first());
    int columns = grid.rows().isEmpty() ? 0 : grid.rows().get(0).size();
    for (int count = 1; count <= columns; count++) {
      int found = names(count).indexOf(wanted);
      if (found > 0) {
        return OptionalInt.of(found);
      }
    }
    return atPlace(binding.place().row(), names(1), rowKeys);
  }

  private List<String> names(int count) {
    List<String> names = new ArrayList<>();
    for (List<String> row : grid.rows()) {
      names.add(String.join(" ", row.subList(0, Math.min(count, row.size()))));
    }
    return same(Keys.distinct(names));
  }

  /** Whoever renames a row leaves it in its place; who removes one puts another known row there. */
  private static OptionalInt atPlace(int place, List<String> names, Set<String> known) {
    boolean isTaken = place < names.size() && known.contains(names.get(place));
    return place < names.size() && !isTaken ? OptionalInt.of(place) : OptionalInt.empty();
  }

  private static List<String> same(List<String> words) {
    return words.stream().map(Keys::same).toList();
  }
}
