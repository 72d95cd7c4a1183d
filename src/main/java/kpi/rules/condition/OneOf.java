package kpi.rules.condition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kpi.model.Truth;
import kpi.model.fact.Column;
import kpi.model.fact.ColumnType;
import kpi.model.fact.Item;
import kpi.model.fact.NumberClasses;
import kpi.model.fact.Value;

/**
 * Whether a cell holds one of several values.
 *
 * @param codes as written in the file, not their labels
 * @param classes by which a number has a code; absent if the codes are written in the file
 */
public record OneOf(Item item, Set<String> codes, Optional<NumberClasses> classes)
    implements OfOneCell {

  /** What is asked of a class is answered by the number that it is a class of. */
  public static OneOf of(Item item, Set<String> codes) {
    Optional<NumberClasses> classes = item.columns().get(0).classes();
    return classes
        .map(one -> new OneOf(new Item(one.of().label(), List.of(one.of())), codes, classes))
        .orElseGet(() -> new OneOf(item, codes, classes));
  }

  /** A partial date is a day that is not known yet: it holds none of several days. */
  @Override
  public Truth of(Value value, Setting setting) {
    if (classes.isPresent()) {
      Value own = classes.get().classOf(value);
      return own.isKnown() ? Truth.of(codes.contains(own.text())) : Truth.UNKNOWN;
    }
    if (value.isOpen()) {
      boolean none = codes.stream().noneMatch(code -> Domain.isWithin(value, code));
      return value.isKnown() && none ? Truth.NO : Truth.UNKNOWN;
    }
    return Truth.of(codes.contains(value.text()));
  }

  @Override
  public List<Value> deciders(Column column, Setting setting) {
    if (classes.isPresent()) {
      return classes.get().limits().stream()
          .flatMap(limit -> Stream.of(limit, limit.add(BigDecimal.ONE)))
          .map(number -> (Value) new Value.Number(number))
          .toList();
    }
    if (column.type() == ColumnType.CODE) {
      return Domain.others(column, Set.of()).toList();
    }
    List<Value> named = codes.stream().flatMap(code -> Domain.about(column, code)).toList();
    return Stream.concat(named.stream(), Domain.others(column, Set.copyOf(named)))
        .distinct()
        .toList();
  }
}
