package kpi.loading.dataset;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kpi.loading.yaml.YamlFile;
import kpi.model.dataset.RowNotes;
import kpi.model.dataset.RowNotes.Accepted;
import kpi.model.dataset.RowNotes.Assumed;
import kpi.model.dataset.RowNotes.Same;
import kpi.model.fact.TableSchema;
import kpi.source.Messages;

/** What a {@code dataset.yaml} that fits its schema says of single rows. */
final class RowNotesFile {

  private static final JsonPointer ACCEPT = JsonPointer.compile("/accept");
  private static final JsonPointer SAME_UNIT = JsonPointer.compile("/same-unit");
  private static final JsonPointer ASSUMED = JsonPointer.compile("/assumed-rows");
  private static final String FILE = "file";

  private RowNotesFile() {}

  static RowNotes notes(YamlFile header) {
    List<Accepted> accepted = new ArrayList<>();
    for (JsonNode entry : header.root().path("accept")) {
      JsonPointer at = ACCEPT.appendIndex(accepted.size());
      accepted.add(
          new Accepted(
              table(entry),
              entry.get("key").asText(),
              entry.get("reason").asText(),
              header.place(at)));
    }
    List<Same> same = new ArrayList<>();
    for (JsonNode entry : header.root().path("same-unit")) {
      List<String> dropped = new ArrayList<>();
      entry.get("instead-of").forEach(id -> dropped.add(id.asText()));
      JsonPointer at = SAME_UNIT.appendIndex(same.size());
      same.add(
          new Same(
              table(entry),
              entry.get("stands").asText(),
              dropped,
              entry.get("reason").asText(),
              header.place(at)));
    }
    List<Assumed> assumed = new ArrayList<>();
    for (JsonNode entry : header.root().at(ASSUMED)) {
      JsonPointer at = ASSUMED.appendIndex(assumed.size());
      assumed.add(
          new Assumed(
              table(entry),
              entry.get("key").asText(),
              entry.get("reason").asText(),
              header.place(at)));
    }
    return new RowNotes(accepted, same, assumed);
  }

  private static String table(JsonNode entry) {
    return HeaderFile.base(entry.get(FILE).asText());
  }

  /** Adds an error for every entry that names no table, or by which a row would stand and not. */
  static void check(YamlFile header, List<TableSchema> tables, Messages messages) {
    Set<String> names = tables.stream().map(TableSchema::name).collect(Collectors.toSet());
    for (JsonPointer list : List.of(ACCEPT, SAME_UNIT, ASSUMED)) {
      for (int i = 0; i < header.root().at(list).size(); i++) {
        JsonPointer at = list.appendIndex(i).appendProperty(FILE);
        String file = header.root().at(at).asText();
        if (!names.contains(HeaderFile.base(file))) {
          String known = tables.stream().map(TableSchema::file).collect(Collectors.joining(", "));
          messages.add(header.error("row-note-without-table", at, file, known));
        }
      }
    }
    checkSame(header, messages);
  }

  private static void checkSame(YamlFile header, Messages messages) {
    Map<String, Set<String>> standing = new HashMap<>();
    RowNotes notes = notes(header);
    notes
        .same()
        .forEach(
            one -> standing.computeIfAbsent(one.table(), any -> new HashSet<>()).add(one.stands()));
    Map<String, Set<String>> dropped = new HashMap<>();
    for (int i = 0; i < notes.same().size(); i++) {
      Same one = notes.same().get(i);
      Set<String> before = dropped.computeIfAbsent(one.table(), any -> new HashSet<>());
      JsonPointer list = SAME_UNIT.appendIndex(i).appendProperty("instead-of");
      for (int j = 0; j < one.dropped().size(); j++) {
        String id = one.dropped().get(j);
        if (!before.add(id) || standing.get(one.table()).contains(id)) {
          messages.add(header.error("row-stands-and-not", list.appendIndex(j), id));
        }
      }
    }
  }
}
