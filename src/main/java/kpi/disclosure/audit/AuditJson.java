package kpi.disclosure.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import kpi.model.CellId;
import kpi.model.definition.DisclosureRule;
import kpi.model.result.IndicatorResult;
import kpi.model.result.Status;
import kpi.source.output.JsonDocument;

/** What can be found out of results, for programs. */
public final class AuditJson {

  private AuditJson() {}

  public static String of(
      List<Exposure> found, DisclosureRule rule, List<IndicatorResult> results) {
    ObjectNode document = JsonDocument.object().put("format", "kpi-disclosure-audit/1");
    document.put("inForceFrom", rule.from().map(Object::toString).orElse(null));
    document.put("figures", results.size());
    document.put(
        "withheld", results.stream().filter(one -> one.status() == Status.WITHHELD).count());
    ArrayNode exposures = document.putArray("exposures");
    found.forEach(one -> add(one, exposures.addObject()));
    return JsonDocument.text(document);
  }

  private static void add(Exposure one, ObjectNode node) {
    node.put("kind", word(one.kind()));
    cell(one.figure(), node);
    number(node, "least", one.least());
    number(node, "most", one.most());
    node.put("units", one.units());
    ArrayNode sum = node.putArray("sum");
    for (Exposure.Part part : one.sum()) {
      ObjectNode each = sum.addObject().put("times", part.times());
      cell(part.figure(), each);
      each.put("what", word(part.what()));
      number(each, "value", part.value());
    }
  }

  private static void cell(CellId cell, ObjectNode node) {
    node.put("indicator", cell.indicator());
    ObjectNode stratum = node.putObject("stratum");
    cell.stratum().forEach(stratum::put);
  }

  /** Nothing where there is no end. */
  private static void number(ObjectNode node, String key, double number) {
    if (Double.isFinite(number)) {
      node.put(key, number);
    } else {
      node.putNull(key);
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
