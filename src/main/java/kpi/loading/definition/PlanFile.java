package kpi.loading.definition;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kpi.loading.yaml.YamlFile;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.KpiPlan;
import kpi.model.definition.KpiPlan.Vision;
import kpi.source.Messages;

/** {@code plan.yaml} beside the folders of the KPIs. It may be left out. */
final class PlanFile {

  static final String NAME = "plan.yaml";
  static final String SCHEMA = "plan";

  private static final JsonPointer KGI = JsonPointer.compile("/kgi");
  private static final JsonPointer VISIONS = JsonPointer.compile("/visions");

  private PlanFile() {}

  static KpiPlan plan(YamlFile file) {
    JsonNode root = file.root();
    List<Vision> visions = new ArrayList<>();
    root.path("visions")
        .forEach(
            one -> visions.add(new Vision(one.get("text").asText(), numbers(one.get("kpis")))));
    List<String> kgi = new ArrayList<>();
    root.path("kgi").forEach(id -> kgi.add(id.asText()));
    return new KpiPlan(
        root.get("name").asText(),
        Optional.of(root.path("period").asText()).filter(text -> !text.isEmpty()),
        visions,
        root.get("source").asText(),
        numbers(root.get("order")),
        kgi);
  }

  /** Tells what the plan names and no definition has. */
  static void check(YamlFile file, KpiPlan plan, List<KpiDefinition> kpis, Messages messages) {
    Set<String> known =
        kpis.stream()
            .flatMap(kpi -> kpi.indicators().stream())
            .map(IndicatorDefinition::id)
            .collect(Collectors.toSet());
    for (int i = 0; i < plan.kgi().size(); i++) {
      if (!known.contains(plan.kgi().get(i))) {
        messages.add(file.error("plan-unknown-indicator", KGI.appendIndex(i), plan.kgi().get(i)));
      }
    }
    for (int vision = 0; vision < plan.visions().size(); vision++) {
      List<Integer> numbers = plan.visions().get(vision).kpis();
      for (int i = 0; i < numbers.size(); i++) {
        if (!plan.order().contains(numbers.get(i))) {
          JsonPointer at = VISIONS.appendIndex(vision).appendProperty("kpis").appendIndex(i);
          messages.add(file.error("plan-unknown-kpi", at, numbers.get(i).toString()));
        }
      }
    }
  }

  private static List<Integer> numbers(JsonNode list) {
    List<Integer> numbers = new ArrayList<>();
    list.forEach(number -> numbers.add(number.intValue()));
    return numbers;
  }
}
