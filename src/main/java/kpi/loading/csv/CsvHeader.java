package kpi.loading.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kpi.model.FiscalYear;
import kpi.model.fact.Column;
import kpi.model.fact.TableSchema;

/** The first record of a file, which tells the field of each column. */
final class CsvHeader {

  private CsvHeader() {}

  /**
   * Reads the header.
   *
   * @return one column per field, null for a field that the table does not know; empty if columns
   *     are missing or stand twice
   */
  static Optional<List<Column>> read(
      List<String> names, int line, TableSchema table, FiscalYear year, TableFindings findings) {
    List<Column> columns = new ArrayList<>();
    names.forEach(name -> columns.add(table.column(name).orElse(null)));
    if (columns.stream().allMatch(Objects::isNull)) {
      findings.error("no-header", line, 0, allNames(table));
      return Optional.empty();
    }
    warnOfUnknown(names, columns, line, findings);
    boolean whole = standOnce(names, line, findings);
    for (Column column : table.columns()) {
      if (!names.contains(column.name())) {
        whole &= mayBeMissing(column, line, year, findings);
      }
    }
    return whole ? Optional.of(columns) : Optional.empty();
  }

  /** Every value of a column that is not asked in the year is unknown. */
  private static boolean mayBeMissing(
      Column column, int line, FiscalYear year, TableFindings findings) {
    if (column.asked().in(year) || !column.mayBeBlank()) {
      findings.error("missing-column", line, 0, column.name(), column.label());
      return false;
    }
    findings.warning("column-not-asked", line, 0, column.name(), column.label(), year.label());
    return true;
  }

  private static void warnOfUnknown(
      List<String> names, List<Column> columns, int line, TableFindings findings) {
    for (int field = 0; field < names.size(); field++) {
      if (columns.get(field) == null) {
        findings.warning("unknown-column", line, field + 1, names.get(field));
      }
    }
  }

  private static boolean standOnce(List<String> names, int line, TableFindings findings) {
    Map<String, Integer> first = new HashMap<>();
    boolean once = true;
    for (int field = 0; field < names.size(); field++) {
      String name = names.get(field);
      Integer before = first.putIfAbsent(name, field + 1);
      if (before != null && !name.isEmpty()) {
        findings.error("duplicate-column", line, field + 1, name, before.toString());
        once = false;
      }
    }
    return once;
  }

  private static String allNames(TableSchema table) {
    List<String> names = new ArrayList<>();
    table.columns().forEach(column -> names.add(column.name()));
    return String.join(",", names);
  }
}
