package kpi.differential.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a {@code kpi.yaml} declares. */
record KpiYaml(Map<String, Stratum> strata, List<Indicator> indicators) {

  /**
   * A way to break an indicator down.
   *
   * @param values value → what belongs to it
   * @param valuesBy value of the stratum named by → value → what belongs to it
   */
  record Stratum(
      String label,
      Optional<String> column,
      Map<String, Member> values,
      boolean open,
      Optional<String> by,
      Map<String, Map<String, Member>> valuesBy) {

    Map<String, Member> within(Map<String, String> chosen) {
      return by.map(key -> valuesBy.getOrDefault(chosen.get(key), Map.of())).orElse(values);
    }
  }

  /**
   * A value of a stratum.
   *
   * @param codes of the column; empty for a population
   */
  record Member(String label, Set<String> codes, Optional<String> population) {}

  /**
   * @param only stratum → the values shown
   */
  record Indicator(
      String id,
      String unit,
      int decimals,
      List<List<String>> strata,
      Map<String, List<String>> only) {}

  static KpiYaml of(String yaml) {
    try {
      JsonNode root = new YAMLMapper().readTree(yaml);
      Map<String, Stratum> strata = new LinkedHashMap<>();
      root.path("strata").properties().forEach(s -> strata.put(s.getKey(), stratum(s.getValue())));
      List<Indicator> indicators = new ArrayList<>();
      root.path("indicators").forEach(node -> indicators.add(indicator(node)));
      return new KpiYaml(strata, indicators);
    } catch (JsonProcessingException broken) {
      throw new AssertionError(broken);
    }
  }

  private static Stratum stratum(JsonNode node) {
    Optional<String> column = Optional.ofNullable(node.path("column").textValue());
    Map<String, Member> values = new LinkedHashMap<>();
    node.path("values")
        .properties()
        .forEach(v -> values.put(v.getKey(), member(v.getKey(), v.getValue(), column)));
    Map<String, Map<String, Member>> valuesBy = new LinkedHashMap<>();
    node.path("values-by")
        .properties()
        .forEach(
            by -> {
              Map<String, Member> own = new LinkedHashMap<>();
              texts(by.getValue()).forEach(t -> own.put(t, new Member(t, Set.of(t), noOne())));
              valuesBy.put(by.getKey(), own);
            });
    return new Stratum(
        node.path("label").path("ja").asText(),
        column,
        values,
        node.path("open").asBoolean(false),
        Optional.ofNullable(node.path("by").textValue()),
        valuesBy);
  }

  private static Optional<String> noOne() {
    return Optional.empty();
  }

  private static Member member(String key, JsonNode node, Optional<String> column) {
    Set<String> codes = new LinkedHashSet<>(texts(node.path("codes")));
    if (codes.isEmpty() && column.isPresent()) {
      codes.add(key);
    }
    return new Member(
        node.path("label").path("ja").asText(),
        codes,
        Optional.ofNullable(node.path("population").textValue()));
  }

  private static Indicator indicator(JsonNode node) {
    List<List<String>> strata = new ArrayList<>();
    node.path("strata").forEach(combination -> strata.add(texts(combination)));
    Map<String, List<String>> only = new LinkedHashMap<>();
    node.path("only").properties().forEach(o -> only.put(o.getKey(), texts(o.getValue())));
    return new Indicator(
        node.path("id").asText(),
        node.path("unit").asText(),
        node.path("decimals").asInt(),
        strata.isEmpty() ? List.of(List.of()) : strata,
        only);
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
