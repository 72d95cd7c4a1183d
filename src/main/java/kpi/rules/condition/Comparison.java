package kpi.rules.condition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kpi.model.Column;
import kpi.model.Fact;
import kpi.model.Item;
import kpi.model.Truth;
import kpi.model.Value;

/**
 * Whether a number is at most, or at least, a limit; both include the limit.
 *
 * @param limit in the item's unit
 */
public record Comparison(Item item, Bound bound, BigDecimal limit) implements Question {

  /** Which side of the limit is asked for. */
  public enum Bound {
    AT_MOST,
    AT_LEAST
  }

  @Override
  public Truth answer(Fact fact, Memberships memberships, Setting setting) {
    if (item.value(fact) instanceof Value.Number number) {
      int order = number.number().compareTo(limit);
      return Truth.of(bound == Bound.AT_MOST ? order <= 0 : order >= 0);
    }
    return Truth.UNKNOWN;
  }

  @Override
  public List<Column> columns(Fact fact) {
    return List.of(item.deciding(fact));
  }

  @Override
  public List<Value> deciders(Column column, Fact fact, Setting setting) {
    BigDecimal beyond =
        bound == Bound.AT_MOST ? limit.add(BigDecimal.ONE) : limit.subtract(BigDecimal.ONE);
    return List.of(new Value.Number(limit), new Value.Number(beyond));
  }

  @Override
  public List<Item> items() {
    return List.of(item);
  }

  @Override
  public Optional<Limit> limit(Setting setting) {
    Limit.Sense sense = bound == Bound.AT_MOST ? Limit.Sense.AT_MOST : Limit.Sense.AT_LEAST;
    return Optional.of(new Limit.Amount(sense, limit, item.unit()));
  }

  @Override
  public List<Column> allColumns() {
    return item.columns();
  }
}
