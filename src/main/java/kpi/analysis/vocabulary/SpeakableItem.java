package kpi.analysis.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kpi.model.fact.Column;
import kpi.model.fact.DataDictionary;
import kpi.model.fact.Item;
import kpi.model.fact.TableSchema;

/** An item of the data dictionary, with the table that it belongs to. */
public record SpeakableItem(TableSchema table, Item item) {

  static List<SpeakableItem> all(DataDictionary dictionary) {
    List<SpeakableItem> all = new ArrayList<>();
    for (TableSchema table : dictionary.tables()) {
      table.speakable().forEach(item -> all.add(new SpeakableItem(table, item)));
    }
    return all;
  }

  /** Its type as a word: that of {@link kpi.model.fact.ColumnType}, or {@code ordered-code}. */
  public String kind() {
    Column column = item.columns().get(0);
    return column.ordered() ? "ordered-code" : column.type().name().toLowerCase(Locale.ROOT);
  }

  /** The labels that sentences use for its codes, in order. */
  public List<String> choices() {
    return List.copyOf(item.columns().get(0).codes().values());
  }
}
