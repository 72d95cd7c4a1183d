package kpi.loading.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kpi.model.fact.Column;
import kpi.model.fact.TableSchema;
import kpi.source.Place;

/**
 * Which column of which file is which item.
 *
 * @param header the lines of {@code dataset.yaml} without provenance, by key
 * @param blankWords what stands for "not known" in every source
 */
public record Mapping(
    String title, Map<String, String> header, Set<String> blankWords, List<Source> sources) {

  /**
   * A sheet that becomes rows of a table.
   *
   * @param file the name of the file; absent if any will do
   * @param sheet of a workbook; absent if it has one only
   * @param encoding of a text, if it is declared
   * @param headings the rows of the heading; absent if they are found by the headings
   * @param provenance a word of {@code dataset.yaml}
   * @param columns in the order of the table
   * @param place in the mapping
   */
  public record Source(
      Optional<String> file,
      Optional<String> sheet,
      Optional<String> encoding,
      Optional<HeadingRows> headings,
      TableSchema table,
      String provenance,
      List<SourceColumn> columns,
      Place place) {}

  /** Rows from 1, the first and the last included. */
  public record HeadingRows(int first, int last) {}

  /**
   * Where an item stands, and how it is typed there.
   *
   * @param headings any of which it may have; empty if its position is told
   * @param position from 0
   * @param unit in which numbers without one stand
   * @param yes words beside those that always mean so
   * @param codes another name → code
   */
  public record SourceColumn(
      Column item,
      List<String> headings,
      Optional<Integer> position,
      Optional<String> unit,
      Set<String> yes,
      Set<String> no,
      Map<String, String> codes,
      Set<String> blankWords) {}
}
