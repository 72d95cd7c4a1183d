package kpi.loading.dataset;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.loading.yaml.YamlFile;
import kpi.model.FiscalYear;
import kpi.model.dataset.DatasetHeader;
import kpi.model.dataset.DatasetHeader.TableNote;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;

/** A {@code dataset.yaml} that fits its schema, as the head of a dataset. */
final class HeaderFile {

  private static final JsonPointer TABLES = JsonPointer.compile("/tables");
  private static final JsonPointer PROVENANCE = JsonPointer.compile("/provenance");

  private final YamlFile file;
  private final Messages messages;

  private HeaderFile(YamlFile file, Messages messages) {
    this.file = file;
    this.messages = messages;
  }

  /**
   * @return empty if the file says something impossible, such as a 30th of February
   */
  static Optional<DatasetHeader> header(YamlFile file, Messages messages) {
    Messages own = new Messages();
    DatasetHeader header = new HeaderFile(file, own).header();
    messages.addAll(own);
    return own.hasErrors() ? Optional.empty() : Optional.of(header);
  }

  /** The name of a file without its extension. */
  static String base(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot < 0 ? fileName : fileName.substring(0, dot);
  }

  private DatasetHeader header() {
    JsonNode root = file.root();
    List<String> notes = new ArrayList<>();
    root.path("notes").forEach(note -> notes.add(note.asText()));
    warnOfRefused(root.path("refused-rows"));
    return new DatasetHeader(
        root.get("title").asText(),
        fiscalYear(root.get("fiscal-year").asText()),
        date(JsonPointer.compile("/reference-date")).orElse(LocalDate.EPOCH),
        provenance(root.path("provenance")),
        tables(root.path("tables")),
        List.copyOf(notes),
        RowNotesFile.notes(file),
        Optional.of(root.path("response").path("sent"))
            .filter(JsonNode::isNumber)
            .map(JsonNode::intValue),
        date(JsonPointer.compile("/received-until")));
  }

  private void warnOfRefused(JsonNode rows) {
    for (Map.Entry<String, JsonNode> table : rows.properties()) {
      messages.add(
          Message.warning("refused-rows", Place.of(table.getKey()), table.getValue().asText()));
    }
  }

  private FiscalYear fiscalYear(String label) {
    JsonPointer at = JsonPointer.compile("/fiscal-year");
    return FiscalYear.parse(label)
        .orElseGet(
            () -> {
              messages.add(file.error("bad-fiscal-year", at, label));
              return new FiscalYear(0);
            });
  }

  private Map<String, Map<String, String>> provenance(JsonNode files) {
    Map<String, Map<String, String>> provenance = new LinkedHashMap<>();
    files
        .properties()
        .forEach(
            entry -> {
              String name = base(entry.getKey());
              if (provenance.putIfAbsent(name, words(entry.getValue())) != null) {
                JsonPointer at = PROVENANCE.appendProperty(entry.getKey());
                messages.add(file.keyError("provenance-twice", at, name));
              }
            });
    return provenance;
  }

  private static Map<String, String> words(JsonNode entry) {
    if (entry.isTextual()) {
      return Map.of(DatasetHeader.DEFAULT_COLUMN, entry.asText());
    }
    Map<String, String> words = new LinkedHashMap<>();
    entry.properties().forEach(column -> words.put(column.getKey(), column.getValue().asText()));
    return words;
  }

  private Map<String, TableNote> tables(JsonNode tables) {
    Map<String, TableNote> notes = new LinkedHashMap<>();
    tables
        .properties()
        .forEach(
            table -> {
              JsonPointer at = TABLES.appendProperty(table.getKey());
              notes.put(
                  table.getKey(),
                  new TableNote(
                      date(at.appendProperty("as-of")),
                      period(at.appendProperty("period")),
                      table.getValue().path("assumed").asBoolean(false)));
            });
    return notes;
  }

  private Optional<String> period(JsonPointer at) {
    JsonNode written = file.root().at(at);
    if (written.isMissingNode()) {
      return Optional.empty();
    }
    String[] ends = written.asText().split("/", 2);
    Optional<LocalDate> from = date(at, ends[0]);
    Optional<LocalDate> to = date(at, ends[1]);
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      messages.add(file.error("period-ends-before-it-starts", at, written.asText()));
    }
    return Optional.of(written.asText());
  }

  private Optional<LocalDate> date(JsonPointer at) {
    JsonNode written = file.root().at(at);
    return written.isMissingNode() ? Optional.empty() : date(at, written.asText());
  }

  private Optional<LocalDate> date(JsonPointer at, String written) {
    try {
      return Optional.of(LocalDate.parse(written));
    } catch (DateTimeParseException impossible) {
      messages.add(file.error("impossible-date", at, written));
      return Optional.empty();
    }
  }
}
