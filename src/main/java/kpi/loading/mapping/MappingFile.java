package kpi.loading.mapping;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kpi.loading.mapping.Mapping.HeadingRows;
import kpi.loading.mapping.Mapping.Source;
import kpi.loading.mapping.Mapping.SourceColumn;
import kpi.loading.yaml.YamlFile;
import kpi.model.fact.Column;
import kpi.model.fact.ColumnType;
import kpi.model.fact.DataDictionary;
import kpi.model.fact.TableSchema;
import kpi.source.Message;
import kpi.source.Messages;

/** A mapping that fits its schema, with tables and items of the data dictionary. */
public final class MappingFile {

  private static final String SCHEMA = "mapping";
  private static final JsonPointer SOURCES = JsonPointer.compile("/sources");
  private static final JsonPointer PROPOSED = JsonPointer.compile("/proposed");
  private static final int LETTERS = 26;

  private final YamlFile file;
  private final DataDictionary dictionary;
  private final Messages messages;

  private MappingFile(YamlFile file, DataDictionary dictionary, Messages messages) {
    this.file = file;
    this.dictionary = dictionary;
    this.messages = messages;
  }

  /**
   * @param name the file's name as its user knows it
   * @param messages takes in what is wrong with it
   * @return empty if something is
   */
  public static Optional<Mapping> read(
      Path path, String name, DataDictionary dictionary, Messages messages) {
    return YamlFile.read(path, name, SCHEMA, messages)
        .flatMap(
            yaml -> {
              Messages own = new Messages();
              if (yaml.root().path("proposed").asBoolean()) {
                own.add(yaml.error("mapping-not-accepted", PROPOSED));
              }
              Mapping mapping = new MappingFile(yaml, dictionary, own).mapping();
              messages.addAll(own);
              return own.hasErrors() ? Optional.empty() : Optional.of(mapping);
            });
  }

  private Mapping mapping() {
    JsonNode root = file.root();
    Map<String, String> header = new LinkedHashMap<>();
    root.path("dataset")
        .properties()
        .forEach(one -> header.put(one.getKey(), one.getValue().asText()));
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < root.get("sources").size(); i++) {
      source(SOURCES.appendIndex(i)).ifPresent(sources::add);
    }
    refuseOtherProvenance(sources);
    return new Mapping(
        root.get("title").asText(), header, words(root.path("blank-words")), List.copyOf(sources));
  }

  /** The whole table has one provenance in {@code dataset.yaml}. */
  private void refuseOtherProvenance(List<Source> sources) {
    Map<TableSchema, String> known = new LinkedHashMap<>();
    for (Source source : sources) {
      String before = known.putIfAbsent(source.table(), source.provenance());
      if (before != null && !before.equals(source.provenance())) {
        messages.add(
            Message.error("mapping-provenance-differs", source.place(), source.table().name()));
      }
    }
  }

  private Optional<Source> source(JsonPointer at) {
    JsonNode node = file.root().at(at);
    String name = node.get("table").asText();
    Optional<TableSchema> table = dictionary.table(name);
    if (table.isEmpty()) {
      messages.add(file.error("mapping-unknown-table", at.appendProperty("table"), name));
    }
    return table.map(
        known ->
            new Source(
                text(node, "file"),
                text(node, "sheet"),
                text(node, "encoding"),
                headings(node.path("heading-rows")),
                known,
                node.get("provenance").asText(),
                columns(known, at.appendProperty("columns")),
                file.place(at)));
  }

  private static Optional<HeadingRows> headings(JsonNode rows) {
    if (rows.isInt()) {
      return Optional.of(new HeadingRows(rows.intValue(), rows.intValue()));
    }
    return rows.isArray()
        ? Optional.of(new HeadingRows(rows.get(0).intValue(), rows.get(1).intValue()))
        : Optional.empty();
  }

  private List<SourceColumn> columns(TableSchema table, JsonPointer at) {
    Map<String, SourceColumn> byName = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : file.root().at(at).properties()) {
      JsonPointer there = at.appendProperty(entry.getKey());
      Optional<Column> item = item(table, entry.getKey());
      if (item.isEmpty()) {
        messages.add(file.keyError("mapping-unknown-item", there, entry.getKey(), table.name()));
      } else if (byName.containsKey(item.get().name())) {
        messages.add(file.keyError("mapping-item-twice", there, entry.getKey()));
      } else {
        byName.put(item.get().name(), column(item.get(), entry.getValue(), there));
      }
    }
    table.key().stream()
        .filter(key -> !byName.containsKey(key.name()))
        .forEach(
            key -> messages.add(file.error("mapping-without-key", at, key.name(), key.label())));
    return table.columns().stream()
        .map(column -> byName.get(column.name()))
        .filter(column -> column != null)
        .toList();
  }

  /** By its name, or by its label. */
  private static Optional<Column> item(TableSchema table, String name) {
    return table
        .column(name)
        .or(() -> table.columns().stream().filter(one -> one.label().equals(name)).findFirst());
  }

  private SourceColumn column(Column item, JsonNode node, JsonPointer at) {
    boolean isBare = node.isTextual() || node.isArray();
    JsonNode details = isBare ? file.root().path("none") : node;
    Optional<String> unit = text(details, "unit");
    if (unit.isPresent() && !converts(item, unit.get())) {
      messages.add(
          file.error("mapping-other-unit", at.appendProperty("unit"), unit.get(), item.unit()));
    }
    Map<String, String> codes = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> code : details.path("codes").properties()) {
      if (!item.codes().containsKey(code.getValue().asText()) && item.type() == ColumnType.CODE) {
        JsonPointer there = at.appendProperty("codes").appendProperty(code.getKey());
        messages.add(
            file.error(
                "mapping-unknown-code",
                there,
                code.getValue().asText(),
                String.join(", ", item.codes().keySet())));
      }
      codes.put(code.getKey(), code.getValue().asText());
    }
    return new SourceColumn(
        item,
        List.copyOf(words(isBare ? node : details.path("heading"))),
        text(details, "position").map(MappingFile::position),
        unit.filter(any -> item.type() == ColumnType.NUMBER && converts(item, any)),
        words(details.path("yes")),
        words(details.path("no")),
        codes,
        words(details.path("blank-words")));
  }

  private boolean converts(Column item, String unit) {
    return item.type() == ColumnType.NUMBER
        && (unit.equals(item.unit()) || dictionary.units().factor(unit, item.unit()).isPresent());
  }

  /** A letter of a column of a sheet, from 0. */
  private static int position(String letters) {
    int position = 0;
    for (int i = 0; i < letters.length(); i++) {
      position = position * LETTERS + letters.charAt(i) - 'A' + 1;
    }
    return position - 1;
  }

  private static Optional<String> text(JsonNode node, String key) {
    return Optional.of(node.path(key)).filter(JsonNode::isTextual).map(JsonNode::asText);
  }

  /** One text, or several. */
  private static Set<String> words(JsonNode node) {
    Set<String> words = new LinkedHashSet<>();
    if (node.isTextual()) {
      words.add(node.asText());
    }
    node.forEach(one -> words.add(one.asText()));
    return words;
  }
}
