package kpi.rules.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kpi.model.Column;
import kpi.model.Fact;
import kpi.model.Item;
import kpi.model.Truth;
import kpi.model.Value;

/**
 * Whether a cell holds one of several codes.
 *
 * @param codes as written in the file, not their labels
 */
public record OneOf(Item item, Set<String> codes) implements Question {

  /** One more than a sentence can name: some is always another country. */
  private static final List<String> OTHERS = List.of("US", "DE", "FR", "GB", "KR", "CN");

  @Override
  public Truth answer(Fact fact, Memberships memberships, Setting setting) {
    Column column = item.deciding(fact);
    return fact.value(column).isKnown()
        ? Truth.of(codes.contains(fact.written(column)))
        : Truth.UNKNOWN;
  }

  @Override
  public List<Column> columns(Fact fact) {
    return List.of(item.deciding(fact));
  }

  @Override
  public List<Value> deciders(Column column, Fact fact, Setting setting) {
    List<String> written = new ArrayList<>(column.codes().keySet());
    if (written.isEmpty()) {
      written.addAll(codes);
      OTHERS.stream().filter(other -> !codes.contains(other)).findFirst().ifPresent(written::add);
    }
    return written.stream().map(code -> (Value) new Value.Code(code)).toList();
  }

  @Override
  public List<Item> items() {
    return List.of(item);
  }

  @Override
  public List<Column> allColumns() {
    return item.columns();
  }
}
