package kpi.analysis.explain.subject;

import java.util.List;
import kpi.model.Column;
import kpi.model.Fact;
import kpi.model.Item;
import kpi.source.Place;

/**
 * A cell that leaves an answer open: blank, doubted, or a date too vague.
 *
 * @param columns where it could be filled in, any one of them
 */
public record OpenCell(Place place, Item item, List<Column> columns) {

  static OpenCell of(Fact fact, Item item) {
    List<Column> columns =
        item.value(fact).isBlank() ? item.columns() : List.of(item.deciding(fact));
    return new OpenCell(Place.of(fact.table().file(), fact.line()), item, columns);
  }
}
