package kpi.analysis.explain.subject;

import java.util.Optional;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.Fact.FilledCell;
import kpi.model.fact.Item;
import kpi.model.fact.Value;
import kpi.rules.condition.Limit;
import kpi.source.Place;

/**
 * A cell that a condition reads.
 *
 * @param item as the sentence speaks of it
 * @param column the column of the item that decides for this row
 * @param limit absent if the condition draws none
 */
public record CellReading(Fact fact, Item item, Column column, Optional<Limit> limit) {

  static CellReading of(Fact fact, Item item, Optional<Limit> limit) {
    return new CellReading(fact, item, item.deciding(fact), limit);
  }

  public Value value() {
    return fact.value(column);
  }

  /** As it stands in the file; empty if blank. */
  public String written() {
    return fact.written(column);
  }

  /** How far the value lies from the limit. */
  public Optional<Limit.Distance> distance() {
    return limit.flatMap(one -> one.distance(value()));
  }

  /** The line of the table's file, or of the list that the cell was filled in from. */
  public Place place() {
    Place cell = fact.place(column);
    return filledBy().isPresent()
        ? Place.of(cell.file(), cell.line())
        : Place.of(fact.table().file(), fact.line());
  }

  /** Where the cell was filled in from; empty if it stands in the table's file. */
  public Optional<FilledCell> filledBy() {
    return fact.filledBy(column);
  }

  /** Whether the item is made of several columns, of which this one decides. */
  public boolean isOneOfSeveral() {
    return item.columns().size() > 1;
  }
}
