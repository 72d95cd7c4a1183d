package kpi.analysis.explain.subject;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import kpi.analysis.explain.subject.SubjectExplanation.ConditionAnswer;
import kpi.analysis.explain.subject.SubjectExplanation.OpenCell;
import kpi.analysis.explain.subject.SubjectExplanation.PopulationAnswer;
import kpi.analysis.explain.subject.SubjectExplanation.RuleAnswer;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.Value;
import kpi.rules.condition.Limit;
import kpi.rules.text.vocabulary.Annotations;
import kpi.source.Place;
import kpi.source.output.JsonDocument;

/**
 * The explanation of a row, for programs.
 *
 * <pre>
 * {"subjectType","subject" (企業 …),"id","place","asOf","populations":[
 *   {"population","membership" (yes, no, undetermined),"rules":[
 *     {"rule","answer","place" (file:line),"source","conditions":[
 *       {"sentence","place","answer","cells":[
 *          {"item","column","label" (of a code),"value" (as written, null if blank),"unit","place",
 *           "doubted" (written, but counts as unknown),"limit" (number or day, null if none),
 *           "sense" (at-most, at-least, below, above, null),
 *           "distance":[least, greatest] (value minus limit, in the unit or in days, or [])}],
 *        "memberships":{population: answer}],
 *        "members":[conditions of which some are enough; only of a line that announces them]}]}],
 *    "wouldDecide":[{"place","item","columns":[…]}]}]}
 * </pre>
 */
public final class SubjectJson {

  private SubjectJson() {}

  public static ObjectNode of(SubjectExplanation explanation) {
    Fact fact = explanation.fact();
    ObjectNode node = JsonDocument.object();
    node.put("subjectType", fact.table().subjectType());
    node.put("subject", fact.table().subject());
    node.put("id", fact.id());
    node.put("place", Place.of(fact.table().file(), fact.line()).toString());
    node.put("asOf", explanation.setting().asOf().toString());
    ArrayNode populations = node.putArray("populations");
    explanation.populations().forEach(answer -> population(answer, populations.addObject()));
    return node;
  }

  private static void population(PopulationAnswer answer, ObjectNode node) {
    node.put("population", answer.population());
    node.put("membership", SubjectText.word(answer.membership()));
    ArrayNode rules = node.putArray("rules");
    answer.rules().forEach(rule -> rule(rule, rules.addObject()));
    ArrayNode open = node.putArray("wouldDecide");
    for (OpenCell cell : answer.open()) {
      ObjectNode one = open.addObject();
      one.put("place", cell.place().toString());
      one.put("item", cell.item().label());
      ArrayNode columns = one.putArray("columns");
      cell.columns().stream().map(Column::name).forEach(columns::add);
    }
  }

  private static void rule(RuleAnswer answer, ObjectNode node) {
    Place place = answer.rule().text().place();
    node.put("rule", answer.rule().name());
    node.put("answer", SubjectText.word(answer.answer()));
    node.put("place", Place.of(place.file(), place.line()).toString());
    node.put("source", answer.rule().text().annotations().get(Annotations.SOURCE));
    ArrayNode conditions = node.putArray("conditions");
    answer.conditions().forEach(condition -> condition(condition, conditions.addObject()));
  }

  /** A condition with its answer, into a node of its own. */
  public static void condition(ConditionAnswer answer, ObjectNode node) {
    Place place = answer.condition().place();
    node.put("sentence", answer.condition().sentence());
    node.put("place", Place.of(place.file(), place.line()).toString());
    node.put("answer", SubjectText.word(answer.answer()));
    ArrayNode cells = node.putArray("cells");
    answer.readings().forEach(reading -> cell(reading, cells.addObject()));
    ObjectNode memberships = node.putObject("memberships");
    answer.memberships().forEach((name, truth) -> memberships.put(name, SubjectText.word(truth)));
    if (!answer.members().isEmpty()) {
      ArrayNode members = node.putArray("members");
      answer.members().forEach(member -> condition(member, members.addObject()));
    }
  }

  private static void cell(CellReading reading, ObjectNode node) {
    Column column = reading.column();
    node.put("item", reading.item().label());
    node.put("column", column.name());
    node.put("value", reading.value().isBlank() ? null : reading.written());
    node.put("label", column.codes().get(reading.written()));
    node.put("doubted", reading.value() instanceof Value.Doubted);
    node.put("unit", column.unit().isEmpty() ? null : column.unit());
    node.put("place", reading.place().toString());
    reading
        .filledBy()
        .ifPresent(
            from ->
                node.putObject("filled")
                    .put("source", from.source())
                    .put("date", from.date().toString()));
    node.putNull("limit");
    node.putNull("sense");
    node.putArray("distance");
    reading.limit().ifPresent(limit -> limit(limit, reading, node));
  }

  private static void limit(Limit limit, CellReading reading, ObjectNode node) {
    if (limit instanceof Limit.Amount amount) {
      node.put("limit", amount.amount());
    } else if (limit instanceof Limit.Day day) {
      node.put("limit", day.day().toString());
    }
    node.put("sense", CellText.word(limit.sense()));
    ArrayNode distance = node.putArray("distance");
    reading.distance().ifPresent(one -> distance.add(one.least()).add(one.greatest()));
  }
}
