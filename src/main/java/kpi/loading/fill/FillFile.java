package kpi.loading.fill;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kpi.loading.yaml.YamlFile;
import kpi.model.dataset.FillList;
import kpi.model.fact.Column;
import kpi.model.fact.DataDictionary;
import kpi.model.fact.TableSchema;
import kpi.source.Messages;

/** What {@code dataset.yaml} says under {@code fill}. */
public final class FillFile {

  private static final JsonPointer FILL = JsonPointer.compile("/fill");

  private final YamlFile file;
  private final DataDictionary dictionary;
  private final Messages messages;

  private FillFile(YamlFile file, DataDictionary dictionary, Messages messages) {
    this.file = file;
    this.dictionary = dictionary;
    this.messages = messages;
  }

  /** The names of the lists, whether or not they hold. */
  public static List<String> files(YamlFile header) {
    List<String> files = new ArrayList<>();
    header.root().path("fill").forEach(one -> files.add(one.path("list").asText()));
    return files;
  }

  /**
   * The lists in the order of the file: of two that tell a value the first counts.
   *
   * @param header that fits its schema
   * @param messages takes in what does not hold
   */
  public static List<FillList> read(YamlFile header, DataDictionary dictionary, Messages messages) {
    FillFile fill = new FillFile(header, dictionary, messages);
    List<FillList> lists = new ArrayList<>();
    for (int index = 0; index < header.root().at(FILL).size(); index++) {
      fill.list(FILL.appendIndex(index)).ifPresent(lists::add);
    }
    return lists;
  }

  private Optional<FillList> list(JsonPointer at) {
    JsonNode node = file.root().at(at);
    String name = node.get("table").asText();
    Optional<TableSchema> table = dictionary.table(name);
    if (table.isEmpty()) {
      messages.add(
          file.error(
              "fill-unknown-table",
              at.appendProperty("table"),
              name,
              dictionary.tables().stream()
                  .map(TableSchema::name)
                  .collect(Collectors.joining(", "))));
      return Optional.empty();
    }
    if (dictionary.tables().stream()
        .anyMatch(one -> one.file().equals(node.get("list").asText()))) {
      messages.add(
          file.error("fill-list-is-a-table", at.appendProperty("list"), node.get("list").asText()));
    }
    Optional<Column> by = item(table.get(), at.appendProperty("by"));
    List<Column> items = new ArrayList<>();
    for (int index = 0; index < node.get("items").size(); index++) {
      JsonPointer there = at.appendProperty("items").appendIndex(index);
      item(table.get(), there).filter(one -> mayBeFilled(one, by, there)).ifPresent(items::add);
    }
    Optional<LocalDate> date = date(at.appendProperty("date"));
    boolean isSynthetic = node.get("provenance").asText().equals("synthetic");
    return by.flatMap(
        key ->
            date.map(
                day ->
                    new FillList(
                        table.get(),
                        node.get("list").asText(),
                        key,
                        items,
                        node.get("source").asText(),
                        day,
                        isSynthetic)));
  }

  private Optional<Column> item(TableSchema table, JsonPointer at) {
    String name = file.root().at(at).asText();
    Optional<Column> found =
        table.columns().stream()
            .filter(one -> one.name().equals(name) || one.label().equals(name))
            .findFirst();
    if (found.isEmpty()) {
      messages.add(file.error("fill-unknown-item", at, name, table.file()));
    }
    return found;
  }

  /** A key tells which row it is, and is never blank. */
  private boolean mayBeFilled(Column item, Optional<Column> by, JsonPointer at) {
    boolean may = item.mayBeBlank() && by.filter(item::equals).isEmpty();
    if (!may) {
      messages.add(file.error("fill-of-a-key", at, item.label()));
    }
    return may;
  }

  private Optional<LocalDate> date(JsonPointer at) {
    String written = file.root().at(at).asText();
    try {
      return Optional.of(LocalDate.parse(written));
    } catch (DateTimeException impossible) {
      messages.add(file.error("impossible-date", at, written));
      return Optional.empty();
    }
  }
}
