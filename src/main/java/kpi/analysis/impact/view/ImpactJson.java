package kpi.analysis.impact.view;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import kpi.analysis.impact.DeclarationChange;
import kpi.analysis.impact.Impact;
import kpi.analysis.impact.RuleChange;
import kpi.analysis.impact.flips.Flip;
import kpi.source.Place;
import kpi.source.output.JsonDocument;

/**
 * An impact, for programs. Names subjects: internal.
 *
 * <pre>
 * {"format":"kpi-impact/1","internal":true,"changesNothing",
 *  "rules":[{"part":"finding"|"classification"|"indicator","name","kind":"added"|"removed"|"changed",
 *    "before":place|null,"after":place|null,
 *    "gone":[{"place","sentence"}],"come":[{"place","sentence"}],"flips":N,"otherFlips":N}],
 *  "declarations":[{"indicator","before":place|null,"after":place|null,"keys":[…]}],
 *  "datasets":[{"dataset","fiscalYear","referenceDate",
 *    "flipCount":N,"otherFlipCount":N,"flips":[flip …],"otherFlips":[flip …],
 *    "indicators":[{"id","stratum","label","unit","before":figure|null,"after":figure|null,
 *      "difference":{"value","lower","upper"},"rules":[name …]}]}],
 *  "gate":{"maxFlips":N,"flips":N,"exceeded"}|null}
 *
 * flip:   {"population","subjectType","subjectId","before","after","rules":[name …],
 *          "conditions":[{"population","sentence","place","before","after"}]}
 * figure: {"status","value","numerator","denominator","lower","upper","display","note"}
 * </pre>
 *
 * <p>{@code flips} are the rows of {@code internal/classifications.csv} whose membership differs; a
 * row that one side lacks, because a {@code no} is not listed or the population not defined, counts
 * as {@code no}. {@code otherFlips} are those of populations that are not listed. A rule counts all
 * flips that it decides, so that one of two rules stands under both. Memberships are {@code yes},
 * {@code no}, {@code undetermined}; a condition may also be {@code absent}. {@code indicators} are
 * the entries of {@code results.json} that differ in anything. Numbers are those of {@code
 * results.json}; the difference of a rate is in points. Sorted: rules by part and name, datasets by
 * year, date and title, flips by population and subject.
 */
public final class ImpactJson {

  private static final String FORMAT = "kpi-impact/1";

  private ImpactJson() {}

  /**
   * Writes all of it, however many flips there are, and leaves the writer open.
   *
   * @param gate how many flips are allowed, if that was asked for
   */
  public static void write(Impact impact, OptionalLong gate, Writer writer) throws IOException {
    try (JsonGenerator json = JsonDocument.to(writer)) {
      json.writeStartObject();
      json.writeStringField("format", FORMAT);
      json.writeBooleanField("internal", true);
      json.writeBooleanField("changesNothing", impact.isNone());
      changes(impact, json);
      json.writeArrayFieldStart("datasets");
      for (Impact.OnDataset one : impact.datasets()) {
        dataset(one, json);
      }
      json.writeEndArray();
      json.writeFieldName("gate");
      json.writeTree(gate.isPresent() ? gate(gate.getAsLong(), impact.flips()) : null);
      json.writeEndObject();
    }
    writer.write('\n');
  }

  private static void changes(Impact impact, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("rules");
    for (RuleChange rule : impact.rules()) {
      json.writeTree(rule(rule, impact));
    }
    json.writeEndArray();
    json.writeArrayFieldStart("declarations");
    for (DeclarationChange change : impact.declarations()) {
      json.writeTree(declaration(change));
    }
    json.writeEndArray();
  }

  private static ObjectNode rule(RuleChange rule, Impact impact) {
    ObjectNode node = JsonDocument.object();
    node.put("part", rule.part().name().toLowerCase(Locale.ROOT));
    node.put("name", rule.name());
    node.put("kind", rule.kind().name().toLowerCase(Locale.ROOT));
    node.put("before", place(rule.before()));
    node.put("after", place(rule.after()));
    lines(rule.gone(), node.putArray("gone"));
    lines(rule.come(), node.putArray("come"));
    node.put("flips", impact.flips(rule, true));
    node.put("otherFlips", impact.flips(rule, false));
    return node;
  }

  private static void lines(List<RuleChange.Line> lines, ArrayNode array) {
    for (RuleChange.Line line : lines) {
      array.addObject().put("place", line.place().toString()).put("sentence", line.text());
    }
  }

  private static ObjectNode declaration(DeclarationChange change) {
    ObjectNode node = JsonDocument.object();
    node.put("indicator", change.indicator());
    node.put("before", place(change.before()));
    node.put("after", place(change.after()));
    change.keys().forEach(node.putArray("keys")::add);
    return node;
  }

  private static String place(Optional<Place> place) {
    return place.map(Place::toString).orElse(null);
  }

  private static void dataset(Impact.OnDataset one, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("dataset", one.dataset().title());
    json.writeStringField("fiscalYear", one.dataset().fiscalYear().label());
    json.writeStringField("referenceDate", one.dataset().referenceDate().toString());
    json.writeNumberField("flipCount", one.flips().listed());
    json.writeNumberField("otherFlipCount", one.flips().others());
    flips("flips", one, true, json);
    flips("otherFlips", one, false, json);
    json.writeArrayFieldStart("indicators");
    for (var move : one.moves()) {
      json.writeTree(MoveJson.of(move));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void flips(String key, Impact.OnDataset one, boolean listed, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(key);
    one.flips()
        .forEach(
            flip -> {
              if (flip.listed() == listed) {
                write(flip, json);
              }
            });
    json.writeEndArray();
  }

  private static void write(Flip flip, JsonGenerator json) {
    ObjectNode node = JsonDocument.object();
    node.put("population", flip.population());
    node.put("subjectType", flip.subjectType());
    node.put("subjectId", flip.subjectId());
    node.put("before", flip.before().word());
    node.put("after", flip.after().word());
    flip.rules().forEach(node.putArray("rules")::add);
    ArrayNode conditions = node.putArray("conditions");
    flip.conditions()
        .forEach(
            condition ->
                conditions
                    .addObject()
                    .put("population", condition.population())
                    .put("sentence", condition.sentence())
                    .put("place", condition.place().toString())
                    .put("before", condition.before().word())
                    .put("after", condition.after().word()));
    try {
      json.writeTree(node);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static ObjectNode gate(long allowed, long flips) {
    ObjectNode node = JsonDocument.object();
    return node.put("maxFlips", allowed).put("flips", flips).put("exceeded", flips > allowed);
  }
}
