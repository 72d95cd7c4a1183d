package kpi.loading.dataset;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kpi.loading.yaml.YamlFile;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.dataset.FollowUp;
import kpi.model.dataset.Reference;
import kpi.model.printed.PrintedFigure;
import kpi.model.result.Origin;
import kpi.model.series.HistoryEntry;
import kpi.model.series.SeriesBreak;
import kpi.source.Messages;
import kpi.source.Place;
import org.apache.commons.numbers.fraction.BigFraction;

/** Figures that come from people instead of rows, each of a YAML file that fits its schema. */
final class FigureFiles {

  private static final JsonPointer YEARS = JsonPointer.compile("/years");
  private static final JsonPointer BREAKS = JsonPointer.compile("/breaks");
  private static final JsonPointer ITEMS = JsonPointer.compile("/items");
  private static final String NOT_REPORTED = "未報告";
  private static final String PRINTED = "printed";

  private FigureFiles() {}

  /**
   * @param current the dataset's year, which no entry may reach; absent if it is not known
   */
  static List<HistoryEntry> history(
      YamlFile file, Optional<FiscalYear> current, Messages messages) {
    List<HistoryEntry> entries = new ArrayList<>();
    for (Map.Entry<String, JsonNode> year : file.root().get("years").properties()) {
      JsonPointer at = YEARS.appendProperty(year.getKey());
      Optional<FiscalYear> read = FiscalYear.parse(year.getKey());
      if (read.isEmpty()) {
        messages.add(file.keyError("bad-fiscal-year", at, year.getKey()));
      } else if (current.isPresent() && read.get().compareTo(current.get()) >= 0) {
        messages.add(
            file.keyError("history-not-earlier", at, year.getKey(), current.get().label()));
      } else {
        entries.addAll(entries(file, at, year.getValue(), read.get(), messages));
      }
    }
    return entries;
  }

  private static List<HistoryEntry> entries(
      YamlFile file, JsonPointer at, JsonNode nodes, FiscalYear year, Messages messages) {
    Map<CellId, Place> first = new HashMap<>();
    List<HistoryEntry> entries = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      checkPrinted(file, nodes.get(i), at.appendIndex(i), messages);
      HistoryEntry entry = entry(nodes.get(i), year, file.place(at.appendIndex(i)));
      Place before = first.putIfAbsent(entry.cell(), entry.place());
      if (before == null) {
        entries.add(entry);
      } else {
        String line = Integer.toString(before.line());
        messages.add(
            file.error("duplicate-figure", at.appendIndex(i), entry.cell().toString(), line));
      }
    }
    return entries;
  }

  private static HistoryEntry entry(JsonNode node, FiscalYear year, Place place) {
    Optional<BigFraction> numerator = number(node, "numerator");
    Optional<BigFraction> denominator = number(node, "denominator");
    Optional<String> printed = text(node, PRINTED);
    Optional<BigFraction> value =
        number(node, "value")
            .or(() -> numerator.map(n -> n.divide(denominator.orElseThrow())))
            .or(() -> printed.flatMap(PrintedFigure::parse).flatMap(PrintedFigure::value));
    return new HistoryEntry(
        cell(node),
        year,
        value,
        numerator,
        denominator,
        printed,
        node.get("origin").asText().equals("computed") ? Origin.COMPUTED : Origin.PUBLISHED,
        text(node, "note"),
        text(node, "break"),
        place);
  }

  /**
   * @param current the dataset's year, the last that a break may stand at; absent if not known
   */
  static List<SeriesBreak> breaks(YamlFile file, Optional<FiscalYear> current, Messages messages) {
    List<SeriesBreak> breaks = new ArrayList<>();
    JsonNode nodes = file.root().path("breaks");
    for (int i = 0; i < nodes.size(); i++) {
      JsonPointer at = BREAKS.appendIndex(i).appendProperty("fiscal-year");
      String label = nodes.get(i).get("fiscal-year").asText();
      Optional<FiscalYear> year = FiscalYear.parse(label);
      if (year.isEmpty()) {
        messages.add(file.error("bad-fiscal-year", at, label));
      } else if (current.isPresent() && year.get().compareTo(current.get()) > 0) {
        messages.add(file.error("break-in-the-future", at, label, current.get().label()));
      } else {
        breaks.add(
            new SeriesBreak(cell(nodes.get(i)), year.get(), nodes.get(i).get("note").asText()));
      }
    }
    return breaks;
  }

  static List<FollowUp> followUps(YamlFile file, Messages messages) {
    Map<String, Place> first = new HashMap<>();
    List<FollowUp> items = new ArrayList<>();
    for (JsonNode node : file.root().get("items")) {
      JsonPointer at = ITEMS.appendIndex(items.size());
      FollowUp item = followUp(node, file.place(at));
      String key = item.kpi() + "/" + item.item();
      Place before = first.putIfAbsent(key, file.place(at));
      if (before != null) {
        messages.add(file.error("duplicate-figure", at, key, Integer.toString(before.line())));
      }
      items.add(item);
    }
    return items;
  }

  private static FollowUp followUp(JsonNode node, Place place) {
    List<FollowUp.Figure> numbers = new ArrayList<>();
    for (JsonNode figure : node.path("indicators")) {
      Optional<BigDecimal> value =
          figure.hasNonNull("value")
              ? Optional.of(figure.get("value").decimalValue())
              : Optional.empty();
      numbers.add(
          new FollowUp.Figure(figure.get("id").asText(), value, figure.get("unit").asText()));
    }
    return new FollowUp(
        node.get("kpi").intValue(),
        node.get("item").asText(),
        node.get("label").asText(),
        text(node, "status").filter(status -> !status.equals(NOT_REPORTED)),
        node.get("source").asText(),
        node.get("reporter").asText(),
        node.get("date").asText(),
        List.copyOf(numbers),
        place);
  }

  static List<Reference> references(YamlFile file) {
    List<Reference> references = new ArrayList<>();
    for (JsonNode node : file.root().get("references")) {
      references.add(
          new Reference(
              node.get("id").asText(),
              node.get("kpi").intValue(),
              text(node, "compare"),
              node.get("label").asText(),
              node.get("value").asText(),
              node.get("unit").asText(),
              node.get("source").asText(),
              node.get("date").asText(),
              node.get("difference").asText()));
    }
    return references;
  }

  /** Adds an error where a printed number was mistyped; words and dashes are left to stand. */
  static void checkPrinted(YamlFile file, JsonNode node, JsonPointer at, Messages messages) {
    text(node, PRINTED)
        .filter(PrintedFigure::isMistyped)
        .ifPresent(
            typed ->
                messages.add(file.error("mistyped-number", at.appendProperty(PRINTED), typed)));
  }

  /** The indicator and stratum that a mapping names. */
  static CellId cell(JsonNode node) {
    Map<String, String> stratum = new TreeMap<>();
    node.path("stratum").properties().forEach(s -> stratum.put(s.getKey(), s.getValue().asText()));
    return CellId.of(node.get("indicator").asText(), stratum);
  }

  private static Optional<BigFraction> number(JsonNode node, String key) {
    return node.has(key)
        ? Optional.of(PrintedFigure.exact(node.get(key).decimalValue()))
        : Optional.empty();
  }

  static Optional<String> text(JsonNode node, String key) {
    return node.has(key) ? Optional.of(node.get(key).asText()) : Optional.empty();
  }
}
