package kpi.report.files;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kpi.loading.year.YearPrints.TablePrints;
import kpi.report.files.json.JsonText;
import kpi.report.files.json.Tool;

/**
 * What the results were made from and with: {@code manifest.json}, and {@code
 * internal/manifest.json} with the files that hold rows. A missing cell could be found by trying
 * values until the digest of its file is met, so such a digest must not be published.
 */
final class ManifestJson {

  static final String FORMAT = "kpi-manifest/1";

  private ManifestJson() {}

  static void write(Fingerprints inputs, LocalDate referenceDate, Writer writer)
      throws IOException {
    SortedMap<String, String> dataset = new TreeMap<>(inputs.dataset().files());
    dataset.putAll(inputs.earlier());
    try (JsonGenerator json = JsonText.to(writer)) {
      json.writeStartObject();
      json.writeStringField("format", FORMAT);
      json.writeStringField("tool", Tool.NAME);
      json.writeStringField("drools", Tool.engineVersion());
      json.writeStringField("java", Tool.javaVersion());
      json.writeStringField("referenceDate", referenceDate.toString());
      JsonText.map(json, "dataset", dataset);
      JsonText.map(json, "contents", inputs.dataset().contents());
      JsonText.map(json, "rules", inputs.rules());
      JsonText.map(json, "definitions", inputs.definitions());
      json.writeEndObject();
    }
    writer.write('\n');
  }

  static void writeInternal(Fingerprints inputs, Writer writer) throws IOException {
    try (JsonGenerator json = JsonText.to(writer)) {
      json.writeStartObject();
      json.writeStringField("format", FORMAT);
      json.writeObjectFieldStart("tables");
      for (Map.Entry<String, TablePrints> table : inputs.dataset().tables().entrySet()) {
        json.writeObjectFieldStart(table.getKey());
        json.writeStringField("sha256", table.getValue().digest());
        json.writeNumberField("rows", table.getValue().count());
        json.writeEndObject();
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    writer.write('\n');
  }
}
