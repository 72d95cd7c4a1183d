package kpi.loading.definition;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kpi.loading.yaml.YamlFile;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.YearOnYear;
import kpi.model.printed.PrintedFigure;
import kpi.source.Messages;
import org.apache.commons.numbers.fraction.BigFraction;

/** A {@code year-on-year.yaml} that fits its schema. */
final class YearOnYearFile {

  static final String NAME = "year-on-year.yaml";
  static final String SCHEMA = "year-on-year";

  private static final JsonPointer FACTORS = JsonPointer.compile("/factors");
  private static final JsonPointer EXCEPT = JsonPointer.compile("/except");

  private final YamlFile file;
  private final Map<String, BigFraction> factors = new HashMap<>();
  private final List<String> except = new ArrayList<>();

  private YearOnYearFile(YamlFile file) {
    this.file = file;
    file.root()
        .path("factors")
        .properties()
        .forEach(one -> factors.put(one.getKey(), number(one.getValue())));
    file.root().path("except").forEach(id -> except.add(id.asText()));
  }

  /** The definitions with what the file says of each; an error for each it does not know. */
  static List<KpiDefinition> applied(YamlFile file, List<KpiDefinition> kpis, Messages messages) {
    YearOnYearFile limits = new YearOnYearFile(file);
    limits.check(kpis, messages);
    return kpis.stream()
        .map(kpi -> kpi.with(kpi.indicators().stream().map(limits::moving).toList()))
        .toList();
  }

  private void check(List<KpiDefinition> kpis, Messages messages) {
    Set<String> known =
        kpis.stream()
            .flatMap(kpi -> kpi.indicators().stream())
            .map(IndicatorDefinition::id)
            .collect(Collectors.toSet());
    for (Map.Entry<String, JsonNode> factor : file.root().path("factors").properties()) {
      if (!known.contains(factor.getKey())) {
        JsonPointer at = FACTORS.appendProperty(factor.getKey());
        messages.add(file.keyError("year-on-year-unknown-indicator", at, factor.getKey()));
      }
    }
    for (int i = 0; i < except.size(); i++) {
      if (!known.contains(except.get(i))) {
        JsonPointer at = EXCEPT.appendIndex(i);
        messages.add(file.error("year-on-year-unknown-indicator", at, except.get(i)));
      }
    }
  }

  private IndicatorDefinition moving(IndicatorDefinition indicator) {
    JsonNode root = file.root();
    JsonNode unchanged = root.get("unchanged");
    BigFraction factor = factors.getOrDefault(indicator.id(), number(root.get("factor")));
    return indicator.moving(
        new YearOnYear(
            Optional.of(factor).filter(any -> !except.contains(indicator.id())),
            root.get("few").intValue(),
            number(unchanged.get("share")),
            unchanged.get("few-figures").intValue(),
            unchanged.get("many").intValue()));
  }

  private static BigFraction number(JsonNode node) {
    return PrintedFigure.exact(node.decimalValue());
  }
}
