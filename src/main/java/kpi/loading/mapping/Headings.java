package kpi.loading.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.loading.mapping.Mapping.HeadingRows;
import kpi.loading.mapping.Mapping.SourceColumn;
import kpi.loading.sheet.SheetRow;
import kpi.source.input.Folded;

/**
 * The headings of a sheet. Where they stand in several rows, a heading is all of its column's; an
 * upper one that is merged over several columns counts for each of them.
 *
 * @param texts by column, from the first
 * @param lastRow the number of the last row of the heading
 */
record Headings(List<String> texts, int lastRow) {

  /** Rows in which a heading is looked for. */
  static final int MOST_ROWS = 50;

  /**
   * @param rows of the start of the sheet
   */
  static Headings of(List<SheetRow> rows, HeadingRows where) {
    List<SheetRow> heading =
        rows.stream()
            .filter(row -> row.number() >= where.first() && row.number() <= where.last())
            .toList();
    int width = heading.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    List<String> texts = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      texts.add(text(heading, column));
    }
    return new Headings(List.copyOf(texts), where.last());
  }

  private static String text(List<SheetRow> heading, int column) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < heading.size(); i++) {
      String own = heading.get(i).cell(column).text().strip();
      boolean isLast = i == heading.size() - 1;
      text.append(own.isEmpty() && !isLast ? merged(heading, i, column) : own);
    }
    return text.toString();
  }

  /** The nearest to the left, if something stands beneath it. */
  private static String merged(List<SheetRow> heading, int row, int column) {
    boolean hasMore =
        heading.subList(row + 1, heading.size()).stream()
            .anyMatch(lower -> !lower.cell(column).isBlank());
    for (int left = column - 1; hasMore && left >= 0; left--) {
      String text = heading.get(row).cell(left).text().strip();
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  /** The first row that has most of the headings that are asked for; empty if none has any. */
  static Optional<HeadingRows> find(List<SheetRow> rows, List<SourceColumn> columns) {
    SheetRow best = null;
    long most = 0;
    for (SheetRow row : rows) {
      Headings own = of(List.of(row), new HeadingRows(row.number(), row.number()));
      long found = columns.stream().filter(column -> !own.columns(column).isEmpty()).count();
      if (found > most) {
        best = row;
        most = found;
      }
    }
    return Optional.ofNullable(best).map(row -> new HeadingRows(row.number(), row.number()));
  }

  /** The columns, from 0, whose heading is one that an item may have. */
  List<Integer> columns(SourceColumn wanted) {
    List<String> names = wanted.headings().stream().map(Headings::folded).toList();
    List<Integer> found = new ArrayList<>();
    for (int column = 0; column < texts.size(); column++) {
      if (!texts.get(column).isEmpty() && names.contains(folded(texts.get(column)))) {
        found.add(column);
      }
    }
    return found;
  }

  /** Column, from 0, → its heading; of those that no item takes. */
  Map<Integer, String> others(List<Integer> taken) {
    Map<Integer, String> others = new LinkedHashMap<>();
    for (int column = 0; column < texts.size(); column++) {
      if (!texts.get(column).isEmpty() && !taken.contains(column)) {
        others.put(column, texts.get(column));
      }
    }
    return others;
  }

  /** Width, case, spaces and line breaks do not matter. */
  private static String folded(String heading) {
    return Folded.of(heading.replaceAll("\\s", ""));
  }
}
