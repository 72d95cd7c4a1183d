package kpi.report.files.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import kpi.evaluation.target.WhatIf;
import kpi.evaluation.target.WhatIf.Needed;
import kpi.evaluation.target.WhatIf.Obstacle;
import kpi.evaluation.target.WhatIf.Way;
import org.apache.commons.numbers.fraction.BigFraction;

/** How many subjects a target takes, in JSON. */
final class WhatIfJson {

  private WhatIfJson() {}

  /** Writes the field {@code whatIf} of an open object. */
  static void write(JsonGenerator json, List<WhatIf> all) throws IOException {
    json.writeArrayFieldStart("whatIf");
    for (WhatIf one : all) {
      json.writeStartObject();
      TargetsJson.aim(json, one.milestone().aim());
      json.writeStringField("by", one.milestone().by().label());
      JsonText.text(json, "unit", one.unit());
      JsonText.text(json, "obstacle", one.obstacle().map(Obstacle::word).orElse(""));
      json.writeArrayFieldStart("ways");
      for (Way way : one.ways()) {
        way(json, way);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void way(JsonGenerator json, Way way) throws IOException {
    json.writeStartObject();
    json.writeStringField("change", way.change().word());
    JsonText.number(json, "least", way.needed().map(Needed::least).map(BigFraction::of));
    JsonText.number(json, "enough", way.needed().map(Needed::enough).map(BigFraction::of));
    json.writeEndObject();
  }
}
