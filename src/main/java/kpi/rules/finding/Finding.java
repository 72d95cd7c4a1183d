package kpi.rules.finding;

import java.util.Optional;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.source.Message;
import kpi.source.Place;

/**
 * A rule that says what cannot be right holds for a row.
 *
 * @param fact as it is written
 * @param column absent if the row as a whole is meant
 * @param doubted whether the value of the cell counts as unknown
 */
public record Finding(FindingRule rule, Fact fact, Optional<Column> column, boolean doubted) {

  /** What the rule says, at the cell or at the row. */
  public Message message() {
    Place place =
        column.map(fact::place).orElseGet(() -> Place.of(fact.table().file(), fact.line()));
    Message told =
        rule.stops()
            ? Message.error(rule.name(), place, rule.told(), rule.remedy())
            : Message.warning(rule.name(), place, rule.told(), rule.remedy());
    return told.withValue(column.map(fact::written).orElse(""))
        .saidBy(doubted ? Message.Words.DOUBTING_RULE : Message.Words.RULE);
  }
}
