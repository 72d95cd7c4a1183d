package kpi.analysis.explain.near;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import kpi.analysis.explain.near.NearMisses.Miss;
import kpi.analysis.explain.near.NearMisses.OfCondition;
import kpi.analysis.explain.subject.SubjectJson;
import kpi.analysis.explain.subject.SubjectText;
import kpi.source.Place;
import kpi.source.output.JsonDocument;

/**
 * Who is one condition away, for programs.
 *
 * <pre>
 * {"format":"kpi-near-misses/1","internal":true (names respondents),
 *  "dataset" (the title),"fiscalYear","asOf","population","subjectType","subject",
 *  "members","undetermined","others" (numbers of rows),
 *  "conditions":[{"rule","sentence","place" (file:line),"misses":[
 *    {"id","place","membership" (no, undetermined),
 *     "condition":{as a condition of {@link SubjectJson}},
 *     "open":[further conditions that are open]}]}]}
 * </pre>
 */
public final class NearMissJson {

  private static final String FORMAT = "kpi-near-misses/1";

  private NearMissJson() {}

  /** The document, its lines ended by LF. */
  public static String of(NearMisses found) {
    ObjectNode node = JsonDocument.object();
    node.put("format", FORMAT);
    node.put("internal", true);
    node.put("dataset", found.dataset().title());
    node.put("fiscalYear", found.setting().fiscalYear().label());
    node.put("asOf", found.setting().asOf().toString());
    node.put("population", found.population());
    node.put("subjectType", found.table().subjectType());
    node.put("subject", found.table().subject());
    node.put("members", found.counts().members());
    node.put("undetermined", found.counts().undetermined());
    node.put("others", found.counts().others());
    ArrayNode conditions = node.putArray("conditions");
    found.conditions().forEach(one -> condition(one, conditions.addObject()));
    return JsonDocument.text(node);
  }

  private static void condition(OfCondition one, ObjectNode node) {
    Place place = one.condition().place();
    node.put("rule", one.rule().name());
    node.put("sentence", one.condition().sentence());
    node.put("place", Place.of(place.file(), place.line()).toString());
    ArrayNode misses = node.putArray("misses");
    one.misses().forEach(miss -> miss(miss, misses.addObject()));
  }

  private static void miss(Miss miss, ObjectNode node) {
    node.put("id", miss.fact().id());
    node.put("place", Place.of(miss.fact().table().file(), miss.fact().line()).toString());
    node.put("membership", SubjectText.word(miss.membership()));
    SubjectJson.condition(miss.answer(), node.putObject("condition"));
    ArrayNode open = node.putArray("open");
    miss.open().forEach(other -> SubjectJson.condition(other, open.addObject()));
  }
}
