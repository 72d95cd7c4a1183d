package kpi.loading.layout;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kpi.model.layout.ChartPlan;
import kpi.model.layout.ListPlan;
import kpi.model.layout.MatrixPlan;
import kpi.model.layout.PagePlan;

/** Entries that fit the schema, as records. */
final class PlanEntries {

  private PlanEntries() {}

  static PagePlan pages(JsonNode node) {
    return new PagePlan(
        texts(node.get("main")).stream().map(PagePlan.Page::of).toList(),
        texts(node.get("each-kpi")).stream().map(PagePlan.Part::of).toList(),
        texts(node.get("annex")).stream().map(PagePlan.Page::of).toList());
  }

  static ChartPlan chart(JsonNode node) {
    return new ChartPlan(
        node.get("kpi").intValue(),
        node.get("id").asText(),
        node.get("title").asText(),
        node.get("kind").asText(),
        node.get("over").asText(),
        texts(node.path("by")),
        texts(node.get("indicators")),
        pairs(node.path("where")));
  }

  static MatrixPlan matrix(JsonNode node) {
    return new MatrixPlan(
        node.get("kpi").intValue(),
        node.get("id").asText(),
        node.get("title").asText(),
        node.get("indicator").asText(),
        pairs(node.path("where")),
        node.get("each").asText(),
        node.get("down").asText(),
        node.get("across").asText(),
        node.get("whole").asText(),
        texts(node.path("beneath")));
  }

  static ListPlan list(JsonNode node) {
    return new ListPlan(
        node.get("kpi").intValue(),
        node.get("id").asText(),
        node.get("title").asText(),
        text(node, "table"),
        pairs(node.path("where")),
        texts(node.path("by")),
        text(node, "each"),
        text(node, "across"),
        text(node, "stratum"));
  }

  private static Optional<String> text(JsonNode node, String key) {
    return Optional.ofNullable(node.get(key)).map(JsonNode::asText);
  }

  private static List<String> texts(JsonNode nodes) {
    List<String> texts = new ArrayList<>();
    nodes.forEach(one -> texts.add(one.asText()));
    return texts;
  }

  private static Map<String, String> pairs(JsonNode node) {
    Map<String, String> pairs = new TreeMap<>();
    node.properties().forEach(one -> pairs.put(one.getKey(), one.getValue().asText()));
    return pairs;
  }
}
