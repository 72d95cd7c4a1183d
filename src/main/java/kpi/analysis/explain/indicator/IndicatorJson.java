package kpi.analysis.explain.indicator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kpi.analysis.explain.indicator.IndicatorExplanation.CellExplanation;
import kpi.analysis.explain.indicator.Members.Member;
import kpi.evaluation.formula.Decimals;
import kpi.model.Range;
import kpi.model.result.IndicatorResult;
import kpi.rules.text.vocabulary.Annotations;
import kpi.rules.text.vocabulary.RuleText;
import kpi.rules.text.vocabulary.SentenceLine;
import kpi.source.Place;
import kpi.source.output.JsonDocument;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The explanation of an indicator, for programs.
 *
 * <pre>
 * {"id","kpi","label","unit",
 *  "rules":[{"rule","place","source","lines":[…]}],
 *  "populations":{population:[place …]},
 *  "cells":[{"stratum","status","value","numerator","denominator","lower","upper","display","note",
 *    "members": null, or {"base","part","undetermined","blank"} of [{"id","place","amount"}],
 *    "operands":[{"id","stratum","value","display"}],"years":[{"fiscalYear","value","display"}]}]}
 * </pre>
 *
 * Numbers are those of {@code results.json}.
 */
public final class IndicatorJson {

  private IndicatorJson() {}

  public static ObjectNode of(IndicatorExplanation explanation) {
    ObjectNode node = JsonDocument.object();
    node.put("id", explanation.definition().id());
    node.put("kpi", explanation.definition().kpi());
    node.put("label", explanation.definition().label().ja());
    node.put("unit", explanation.definition().unit());
    ArrayNode rules = node.putArray("rules");
    explanation.rules().forEach(rule -> rule(rule, rules.addObject()));
    ObjectNode populations = node.putObject("populations");
    explanation
        .populations()
        .forEach(
            (name, places) -> {
              ArrayNode array = populations.putArray(name);
              places.forEach(place -> array.add(place.toString()));
            });
    ArrayNode cells = node.putArray("cells");
    explanation.cells().forEach(cell -> cell(cell, cells.addObject()));
    return node;
  }

  private static void rule(RuleText text, ObjectNode node) {
    node.put("rule", text.name());
    node.put("place", Place.of(text.place().file(), text.place().line()).toString());
    node.put("source", text.annotations().get(Annotations.SOURCE));
    ArrayNode lines = node.putArray("lines");
    Stream.of(List.of(text.subject()), text.conditions(), text.conclusions())
        .flatMap(List::stream)
        .map(SentenceLine::line)
        .forEach(line -> lines.add(line.strip()));
  }

  private static void cell(CellExplanation cell, ObjectNode node) {
    IndicatorResult result = cell.result();
    stratum(result, node);
    node.put("status", result.status().word());
    number("value", result.value(), node);
    number("numerator", result.numerator(), node);
    number("denominator", result.denominator(), node);
    number("lower", result.range().map(Range::lower), node);
    number("upper", result.range().map(Range::upper), node);
    node.put("display", result.display().isEmpty() ? null : result.display());
    node.put("note", result.note().isEmpty() ? null : result.note());
    cell.members()
        .ifPresentOrElse(
            members -> members(members, node.putObject("members")), () -> node.putNull("members"));
    ArrayNode operands = node.putArray("operands");
    for (IndicatorResult operand : cell.operands()) {
      ObjectNode one = operands.addObject().put("id", operand.cell().indicator());
      stratum(operand, one);
      number("value", operand.value(), one);
      one.put("display", operand.display());
    }
    ArrayNode years = node.putArray("years");
    cell.years()
        .forEach(
            point -> {
              ObjectNode year = years.addObject().put("fiscalYear", point.year().label());
              number("value", point.value(), year);
              year.put("display", point.display());
            });
  }

  private static void stratum(IndicatorResult result, ObjectNode node) {
    ObjectNode stratum = node.putObject("stratum");
    result.cell().stratum().forEach(stratum::put);
  }

  private static void members(Members members, ObjectNode node) {
    list("base", members.base(), node);
    list("part", members.part(), node);
    list("undetermined", members.undetermined(), node);
    list("blank", members.blank(), node);
  }

  private static void list(String key, List<Member> members, ObjectNode node) {
    ArrayNode array = node.putArray(key);
    for (Member member : members) {
      ObjectNode one = array.addObject();
      one.put("id", member.id());
      one.put("place", member.place().toString());
      one.put("amount", member.amount().isEmpty() ? null : member.amount());
    }
  }

  private static void number(String key, Optional<BigFraction> number, ObjectNode node) {
    node.put(key, number.map(Decimals::decimal).orElse(null));
  }
}
