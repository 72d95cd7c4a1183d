package kpi.rules.condition;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kpi.model.Truth;
import kpi.model.fact.Column;
import kpi.model.fact.ColumnType;
import kpi.model.fact.Item;
import kpi.model.fact.Value;

/**
 * Whether a cell holds one of several values.
 *
 * @param codes as written in the file, not their labels
 */
public record OneOf(Item item, Set<String> codes) implements OfOneCell {

  /** A partial date is a day that is not known yet: it holds none of several days. */
  @Override
  public Truth of(Value value, Setting setting) {
    if (value.isOpen()) {
      boolean none = codes.stream().noneMatch(code -> Domain.isWithin(value, code));
      return value.isKnown() && none ? Truth.NO : Truth.UNKNOWN;
    }
    return Truth.of(codes.contains(value.text()));
  }

  @Override
  public List<Value> deciders(Column column, Setting setting) {
    if (column.type() == ColumnType.CODE) {
      return Domain.others(column, Set.of()).toList();
    }
    List<Value> named = codes.stream().flatMap(code -> Domain.about(column, code)).toList();
    return Stream.concat(named.stream(), Domain.others(column, Set.copyOf(named)))
        .distinct()
        .toList();
  }
}
