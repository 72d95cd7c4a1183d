package kpi.loading.mapping;

import java.util.List;
import java.util.Optional;
import kpi.loading.mapping.Mapping.HeadingRows;
import kpi.loading.sheet.SourceSheet;
import kpi.model.fact.Column;
import kpi.model.fact.TableSchema;

/**
 * What a sheet might be, by its headings and the values beneath them. It takes no row in: somebody
 * looks it through first.
 *
 * @param table the table whose items most of its headings name; absent if none does
 * @param headings where they stand; absent as the table
 * @param columns in the order of the table
 * @param notTaken headings that are near to no item
 * @param missing items of the table that no heading is near to
 * @param blankWords words seen that often stand for "not known"
 */
public record Proposal(
    SourceSheet sheet,
    Optional<TableSchema> table,
    Optional<HeadingRows> headings,
    List<ProposedColumn> columns,
    List<String> notTaken,
    List<Column> missing,
    List<String> blankWords) {

  /**
   * A heading that is near to an item.
   *
   * @param position from 0
   * @param isTwice whether another column has the same heading
   * @param isExact whether the heading is the item's label or name, width and spaces aside
   * @param unit that the heading tells in brackets
   * @param filled how many of the values looked at are not blank
   * @param read how many of these can be read as values of the item
   */
  public record ProposedColumn(
      Column item,
      String heading,
      int position,
      boolean isTwice,
      boolean isExact,
      Optional<String> unit,
      int filled,
      int read) {}

  public Proposal {
    columns = List.copyOf(columns);
    notTaken = List.copyOf(notTaken);
    missing = List.copyOf(missing);
    blankWords = List.copyOf(blankWords);
  }

  static Proposal ofNothing(SourceSheet sheet) {
    return new Proposal(
        sheet, Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), List.of());
  }
}
