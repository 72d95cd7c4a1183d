package kpi.loading.dataset;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import kpi.loading.fill.FillFile;
import kpi.loading.yaml.YamlFile;
import kpi.model.dataset.DatasetHeader;
import kpi.model.fact.DataDictionary;
import kpi.model.fact.TableSchema;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;
import kpi.source.input.FileDigest;
import kpi.source.input.InputFile;
import kpi.source.input.InputFolder;

/**
 * The files that stand in a dataset folder, held against what {@code dataset.yaml} says of them.
 *
 * @param names of the files directly in the folder
 */
record DatasetFiles(SortedSet<String> names, DataDictionary dictionary) {

  static final String HEADER = "dataset.yaml";
  static final List<String> YAML =
      List.of("commentary", "followups", "history", "published", "references");

  /** What people write about figures holds no data. */
  private static final String COMMENTARY = "commentary.yaml";

  /** Results that a fixture must give stand beside its data and are none. */
  private static final String EXPECTED = "expected-";

  private static final JsonPointer FILL = JsonPointer.compile("/fill");
  private static final JsonPointer PROVENANCE = JsonPointer.compile("/provenance");

  static DatasetFiles list(Path folder, DataDictionary dictionary) throws Rejected {
    SortedSet<String> names = new TreeSet<>();
    String name = folder.toAbsolutePath().normalize().getFileName().toString();
    for (Path entry : InputFolder.entries(folder, name, 1)) {
      if (!Files.isDirectory(entry)) {
        names.add(entry.getFileName().toString());
      }
    }
    return new DatasetFiles(names, dictionary);
  }

  /** The trees of the files beside the header that are there, by name without extension. */
  Map<String, YamlFile> yaml(Path folder, Messages messages) {
    Map<String, YamlFile> yaml = new TreeMap<>();
    for (String name : YAML) {
      String file = name + ".yaml";
      if (has(file)) {
        YamlFile.readWithin(folder, file, name, messages).ifPresent(one -> yaml.put(name, one));
      }
    }
    return yaml;
  }

  /** Adds an error for every table that is no plain file of the folder. */
  void refuseOthers(Path folder, Messages messages) {
    for (TableSchema table : tables()) {
      try {
        InputFile.within(folder, folder.resolve(table.file()), table.file());
      } catch (Rejected refused) {
        refused.messages().forEach(messages::add);
      }
    }
  }

  boolean has(String name) {
    return names.contains(name);
  }

  boolean isTable(String name) {
    return dictionary.tables().stream().anyMatch(table -> table.file().equals(name));
  }

  List<TableSchema> tables() {
    return dictionary.tables().stream().filter(table -> has(table.file())).toList();
  }

  /** All files that the program reads. */
  SortedSet<String> inputs() {
    SortedSet<String> inputs = new TreeSet<>(List.of(HEADER));
    tables().forEach(table -> inputs.add(table.file()));
    YAML.stream().map(name -> name + ".yaml").filter(this::has).forEach(inputs::add);
    return inputs;
  }

  /** Adds an error for every file that is named but absent, and tells whether there is one. */
  boolean tellMissing(YamlFile header, Messages messages) {
    boolean missing = false;
    for (Map.Entry<String, JsonNode> entry : header.root().path("provenance").properties()) {
      String file = file(entry.getKey());
      if (!has(file)) {
        JsonPointer at = PROVENANCE.appendProperty(entry.getKey());
        messages.add(header.keyError("missing-file", at, file));
        missing = true;
      }
      tellUnknownColumns(header, entry, messages);
    }
    List<String> lists = FillFile.files(header);
    for (int index = 0; index < lists.size(); index++) {
      if (!has(lists.get(index))) {
        JsonPointer at = FILL.appendIndex(index).appendProperty("list");
        messages.add(header.error("fill-list-missing", at, lists.get(index)));
        missing = true;
      }
    }
    return missing;
  }

  private void tellUnknownColumns(
      YamlFile header, Map.Entry<String, JsonNode> entry, Messages messages) {
    dictionary
        .table(HeaderFile.base(entry.getKey()))
        .ifPresent(
            table ->
                entry
                    .getValue()
                    .fieldNames()
                    .forEachRemaining(
                        column -> {
                          if (!column.equals(DatasetHeader.DEFAULT_COLUMN)
                              && table.column(column).isEmpty()) {
                            JsonPointer at =
                                PROVENANCE.appendProperty(entry.getKey()).appendProperty(column);
                            messages.add(
                                header.keyError(
                                    "provenance-unknown-column", at, column, table.file()));
                          }
                        }));
  }

  /**
   * Warns of files of unstated provenance, and of tables that the program does not know.
   *
   * @param lists files from which blank values are filled in
   */
  void warn(DatasetHeader header, List<String> lists, Messages messages) {
    for (String input : inputs()) {
      String base = HeaderFile.base(input);
      if (!input.equals(HEADER)
          && !input.equals(COMMENTARY)
          && !header.provenance().containsKey(base)) {
        messages.add(Message.warning("missing-provenance", Place.of(input)));
      }
    }
    for (String name : names) {
      boolean isTable = name.toLowerCase(Locale.ROOT).endsWith(".csv");
      if (isTable
          && !name.startsWith(EXPECTED)
          && !inputs().contains(name)
          && !lists.contains(name)) {
        messages.add(Message.warning("unknown-table", Place.of(name), tableFiles()));
      }
    }
  }

  private String tableFiles() {
    return String.join(", ", dictionary.tables().stream().map(TableSchema::file).toList());
  }

  /** The file that a key of the provenance means: the extension may be left out. */
  private String file(String key) {
    if (key.contains(".")) {
      return key;
    }
    return key + (dictionary.table(key).isPresent() ? ".csv" : ".yaml");
  }

  /**
   * The SHA-256 of a file of the folder.
   *
   * @throws Rejected if it cannot be read
   */
  static String digest(Path folder, String name) throws Rejected {
    try {
      return FileDigest.sha256(InputFile.within(folder, folder.resolve(name), name));
    } catch (IOException unreadable) {
      String reason = unreadable.getClass().getSimpleName();
      throw new Rejected(
          ExitCode.INPUT_MISSING, Message.error("cannot-read", Place.of(name), reason));
    }
  }
}
