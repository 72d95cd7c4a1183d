package kpi.model.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.model.FiscalYear;

/**
 * The head of a dataset, from {@code dataset.yaml}.
 *
 * @param provenance table name → column name → word ({@code survey}, {@code published}, {@code
 *     synthetic}); the column {@code default} speaks for those that are not named
 * @param tables table name → its dates
 * @param notes assumptions, to be shown with the results
 * @param rows what is said of single rows
 * @param sent questionnaires sent, in companies
 */
public record DatasetHeader(
    String title,
    FiscalYear fiscalYear,
    LocalDate referenceDate,
    Map<String, Map<String, String>> provenance,
    Map<String, TableNote> tables,
    List<String> notes,
    RowNotes rows,
    Optional<Integer> sent,
    Optional<LocalDate> receivedUntil) {

  public static final String DEFAULT_COLUMN = "default";
  private static final String SYNTHETIC = "synthetic";

  /** A head that says nothing of single rows. */
  public DatasetHeader(
      String title,
      FiscalYear fiscalYear,
      LocalDate referenceDate,
      Map<String, Map<String, String>> provenance,
      Map<String, TableNote> tables,
      List<String> notes,
      Optional<Integer> sent,
      Optional<LocalDate> receivedUntil) {
    this(
        title,
        fiscalYear,
        referenceDate,
        provenance,
        tables,
        notes,
        RowNotes.NONE,
        sent,
        receivedUntil);
  }

  /** The day on which the rows of a table describe their subjects. */
  public LocalDate asOf(String table) {
    return tables.getOrDefault(table, TableNote.NONE).asOf().orElse(referenceDate);
  }

  /** Whether a column holds invented data; a column of unstated provenance counts as invented. */
  public boolean isSynthetic(String table, String column) {
    return provenance(table, column).equals(SYNTHETIC);
  }

  /** The word that is said of a column. */
  public String provenance(String table, String column) {
    Map<String, String> columns = provenance.getOrDefault(table, Map.of());
    return columns.getOrDefault(column, columns.getOrDefault(DEFAULT_COLUMN, SYNTHETIC));
  }

  public DatasetHeader at(LocalDate date) {
    return new DatasetHeader(
        title, fiscalYear, date, provenance, tables, notes, rows, sent, receivedUntil);
  }

  /**
   * The head of the same data with lists from which blank values are filled in: each is an
   * assumption, and what one of invented values fills in may be invented.
   */
  public DatasetHeader filledBy(List<FillList> lists) {
    List<String> allNotes = new ArrayList<>(notes);
    Map<String, Map<String, String>> words = new LinkedHashMap<>(provenance);
    for (FillList list : lists) {
      allNotes.add(list.note());
      if (list.synthetic()) {
        Map<String, String> columns =
            new LinkedHashMap<>(words.getOrDefault(list.table().name(), Map.of()));
        list.items().forEach(item -> columns.put(item.name(), SYNTHETIC));
        words.put(list.table().name(), columns);
      }
    }
    return new DatasetHeader(
        title,
        fiscalYear,
        referenceDate,
        words,
        tables,
        List.copyOf(allNotes),
        rows,
        sent,
        receivedUntil);
  }

  /**
   * What {@code dataset.yaml} says of a table.
   *
   * @param asOf the survey date of the table, if it is not the dataset's reference date
   * @param period {@code from/to} as written
   * @param assumed whether date or period is an assumption
   */
  public record TableNote(Optional<LocalDate> asOf, Optional<String> period, boolean assumed) {

    public static final TableNote NONE = new TableNote(Optional.empty(), Optional.empty(), false);
  }
}
