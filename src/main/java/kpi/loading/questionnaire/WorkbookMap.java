package kpi.loading.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kpi.loading.sheet.SheetRow;
import kpi.loading.sheet.SourceSheet;
import kpi.model.FiscalYear;
import kpi.source.Rejected;

/**
 * What a questionnaire says of itself on a sheet that is not shown: so an answer is found even if
 * an item was renamed after the workbook was sent.
 *
 * @param respondent the name of the table of the respondents
 * @param items every item that it asks
 */
public record WorkbookMap(FiscalYear year, String respondent, List<Asked> items) {

  /** The sheet, its first cell, and the labels of the columns of the sheet of the respondent. */
  public static final String SHEET = "kpi";

  public static final String FORMAT = "kpi-questionnaire/1";

  /** The heading of the column in which the respondent's own items are answered. */
  public static final String ANSWER = "回答";

  private static final int FIELDS = 4;

  /**
   * An item as it is asked.
   *
   * @param label its heading in the workbook
   */
  public record Asked(String sheet, String table, String item, String label) {}

  /** Empty if the sheet is not that of a questionnaire. */
  static Optional<WorkbookMap> read(SourceSheet sheet) throws Rejected {
    List<SheetRow> rows = new ArrayList<>();
    sheet.read(
        row -> {
          rows.add(row);
          return true;
        });
    if (rows.isEmpty() || !rows.get(0).cell(0).text().equals(FORMAT)) {
      return Optional.empty();
    }
    Optional<FiscalYear> year = FiscalYear.parse(rows.get(0).cell(1).text());
    List<Asked> items = new ArrayList<>();
    for (SheetRow row : rows.subList(1, rows.size())) {
      if (row.cells().size() >= FIELDS) {
        items.add(
            new Asked(
                row.cell(0).text(), row.cell(1).text(), row.cell(2).text(), row.cell(3).text()));
      }
    }
    String respondent = rows.get(0).cell(2).text();
    return year.map(found -> new WorkbookMap(found, respondent, List.copyOf(items)));
  }

  /** The items of a table, in the order of the workbook. */
  public List<Asked> of(String table) {
    return items.stream().filter(one -> one.table().equals(table)).toList();
  }
}
