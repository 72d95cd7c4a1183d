package kpi.loading.dictionary;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kpi.loading.yaml.YamlFile;
import kpi.source.Messages;

/** Whether the parts of a data dictionary that follows its schema fit together. */
final class DictionaryCheck {

  private static final JsonPointer TABLES = JsonPointer.compile("/tables");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final List<String> ANSWERS = List.of("yes", "no");

  private final YamlFile file;
  private final Messages messages;
  private final JsonNode units;
  private final Map<String, JsonPointer> subjects = new HashMap<>();
  private final Map<String, JsonPointer> types = new HashMap<>();
  private final Map<String, JsonPointer> sentences = new HashMap<>();
  private final Map<String, List<String>> keysBefore = new HashMap<>();

  DictionaryCheck(YamlFile file, Messages messages) {
    this.file = file;
    this.messages = messages;
    this.units = file.root().get("units");
  }

  void check() {
    units.properties().forEach(unit -> checkUnit(unit.getKey(), unit.getValue()));
    file.root()
        .get("tables")
        .properties()
        .forEach(table -> checkTable(table.getKey(), table.getValue()));
    QuestionnaireEntries.check(file, messages);
  }

  private void checkUnit(String name, JsonNode unit) {
    String base = unit.path("of").asText(name);
    if (!units.has(base) || units.get(base).has("of")) {
      JsonPointer at = JsonPointer.compile("/units").appendProperty(name).appendProperty("of");
      messages.add(file.error("items-unknown-unit", at, base, String.join(", ", bases())));
    }
    for (int i = 0; i < unit.path("per").size(); i++) {
      JsonPointer at = JsonPointer.compile("/units").appendProperty(name).appendProperty("per");
      checkKnown(units, unit.get("per").get(i), at, i);
    }
  }

  /** The units that are made of no other. */
  private List<String> bases() {
    return units.properties().stream()
        .filter(unit -> !unit.getValue().has("of"))
        .map(Map.Entry::getKey)
        .toList();
  }

  private void checkTable(String name, JsonNode table) {
    JsonPointer at = TABLES.appendProperty(name);
    once(subjects, table.get("subject").asText(), at.appendProperty("subject"));
    once(types, table.get("type").asText(), at.appendProperty("type"));
    if (table.has("rows")) {
      once(sentences, table.get("rows").asText(), at.appendProperty("rows"));
    }
    for (int i = 0; i < table.get("counted-in").size(); i++) {
      checkKnown(units, table.get("counted-in").get(i), at.appendProperty("counted-in"), i);
    }
    JsonNode columns = table.get("columns");
    for (String list : List.of("key", "names", "same-unit")) {
      for (int i = 0; i < table.path(list).size(); i++) {
        checkKnown(columns, table.get(list).get(i), at.appendProperty(list), i);
      }
    }
    checkReferences(table, at);
    new ColumnEntries(table, at).check();
    List<String> key = new ArrayList<>();
    table.get("key").forEach(column -> key.add(column.asText()));
    keysBefore.put(name, key);
  }

  private void checkReferences(JsonNode table, JsonPointer at) {
    JsonPointer refers = at.appendProperty("refers");
    for (Map.Entry<String, JsonNode> one : table.path("refers").properties()) {
      JsonPointer place = refers.appendProperty(one.getKey());
      if (!table.get("columns").has(one.getKey())) {
        messages.add(
            file.keyError("items-unknown-name", place, one.getKey(), names(table.get("columns"))));
      }
      String other = one.getValue().asText();
      if (keysBefore.getOrDefault(other, List.of()).size() != 1) {
        messages.add(file.error("items-refers-to-none", place, other));
      }
    }
  }

  private void checkKnown(JsonNode known, JsonNode name, JsonPointer list, int index) {
    if (!known.has(name.asText())) {
      String code = known == units ? "items-unknown-unit" : "items-unknown-name";
      messages.add(file.error(code, list.appendIndex(index), name.asText(), names(known)));
    }
  }

  /** A name or sentence that may stand once only. */
  private void once(Map<String, JsonPointer> before, String text, JsonPointer at) {
    JsonPointer first = before.putIfAbsent(text, at);
    if (first != null) {
      String line = Integer.toString(file.place(first).line());
      messages.add(file.error("items-named-twice", at, text, line));
    }
  }

