package kpi.model.dataset;

import java.time.LocalDate;
import java.util.List;
import kpi.model.fact.Column;
import kpi.model.fact.TableSchema;

/**
 * A list from which blank values of a table may be filled in, as {@code dataset.yaml} says.
 *
 * @param file its name, in the folder of the dataset; it has the columns of the table
 * @param by the column by which its rows are those of the table
 * @param items that may be filled in
 * @param source what it is called
 * @param date of which day it is
 * @param synthetic whether it holds invented data
 */
public record FillList(
    TableSchema table,
    String file,
    Column by,
    List<Column> items,
    String source,
    LocalDate date,
    boolean synthetic) {

  public FillList {
    items = List.copyOf(items);
  }

  /** What is assumed by it, to be shown with the results. */
  public String note() {
    return table.subject()
        + "の空欄の"
        + String.join("、", items.stream().map(Column::label).toList())
        + "は、"
        + by.label()
        + "が同じものの値を"
        + source
        + "（"
        + date
        + "）から補った。";
  }
}
