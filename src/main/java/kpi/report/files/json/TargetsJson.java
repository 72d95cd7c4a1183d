package kpi.report.files.json;

import static kpi.report.files.json.JsonText.map;
import static kpi.report.files.json.JsonText.number;
import static kpi.report.files.json.JsonText.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.evaluation.target.Assessment;
import kpi.evaluation.target.TargetResult;
import kpi.evaluation.target.WhatIf;
import kpi.model.Range;
import kpi.model.dataset.DatasetHeader;
import kpi.model.definition.Aim;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.Target.Base;
import kpi.model.definition.Target.Former;
import kpi.model.definition.Target.Setting;
import kpi.model.result.Evaluation;
import kpi.report.files.csv.DecimalText;

/** Targets in JSON: what is to be reached, and how it stands. */
public final class TargetsJson {

  private static final String FORMAT = "kpi-targets/1";

  private TargetsJson() {}

  /**
   * A document of its own. Leaves the writer open.
   *
   * @param whatIf how many subjects they take; absent if nobody asked
   */
  public static void write(
      Evaluation published,
      List<TargetResult> targets,
      Optional<Map<TargetResult, List<WhatIf>>> whatIf,
      Writer writer)
      throws IOException {
    try (JsonGenerator json = JsonText.to(writer)) {
      json.writeStartObject();
      head(json, published.dataset());
      json.writeArrayFieldStart("targets");
      for (TargetResult target : targets) {
        json.writeStartObject();
        fields(json, target);
        if (whatIf.isPresent()) {
          WhatIfJson.write(json, whatIf.get().getOrDefault(target, List.of()));
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      inWords(json, published.kpis());
      json.writeEndObject();
    }
    writer.write('\n');
  }

  /** Targets that nobody can judge by a figure. */
  private static void inWords(JsonGenerator json, List<KpiDefinition> kpis) throws IOException {
    json.writeArrayFieldStart("inWords");
    for (KpiDefinition kpi : kpis) {
      if (kpi.target().isPresent()) {
        json.writeStartObject();
        json.writeNumberField("kpi", kpi.number());
        json.writeStringField("text", kpi.target().get());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void head(JsonGenerator json, DatasetHeader dataset) throws IOException {
    json.writeStringField("format", FORMAT);
    json.writeStringField("tool", Tool.NAME);
    json.writeStringField("dataset", dataset.title());
    json.writeStringField("fiscalYear", dataset.fiscalYear().label());
    json.writeStringField("referenceDate", dataset.referenceDate().toString());
  }

  /** Writes the field {@code targets} of an open object. */
  static void write(JsonGenerator json, List<TargetResult> targets) throws IOException {
    json.writeArrayFieldStart("targets");
    for (TargetResult target : targets) {
      json.writeStartObject();
      fields(json, target);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void fields(JsonGenerator json, TargetResult result) throws IOException {
    json.writeStringField("id", result.target().cell().indicator());
    json.writeNumberField("kpi", result.kpi().number());
    json.writeStringField("label", result.definition().label().ja());
    map(json, "stratum", result.target().cell().stratum());
    json.writeStringField("unit", result.definition().unit());
    assessment(json, result.last());
    base(json, result.base());
    number(json, "progressLower", result.progress().map(Range::lower));
    number(json, "progressUpper", result.progress().map(Range::upper));
    text(json, "progressLowerExact", DecimalText.exact(result.progress().map(Range::lower)));
    text(json, "progressUpperExact", DecimalText.exact(result.progress().map(Range::upper)));
    set(json, result.target().set());
    json.writeStringField("source", result.target().source());
    text(json, "note", result.note());
    json.writeBooleanField("synthetic", result.synthetic());
    interim(json, result.interim());
    former(json, result.target().former());
  }

  private static void assessment(JsonGenerator json, Assessment one) throws IOException {
    aim(json, one.milestone().aim());
    json.writeStringField("by", one.milestone().by().label());
    json.writeStringField("state", one.state().word());
    json.writeStringField("judgedIn", one.judgedIn().label());
    number(json, "lower", one.figure().map(Range::lower));
    number(json, "upper", one.figure().map(Range::upper));
    text(json, "reason", one.reason());
  }

  static void aim(JsonGenerator json, Aim aim) throws IOException {
    json.writeObjectFieldStart("aim");
    json.writeStringField("direction", aim.word());
    boolean isRange = aim.values().size() > 1;
    number(json, "value", Optional.of(aim.values().get(0)).filter(any -> !isRange));
    number(json, "from", Optional.of(aim.values().get(0)).filter(any -> isRange));
    number(json, "to", aim.values().stream().skip(1).findFirst());
    json.writeEndObject();
  }

  private static void base(JsonGenerator json, Optional<Base> base) throws IOException {
    if (base.isEmpty()) {
      json.writeNullField("base");
      return;
    }
    json.writeObjectFieldStart("base");
    json.writeStringField("year", base.get().year().label());
    number(json, "value", base.get().value());
    json.writeEndObject();
  }

  private static void set(JsonGenerator json, Setting set) throws IOException {
    json.writeStringField("setBy", set.by());
    json.writeStringField("setOn", set.on().toString());
  }

  private static void interim(JsonGenerator json, List<Assessment> interim) throws IOException {
    json.writeArrayFieldStart("interim");
    for (Assessment one : interim) {
      json.writeStartObject();
      assessment(json, one);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void former(JsonGenerator json, List<Former> former) throws IOException {
    json.writeArrayFieldStart("former");
    for (Former one : former) {
      json.writeStartObject();
      aim(json, one.last().aim());
      json.writeStringField("by", one.last().by().label());
      set(json, one.set());
      json.writeStringField("reason", one.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
