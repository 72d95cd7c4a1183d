package kpi.loading.dictionary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.model.FiscalYear;
import kpi.model.fact.Column;
import kpi.model.fact.TableSchema;

/**
 * What is asked of respondents of one kind, as {@code items.yaml} declares it.
 *
 * @param title what it is called
 * @param respondent the table in which a respondent is one row; its key is one column
 * @param group the column by which respondents are told together, such as their association
 * @param lists tables that refer to the respondent: any number of rows each
 * @param explanations of items, by column, where there are any
 */
public record SurveyForm(
    String title,
    TableSchema respondent,
    Optional<Column> group,
    List<TableSchema> lists,
    Map<Column, String> explanations) {

  public SurveyForm {
    lists = List.copyOf(lists);
    explanations = Map.copyOf(explanations);
  }

  /** The column that identifies a respondent. */
  public Column key() {
    return respondent.key().get(0);
  }

  /** The column of a list that holds the respondent's key. */
  public Column reference(TableSchema list) {
    return list.identity().refers().entrySet().stream()
        .filter(one -> one.getValue().equals(respondent.name()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /** The columns of a table that a respondent fills in, in a year. */
  public List<Column> asked(TableSchema table, FiscalYear year) {
    Optional<Column> own =
        table.equals(respondent) ? Optional.empty() : Optional.of(reference(table));
    return table.columns().stream()
        .filter(column -> column.asked().in(year))
        .filter(column -> own.filter(column::equals).isEmpty())
        .toList();
  }
}
