package kpi.analysis.impact.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import kpi.analysis.impact.IndicatorMove;
import kpi.evaluation.formula.Decimals;
import kpi.model.Range;
import kpi.model.result.IndicatorResult;
import kpi.source.output.JsonDocument;
import org.apache.commons.numbers.fraction.BigFraction;

/** One indicator that moved, in the form that {@link ImpactJson} documents. */
final class MoveJson {

  private MoveJson() {}

  static ObjectNode of(IndicatorMove move) {
    ObjectNode node = JsonDocument.object();
    node.put("id", move.cell().indicator());
    ObjectNode stratum = node.putObject("stratum");
    move.cell().stratum().forEach(stratum::put);
    node.put("label", move.definition().label().ja());
    node.put("unit", move.definition().unit());
    node.set("before", figure(move.before()));
    node.set("after", figure(move.after()));
    ObjectNode difference = node.putObject("difference");
    number("value", move.difference(IndicatorResult::value), difference);
    number("lower", move.difference(result -> result.range().map(Range::lower)), difference);
    number("upper", move.difference(result -> result.range().map(Range::upper)), difference);
    ArrayNode rules = node.putArray("rules");
    move.rules().forEach(rule -> rules.add(rule.name()));
    return node;
  }

  private static ObjectNode figure(Optional<IndicatorResult> figure) {
    if (figure.isEmpty()) {
      return null;
    }
    IndicatorResult result = figure.get();
    ObjectNode node = JsonDocument.object();
    node.put("status", result.status().word());
    number("value", result.value(), node);
    number("numerator", result.numerator(), node);
    number("denominator", result.denominator(), node);
    number("lower", result.range().map(Range::lower), node);
    number("upper", result.range().map(Range::upper), node);
    node.put("display", result.display().isEmpty() ? null : result.display());
    node.put("note", result.note().isEmpty() ? null : result.note());
    return node;
  }

  private static void number(String key, Optional<BigFraction> number, ObjectNode node) {
    node.put(key, number.map(Decimals::decimal).orElse(null));
  }
}
