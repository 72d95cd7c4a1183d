package kpi.report.files;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;

/** {@code manifest.json}: what the results were made from and with. */
final class ManifestJson {

  static final String FORMAT = "kpi-manifest/1";

  private ManifestJson() {}

  static void write(Fingerprints inputs, LocalDate referenceDate, Writer writer)
      throws IOException {
    try (JsonGenerator json = JsonText.to(writer)) {
      json.writeStartObject();
      json.writeStringField("format", FORMAT);
      json.writeStringField("tool", Tool.NAME);
      json.writeStringField("drools", Tool.engineVersion());
      json.writeStringField("java", Tool.javaVersion());
      json.writeStringField("referenceDate", referenceDate.toString());
      JsonText.map(json, "dataset", inputs.dataset());
      JsonText.map(json, "rules", inputs.rules());
      JsonText.map(json, "definitions", inputs.definitions());
      json.writeEndObject();
    }
    writer.write('\n');
  }
}