  private static String names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return String.join(", ", names);
  }

  /** The columns of one table, and what is made of several. */
  private final class ColumnEntries {

    private final JsonNode columns;
    private final JsonNode classes;
    private final JsonNode items;
    private final JsonPointer table;
    private final Map<String, JsonPointer> labels = new HashMap<>();

    ColumnEntries(JsonNode table, JsonPointer at) {
      this.columns = table.get("columns");
      this.classes = table.path("classes");
      this.items = table.path("items");
      this.table = at;
    }

    void check() {
      JsonPointer at = table.appendProperty("columns");
      columns
          .properties()
          .forEach(one -> checkColumn(one.getValue(), at.appendProperty(one.getKey())));
      JsonPointer ofNumbers = table.appendProperty("classes");
      for (Map.Entry<String, JsonNode> one : classes.properties()) {
        checkClasses(one.getKey(), one.getValue(), ofNumbers.appendProperty(one.getKey()));
      }
      JsonPointer together = table.appendProperty("items");
      items
          .properties()
          .forEach(
              one ->
                  checkItem(one.getKey(), one.getValue(), together.appendProperty(one.getKey())));
    }

    private void checkColumn(JsonNode column, JsonPointer at) {
      String type = column.get("type").asText();
      once(labels, column.get("label").asText(), at.appendProperty("label"));
      if (column.has("unit") && !units.has(column.get("unit").asText())) {
        messages.add(
            file.error(
                "items-unknown-unit",
                at.appendProperty("unit"),
                column.get("unit").asText(),
                names(units)));
      }
      checkFits(column, at, "codes", type.equals("code"), true);
      checkFits(column, at, "ordered", type.equals("code"), false);
      checkFits(column, at, "unit", type.equals("number"), true);
      checkFits(column, at, "most", type.equals("number"), false);
      checkSentences(column, at.appendProperty("sentences"), column.path("sentences"));
      checkSentences(column, at.appendProperty("opposites"), column.path("opposites"));
    }

    /** What only columns of one type have, and perhaps must have. */
    private void checkFits(JsonNode column, JsonPointer at, String key, boolean may, boolean must) {
      String type = column.get("type").asText();
      if (column.has(key) && !may) {
        messages.add(file.keyError("items-key-of-another-type", at.appendProperty(key), key, type));
      } else if (!column.has(key) && may && must) {
        messages.add(file.error("items-key-missing", at, key, type));
      }
    }

    private void checkSentences(JsonNode column, JsonPointer at, JsonNode declared) {
      Set<String> known = values(column);
      for (Map.Entry<String, JsonNode> one : declared.properties()) {
        JsonPointer place = at.appendProperty(one.getKey());
        if (!known.contains(one.getKey())) {
          boolean isCountry = column.get("type").asText().equals("country");
          String allowed = isCountry ? "JP, US" : String.join(", ", known);
          messages.add(file.keyError("items-unknown-name", place, one.getKey(), allowed));
        }
        once(sentences, one.getValue().asText(), place);
      }
    }

    private void checkClasses(String name, JsonNode made, JsonPointer at) {
      once(labels, made.get("label").asText(), at.appendProperty("label"));
      if (columns.has(name)) {
        JsonPointer column = table.appendProperty("columns").appendProperty(name);
        String line = Integer.toString(file.keyPlace(column).line());
        messages.add(file.keyError("items-named-twice", at, name, line));
      }
      String of = made.get("of").asText();
      if (!columns.path(of).path("type").asText().equals("number")) {
        messages.add(file.error("items-class-of-no-number", at.appendProperty("of"), of));
      }
      JsonNode limits = made.get("limits");
      for (int i = 1; i < limits.size(); i++) {
        if (limits.get(i).decimalValue().compareTo(limits.get(i - 1).decimalValue()) <= 0) {
          JsonPointer limit = at.appendProperty("limits").appendIndex(i);
          messages.add(file.error("items-limits-not-rising", limit, limits.get(i).asText()));
        }
      }
    }

    /** The values about which a column may have a sentence. */
    private Set<String> values(JsonNode column) {
      Set<String> values = new TreeSet<>();
      switch (column.get("type").asText()) {
        case "flag" -> values.addAll(ANSWERS);
        case "code" -> column.path("codes").fieldNames().forEachRemaining(values::add);
        case "country" -> values.addAll(COUNTRIES);
        default -> values.clear();
      }
      return values;
    }

    private void checkItem(String label, JsonNode made, JsonPointer at) {
      once(labels, label, at);
      JsonNode first = columns.path(made.get(0).asText());
      for (int i = 0; i < made.size(); i++) {
        checkKnown(columns, made.get(i), at, i);
        JsonNode column = columns.path(made.get(i).asText());
        if (column.isMissingNode()) {
          continue;
        }
        if (!column.path("type").equals(first.path("type"))
            || !column.path("unit").equals(first.path("unit"))) {
          messages.add(file.error("items-unlike", at.appendIndex(i), made.get(i).asText(), label));
        }
      }
    }
  }
}
