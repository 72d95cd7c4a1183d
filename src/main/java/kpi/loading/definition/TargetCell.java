package kpi.loading.definition;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kpi.loading.yaml.YamlFile;
import kpi.model.CellId;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.Stratum;
import kpi.model.definition.Stratum.StratumValue;
import kpi.source.Messages;

/** Finds the cell of a KPI that a target is about, or tells why there is none. */
final class TargetCell {

  private static final String TEXT_UNIT = "状況";
  private static final String INDICATOR = "indicator";
  private static final String STRATUM = "stratum";

  private final YamlFile file;
  private final KpiDefinition kpi;
  private final Messages messages;

  TargetCell(YamlFile file, KpiDefinition kpi, Messages messages) {
    this.file = file;
    this.kpi = kpi;
    this.messages = messages;
  }

  Optional<CellId> of(JsonNode node, JsonPointer at) {
    String id = node.get(INDICATOR).asText();
    Map<String, String> stratum = new TreeMap<>();
    node.path(STRATUM)
        .properties()
        .forEach(one -> stratum.put(one.getKey(), one.getValue().asText()));
    Optional<IndicatorDefinition> indicator =
        kpi.indicators().stream().filter(one -> one.id().equals(id)).findFirst();
    if (indicator.isEmpty()) {
      String known =
          kpi.indicators().stream().map(IndicatorDefinition::id).collect(Collectors.joining(", "));
      messages.add(file.error("target-unknown-indicator", at.appendProperty(INDICATOR), id, known));
      return Optional.empty();
    }
    return Optional.of(CellId.of(id, stratum))
        .filter(any -> hasNumbers(indicator.get(), at))
        .filter(any -> isBrokenDownSo(indicator.get(), stratum, at))
        .filter(any -> hasValues(indicator.get(), stratum, at));
  }

  private boolean hasNumbers(IndicatorDefinition indicator, JsonPointer at) {
    boolean isText = indicator.unit().equals(TEXT_UNIT);
    if (isText) {
      messages.add(file.error("target-of-words", at.appendProperty(INDICATOR), indicator.id()));
    }
    return !isText;
  }

  private boolean isBrokenDownSo(
      IndicatorDefinition indicator, Map<String, String> stratum, JsonPointer at) {
    boolean isSo =
        indicator.strata().stream().anyMatch(keys -> Set.copyOf(keys).equals(stratum.keySet()));
    if (!isSo) {
      messages.add(
          file.keyError(
              "target-no-such-stratum",
              stratum.isEmpty() ? at : at.appendProperty(STRATUM),
              indicator.id(),
              stratum.keySet().toString(),
              indicator.strata().stream()
                  .map(List::toString)
                  .sorted()
                  .collect(Collectors.joining(" "))));
    }
    return isSo;
  }

  private boolean hasValues(
      IndicatorDefinition indicator, Map<String, String> chosen, JsonPointer at) {
    boolean all = true;
    for (Map.Entry<String, String> one : chosen.entrySet()) {
      Stratum stratum = kpi.strata().get(one.getKey());
      List<String> shown =
          stratum == null
              ? List.of(one.getValue())
              : stratum.valuesWithin(chosen).stream()
                  .map(StratumValue::code)
                  .filter(code -> indicator.shows(one.getKey(), code))
                  .toList();
      if (!shown.contains(one.getValue()) && !(stratum != null && stratum.open())) {
        all = false;
        messages.add(
            file.error(
                "target-no-such-stratum-value",
                at.appendProperty(STRATUM).appendProperty(one.getKey()),
                one.getKey(),
                one.getValue(),
                String.join(", ", shown)));
      }
    }
    return all;
  }
}
