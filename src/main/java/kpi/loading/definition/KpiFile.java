package kpi.loading.definition;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kpi.loading.yaml.YamlFile;
import kpi.model.Label;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.Stratum;
import kpi.model.definition.Stratum.StratumValue;
import kpi.model.definition.ValueNames;
import kpi.source.Messages;
import kpi.source.Place;

/** A {@code kpi.yaml} that fits its schema, as a definition. */
final class KpiFile {

  private static final JsonPointer INDICATORS = JsonPointer.compile("/indicators");
  private static final JsonPointer STRATA = JsonPointer.compile("/strata");

  private final YamlFile file;
  private final int number;

  private KpiFile(YamlFile file) {
    this.file = file;
    this.number = file.root().get("kpi").intValue();
  }

  /**
   * @param messages takes in what is wrong with targets; such a target is left out
   */
  static KpiDefinition definition(YamlFile file, Messages messages) {
    KpiDefinition kpi = new KpiFile(file).definition();
    return kpi.aimingAt(new TargetEntries(file, kpi, messages).read());
  }

  private KpiDefinition definition() {
    JsonNode root = file.root();
    Map<String, Stratum> strata = new LinkedHashMap<>();
    root.path("strata")
        .properties()
        .forEach(s -> strata.put(s.getKey(), stratum(s.getKey(), s.getValue())));
    List<IndicatorDefinition> indicators = new ArrayList<>();
    for (JsonNode indicator : root.get("indicators")) {
      indicators.add(indicator(indicator, INDICATORS.appendIndex(indicators.size())));
    }
    return new KpiDefinition(
        number,
        root.get("goal").asText(),
        texts(root.get("measures")),
        label(root.get("label")),
        root.get("kind").asText().equals("follow-up"),
        root.get("reporter").asText(),
        root.get("owner").asText(),
        root.get("source").asText(),
        optional(root, "substitution"),
        optional(root, TargetEntries.KEY).filter(any -> root.get(TargetEntries.KEY).isTextual()),
        optional(root, "kgi"),
        strata,
        List.copyOf(indicators),
        strataPlaces(),
        List.of());
  }

  private Map<String, Place> strataPlaces() {
    Map<String, Place> places = new HashMap<>();
    file.root()
        .path("strata")
        .properties()
        .forEach(
            stratum -> {
              JsonPointer at = STRATA.appendProperty(stratum.getKey());
              places.put(stratum.getKey(), file.keyPlace(at));
              stratum
                  .getValue()
                  .path("values")
                  .fieldNames()
                  .forEachRemaining(
                      value ->
                          places.put(
                              stratum.getKey() + "/" + value,
                              file.keyPlace(at.appendProperty("values").appendProperty(value))));
            });
    return places;
  }

  private IndicatorDefinition indicator(JsonNode node, JsonPointer at) {
    List<List<String>> strata = new ArrayList<>();
    node.path("strata").forEach(combination -> strata.add(texts(combination)));
    Map<String, List<String>> only = new HashMap<>();
    node.path("only").properties().forEach(o -> only.put(o.getKey(), texts(o.getValue())));
    return new IndicatorDefinition(
        node.get("id").asText(),
        number,
        label(node.get("label")),
        node.get("unit").asText(),
        node.get("decimals").intValue(),
        strata.isEmpty() ? List.of(List.of()) : strata,
        node.path("proposed").asBoolean(false),
        node.path("headline").asBoolean(false),
        node.get("source").asText(),
        file.place(at),
        only,
        places(node, at),
        Optional.empty());
  }

  private Map<String, Place> places(JsonNode node, JsonPointer at) {
    Map<String, Place> places = new HashMap<>();
    node.fieldNames().forEachRemaining(key -> places.put(key, file.place(at.appendProperty(key))));
    for (int i = 0; i < node.path("strata").size(); i++) {
      places.put("strata/" + i, file.place(at.appendProperty("strata").appendIndex(i)));
    }
    return places;
  }

  private static Stratum stratum(String key, JsonNode node) {
    Optional<String> column = optional(node, "column");
    List<StratumValue> values = new ArrayList<>();
    node.path("values")
        .properties()
        .forEach(v -> values.add(value(v.getKey(), v.getValue(), column)));
    Map<String, List<StratumValue>> valuesBy = new LinkedHashMap<>();
    node.path("values-by")
        .properties()
        .forEach(v -> valuesBy.put(v.getKey(), spelledOut(texts(v.getValue()))));
    return new Stratum(
        key,
        label(node.get("label")),
        column,
        List.copyOf(values),
        node.path("open").asBoolean(false),
        optional(node, "by"),
        valuesBy);
  }

  private static StratumValue value(String code, JsonNode node, Optional<String> column) {
    Set<String> codes = new LinkedHashSet<>(texts(node.path("codes")));
    if (codes.isEmpty() && column.isPresent()) {
      codes.add(code);
    }
    return new StratumValue(
        code,
        label(node.get("label")),
        codes,
        optional(node, "population"),
        new ValueNames(optional(node, "brief"), optional(node, "full"), optional(node, "example")));
  }

  /** Values that are their own code and label, such as the answers of a questionnaire. */
  private static List<StratumValue> spelledOut(List<String> texts) {
    return texts.stream()
        .map(t -> new StratumValue(t, new Label(t, t), Set.of(t), Optional.empty()))
        .toList();
  }

  private static Label label(JsonNode node) {
    return new Label(node.get("ja").asText(), node.get("en").asText());
  }

  private static Optional<String> optional(JsonNode node, String key) {
    return node.hasNonNull(key) ? Optional.of(node.get(key).asText()) : Optional.empty();
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return List.copyOf(texts);
  }
}
