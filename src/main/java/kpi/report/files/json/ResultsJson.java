package kpi.report.files.json;

import static kpi.report.files.json.JsonText.map;
import static kpi.report.files.json.JsonText.number;
import static kpi.report.files.json.JsonText.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import kpi.evaluation.target.TargetBook;
import kpi.evaluation.target.TargetResult;
import kpi.model.Ends;
import kpi.model.Ends.Parts;
import kpi.model.Range;
import kpi.model.result.Evaluation;
import kpi.model.result.IndicatorResult;
import kpi.model.result.SeriesPoint;
import kpi.report.files.csv.DecimalText;
import kpi.source.FindingKinds;

/** {@code results.json}: all indicators of the year and their series, in full precision. */
public final class ResultsJson {

  private static final String FORMAT = "kpi-results/1";

  private ResultsJson() {}

  /** Leaves the writer open. */
  public static void write(Evaluation evaluation, Writer writer) throws IOException {
    try (JsonGenerator json = JsonText.to(writer)) {
      json.writeStartObject();
      json.writeStringField("format", FORMAT);
      json.writeStringField("tool", Tool.NAME);
      json.writeStringField("dataset", evaluation.dataset().title());
      json.writeStringField("fiscalYear", evaluation.dataset().fiscalYear().label());
      json.writeStringField("referenceDate", evaluation.dataset().referenceDate().toString());
      json.writeArrayFieldStart("indicators");
      for (IndicatorResult result : evaluation.indicators()) {
        indicator(json, result);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("series");
      for (SeriesPoint point : evaluation.series()) {
        point(json, point);
      }
      json.writeEndArray();
      map(json, "definitions", evaluation.definitions());
      findings(json, evaluation.findings());
      targets(json, TargetBook.of(evaluation));
      json.writeEndObject();
    }
    writer.write('\n');
  }

  /** Only where there are any: results without targets are as they always were. */
  private static void targets(JsonGenerator json, List<TargetResult> targets) throws IOException {
    if (!targets.isEmpty()) {
      TargetsJson.write(json, targets);
    }
  }

  /** What was found in the data: of which kind, and how often; never where. */
  private static void findings(JsonGenerator json, SortedMap<String, Long> findings)
      throws IOException {
    FindingKinds kinds = new FindingKinds();
    json.writeArrayFieldStart("findings");
    for (Map.Entry<String, Long> one : findings.entrySet()) {
      json.writeStartObject();
      json.writeStringField("kind", kinds.of(one.getKey()));
      json.writeNumberField("count", one.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void indicator(JsonGenerator json, IndicatorResult result) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", result.cell().indicator());
    json.writeNumberField("kpi", result.definition().kpi());
    json.writeStringField("label", result.definition().label().ja());
    map(json, "stratum", result.cell().stratum());
    json.writeStringField("status", result.status().word());
    number(json, "value", result.value());
    json.writeStringField("unit", result.definition().unit());
    number(json, "numerator", result.numerator());
    number(json, "denominator", result.denominator());
    number(json, "lower", result.range().map(Range::lower));
    number(json, "upper", result.range().map(Range::upper));
    parts(json, "lower", result.ends().map(Ends::lower));
    parts(json, "upper", result.ends().map(Ends::upper));
    text(json, "lowerExact", DecimalText.exact(result.range().map(Range::lower)));
    text(json, "upperExact", DecimalText.exact(result.range().map(Range::upper)));
    text(json, "display", result.display());
    number(json, "previous", result.previous());
    change(json, result.change());
    text(json, "note", result.note());
    json.writeBooleanField("proposed", result.definition().proposed());
    json.writeBooleanField("synthetic", result.synthetic());
    json.writeEndObject();
  }

  private static void parts(JsonGenerator json, String end, Optional<Parts> parts)
      throws IOException {
    number(json, end + "Numerator", parts.map(Parts::numerator));
    number(json, end + "Denominator", parts.flatMap(Parts::denominator));
  }

  private static void change(JsonGenerator json, Optional<Range> change) throws IOException {
    Optional<Range> open = change.filter(range -> !range.isExact());
    number(json, "change", change.filter(Range::isExact).map(Range::lower));
    number(json, "changeLower", open.map(Range::lower));
    number(json, "changeUpper", open.map(Range::upper));
  }

  private static void point(JsonGenerator json, SeriesPoint point) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", point.cell().indicator());
    map(json, "stratum", point.cell().stratum());
    json.writeStringField("fiscalYear", point.year().label());
    number(json, "value", point.value());
    number(json, "numerator", point.numerator());
    number(json, "denominator", point.denominator());
    text(json, "display", point.display());
    json.writeStringField("origin", point.origin().name().toLowerCase(Locale.ROOT));
    text(json, "note", point.note());
    text(json, "break", point.breakNote().orElse(""));
    json.writeBooleanField("synthetic", point.synthetic());
    json.writeEndObject();
  }
}
