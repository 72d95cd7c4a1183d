package kpi.loading.earlier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kpi.loading.year.RowPrints.RowPrint;
import kpi.loading.year.YearPrints;
import kpi.loading.year.YearPrints.TablePrints;
import kpi.source.Rejected;
import kpi.source.input.InputFile;
import kpi.source.input.SourceText;

/** The fingerprints that a results folder keeps of the data it was made from. */
final class EarlierPrints {

  private static final String MANIFEST = "manifest.json";
  private static final String INTERNAL_MANIFEST = "internal/manifest.json";
  private static final String ROWS = "internal/row-digests.csv";
  private static final int FIELDS = 4;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private EarlierPrints() {}

  /**
   * Reads what is there.
   *
   * @return empty if no manifest can be read; without tables if those of the folder {@code
   *     internal} cannot, as where only what may be published was kept
   */
  static Optional<YearPrints> read(Path folder) {
    return json(folder, MANIFEST)
        .map(
            manifest ->
                new YearPrints(
                    texts(manifest.path("dataset")),
                    texts(manifest.path("contents")),
                    tables(folder)));
  }

  private static SortedMap<String, TablePrints> tables(Path folder) {
    SortedMap<String, TablePrints> tables = new TreeMap<>();
    Map<String, List<RowPrint>> rows = rows(folder);
    json(folder, INTERNAL_MANIFEST).stream()
        .flatMap(manifest -> manifest.path("tables").properties().stream())
        .forEach(
            table ->
                tables.put(
                    table.getKey(),
                    new TablePrints(
                        table.getValue().path("sha256").asText(),
                        table.getValue().path("rows").asLong(),
                        rows.getOrDefault(table.getKey(), List.of()))));
    return tables;
  }

  private static Map<String, List<RowPrint>> rows(Path folder) {
    Map<String, List<RowPrint>> rows = new HashMap<>();
    if (!Files.isRegularFile(folder.resolve(ROWS))) {
      return rows;
    }
    try (BufferedReader lines = Files.newBufferedReader(within(folder, ROWS))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] fields = line.split(",", -1);
        if (fields.length == FIELDS) {
          rows.computeIfAbsent(fields[0], table -> new ArrayList<>())
              .add(new RowPrint(fields[1], fields[2], fields[3], 0));
        }
      }
    } catch (IOException | Rejected unreadable) {
      return Map.of();
    }
    return rows;
  }

  private static Path within(Path folder, String name) throws Rejected {
    return InputFile.within(folder, folder.resolve(name), name);
  }

  static Optional<JsonNode> json(Path folder, String name) {
    try {
      return Files.isRegularFile(folder.resolve(name))
          ? Optional.of(MAPPER.readTree(SourceText.read(within(folder, name), name).text()))
          : Optional.empty();
    } catch (IOException | Rejected unreadable) {
      return Optional.empty();
    }
  }

  private static SortedMap<String, String> texts(JsonNode map) {
    SortedMap<String, String> texts = new TreeMap<>();
    map.properties().forEach(one -> texts.put(one.getKey(), one.getValue().asText()));
    return texts;
  }
}
