package kpi.differential.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kpi.differential.Folder;
import kpi.model.fact.Column;
import kpi.model.fact.DataDictionary;
import kpi.model.fact.TableSchema;

/**
 * A dataset as it is written.
 *
 * @param day the reference date
 * @param tables name → rows, of the tables that are there
 */
record Survey(
    LocalDate day,
    Map<String, Moment> moments,
    Map<String, List<Row>> tables,
    EarlierYears earlier) {

  static Survey of(Folder folder, DataDictionary dictionary) {
    JsonNode header = yaml(folder.files().get(Folder.DATA + "dataset.yaml"));
    LocalDate day = LocalDate.parse(header.path("reference-date").asText());
    Map<String, Moment> moments = new LinkedHashMap<>();
    Map<String, List<Row>> tables = new LinkedHashMap<>();
    for (TableSchema table : dictionary.tables()) {
      String asOf = header.path("tables").path(table.name()).path("as-of").asText(day.toString());
      String year = header.path("fiscal-year").asText();
      moments.put(table.name(), new Moment(LocalDate.parse(asOf), year));
      String csv = folder.files().get(Folder.DATA + table.file());
      if (csv != null) {
        tables.put(table.name(), rows(table, csv));
      }
    }
    int year = Integer.parseInt(header.path("fiscal-year").asText().substring(1));
    String history = folder.files().getOrDefault(Folder.DATA + "history.yaml", "{}");
    return new Survey(day, moments, tables, new EarlierYears(year, yaml(history)));
  }

  /** With other rows in the place of its own. */
  Survey with(Map<String, List<Row>> others) {
    return new Survey(day, moments, others, earlier);
  }

  private static JsonNode yaml(String text) {
    try {
      return new YAMLMapper().readTree(text);
    } catch (JsonProcessingException broken) {
      throw new AssertionError(broken);
    }
  }

  private static List<Row> rows(TableSchema table, String csv) {
    List<Row> rows = new ArrayList<>();
    for (NamedCsvRecord line : CsvReader.builder().ofNamedCsvRecord(csv)) {
      Map<String, String> written = new LinkedHashMap<>();
      for (Column column : table.columns()) {
        written.put(column.name(), line.findField(column.name()).orElse("").strip());
      }
      rows.add(new Row(table, written, Set.of()));
    }
    return rows;
  }
}
