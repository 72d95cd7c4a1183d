package kpi.loading.dictionary;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import kpi.model.fact.DeclaredSentences;
import kpi.model.fact.DeclaredSentences.AboutItem;
import kpi.model.fact.DeclaredSentences.AboutRows;

/** The sentences that stand beside the tables and columns of the data dictionary. */
final class SentenceEntries {

  private final List<String> subjects = new ArrayList<>();
  private final List<AboutRows> rows = new ArrayList<>();
  private final List<AboutItem> items = new ArrayList<>();

  private SentenceEntries() {}

  static DeclaredSentences of(JsonNode tables) {
    SentenceEntries entries = new SentenceEntries();
    tables.forEach(entries::addTable);
    return new DeclaredSentences(entries.subjects, entries.rows, entries.items);
  }

  private void addTable(JsonNode table) {
    String subject = table.get("subject").asText();
    subjects.add(subject);
    if (table.hasNonNull("rows")) {
      rows.add(new AboutRows(subject, table.get("rows").asText()));
    }
    table.get("columns").forEach(this::addColumn);
  }

  /** Of each value what it is, then what it is not. */
  private void addColumn(JsonNode column) {
    JsonNode sentences = column.path("sentences");
    JsonNode opposites = column.path("opposites");
    sentences
        .properties()
        .forEach(
            one -> {
              add(column, one.getKey(), one.getValue(), false);
              if (opposites.has(one.getKey())) {
                add(column, one.getKey(), opposites.get(one.getKey()), true);
              }
            });
    opposites
        .properties()
        .forEach(
            one -> {
              if (!sentences.has(one.getKey())) {
                add(column, one.getKey(), one.getValue(), true);
              }
            });
  }

  private void add(JsonNode column, String code, JsonNode text, boolean opposite) {
    items.add(
        new AboutItem(
            column.get("label").asText(),
            column.path("codes").path(code).asText(code),
            column.get("type").asText().equals("flag"),
            opposite,
            text.asText()));
  }
}
