package kpi.validation;

import java.util.Optional;
import kpi.model.Column;
import kpi.model.Fact;
import kpi.model.Item;
import kpi.model.TableSchema;
import kpi.model.Value;
import kpi.source.Message;
import kpi.source.Messages;

/**
 * What staff should look at in the rows of one table: amounts that differ although the first
 * decides, and domestic respondents whose headquarters are abroad. All findings are warnings.
 */
public final class RowFindings {

  private static final String ORIGIN = "capital_origin";
  private static final String DOMESTIC = "domestic";
  private static final String HEADQUARTERS = "headquarters_country";
  private static final String JAPAN = "JP";

  private final TableSchema table;
  private final Optional<Column> origin;
  private final Optional<Column> headquarters;
  private final Messages messages;

  public RowFindings(TableSchema table, Messages messages) {
    this.table = table;
    this.origin = table.column(ORIGIN);
    this.headquarters = table.column(HEADQUARTERS);
    this.messages = messages;
  }

  public void check(Fact fact) {
    table.items().forEach(item -> checkAmounts(item, fact));
    if (origin.isPresent()
        && headquarters.isPresent()
        && fact.written(origin.get()).equals(DOMESTIC)
        && !fact.value(headquarters.get()).isBlank()
        && !fact.written(headquarters.get()).equals(JAPAN)) {
      warn("domestic-with-headquarters-abroad", fact, headquarters.get(), fact.id());
    }
  }

  private void checkAmounts(Item item, Fact fact) {
    Column deciding = item.deciding(fact);
    for (Column column : item.columns()) {
      Value value = fact.value(column);
      if (!value.isBlank() && !value.equals(fact.value(deciding))) {
        warn("amounts-differ", fact, column, fact.id(), deciding.label(), column.label());
      }
    }
  }

  private void warn(String code, Fact fact, Column column, String... arguments) {
    messages.add(Message.warning(code, fact.place(column), arguments));
  }
}
