package kpi.loading.dictionary;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.loading.yaml.YamlFile;
import kpi.model.fact.Column;
import kpi.model.fact.DataDictionary;
import kpi.model.fact.TableSchema;
import kpi.source.Messages;

/** The {@code questionnaires} of a data dictionary. */
final class QuestionnaireEntries {

  private static final String KEY = "questionnaires";
  private static final JsonPointer ENTRIES = JsonPointer.empty().appendProperty(KEY);
  private static final String EXPLANATION = "explanation";
  private static final List<String> ANSWERS = List.of("yes", "no");

  private QuestionnaireEntries() {}

  /** Tells of tables and columns that are not there, and of lists that refer to somebody else. */
  static void check(YamlFile file, Messages messages) {
    JsonNode tables = file.root().get("tables");
    for (Map.Entry<String, JsonNode> one : file.root().path(KEY).properties()) {
      JsonPointer at = ENTRIES.appendProperty(one.getKey());
      if (!tables.has(one.getKey())) {
        messages.add(file.keyError("items-unknown-name", at, one.getKey(), names(tables)));
      } else {
        check(file, one.getKey(), one.getValue(), at, messages);
      }
    }
  }

  private static void check(
      YamlFile file, String respondent, JsonNode entry, JsonPointer at, Messages messages) {
    JsonNode tables = file.root().get("tables");
    JsonNode table = tables.get(respondent);
    if (table.get("key").size() != 1) {
      messages.add(file.keyError("items-respondent-without-one-key", at, respondent));
    }
    JsonNode group = entry.path("group");
    if (group.isTextual() && !table.get("columns").has(group.asText())) {
      String known = names(table.get("columns"));
      messages.add(
          file.error("items-unknown-name", at.appendProperty("group"), group.asText(), known));
    }
    for (int i = 0; i < entry.path("lists").size(); i++) {
      String list = entry.get("lists").get(i).asText();
      JsonPointer there = at.appendProperty("lists").appendIndex(i);
      if (!refers(tables.path(list), respondent)) {
        messages.add(file.error("items-list-of-others", there, list, respondent));
      }
    }
  }

  private static boolean refers(JsonNode list, String respondent) {
    return list.path("refers").properties().stream()
        .anyMatch(one -> one.getValue().asText().equals(respondent));
  }

  private static String names(JsonNode known) {
    List<String> names = new ArrayList<>();
    known.fieldNames().forEachRemaining(names::add);
    return String.join(", ", names);
  }

  /** What a dictionary declares that holds. */
  static List<SurveyForm> of(JsonNode root, DataDictionary dictionary) {
    List<SurveyForm> questionnaires = new ArrayList<>();
    for (Map.Entry<String, JsonNode> one : root.path(KEY).properties()) {
      TableSchema respondent = dictionary.table(one.getKey()).orElseThrow();
      List<TableSchema> lists = new ArrayList<>();
      one.getValue()
          .path("lists")
          .forEach(list -> lists.add(dictionary.table(list.asText()).orElseThrow()));
      Map<Column, String> explanations = new HashMap<>();
      explain(root, respondent, explanations);
      lists.forEach(list -> explain(root, list, explanations));
      Optional<Column> group = respondent.column(one.getValue().path("group").asText());
      questionnaires.add(
          new SurveyForm(
              one.getValue().get("title").asText(), respondent, group, lists, explanations));
    }
    return questionnaires;
  }

  private static void explain(JsonNode root, TableSchema table, Map<Column, String> explanations) {
    JsonNode columns = root.get("tables").get(table.name()).get("columns");
    for (Column column : table.columns()) {
      JsonNode node = columns.get(column.name());
      String own = node.path(EXPLANATION).asText(sentences(node.path("sentences")));
      if (!own.isEmpty()) {
        explanations.put(column, own);
      }
    }
  }

  /** What a yes means, where a sentence says it. */
  private static String sentences(JsonNode sentences) {
    return ANSWERS.stream().allMatch(sentences::has)
        ? "はい: " + sentences.get("yes").asText() + "　いいえ: " + sentences.get("no").asText()
        : "";
  }
}
