package kpi.loading.earlier;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.Range;
import kpi.model.result.Origin;
import kpi.model.result.Status;
import kpi.model.series.HistoryEntry;
import kpi.model.series.HistoryEntry.PastRun;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import org.apache.commons.numbers.fraction.BigFraction;

/** The {@code indicators} of {@code results.json}, each as a figure of its year. */
final class EarlierFigures {

  private static final JsonPointer INDICATORS = JsonPointer.compile("/indicators");

  private static final List<String> KEYS =
      List.of(
          "id",
          "status",
          "stratum",
          "value",
          "lower",
          "upper",
          "numerator",
          "denominator",
          EarlierRange.LOWER,
          EarlierRange.UPPER);

  private final String file;
  private final JsonNode root;
  private final FiscalYear year;
  private final Messages messages;
  private final Set<CellId> seen = new HashSet<>();
  private int withheld;

  EarlierFigures(String file, JsonNode root, FiscalYear year, Messages messages) {
    this.file = file;
    this.root = root;
    this.year = year;
    this.messages = messages;
  }

  List<HistoryEntry> read() {
    List<HistoryEntry> entries = new ArrayList<>();
    JsonNode nodes = root.at(INDICATORS);
    if (!nodes.isArray()) {
      broken(INDICATORS);
    }
    for (int i = 0; i < nodes.size(); i++) {
      JsonPointer at = INDICATORS.appendIndex(i);
      if (isWhole(nodes.get(i), at)) {
        withheld += isWithheld(nodes.get(i)) ? 1 : 0;
        entry(nodes.get(i), at).ifPresent(entries::add);
      }
    }
    return List.copyOf(entries);
  }

  /** How many figures are withheld, once all are read. */
  int withheld() {
    return withheld;
  }

  private static boolean isWithheld(JsonNode node) {
    return node.get("status").asText().equals(Status.WITHHELD.word());
  }

  private boolean isWhole(JsonNode node, JsonPointer at) {
    Optional<String> wrong = KEYS.stream().filter(key -> !fits(key, node.path(key))).findFirst();
    wrong.ifPresent(key -> broken(at.appendProperty(key)));
    return wrong.isEmpty();
  }

  private static boolean fits(String key, JsonNode value) {
    return switch (key) {
      case "id", "status" -> value.isTextual();
      case "stratum" ->
          value.isObject()
              && value.properties().stream().allMatch(one -> one.getValue().isTextual());
      case EarlierRange.LOWER, EarlierRange.UPPER -> EarlierRange.isFraction(value);
      default -> value.isNull() || value.isNumber();
    };
  }

  private Optional<HistoryEntry> entry(JsonNode node, JsonPointer at) {
    CellId cell = cell(node);
    if (!seen.add(cell)) {
      broken(at);
      return Optional.empty();
    }
    Optional<BigFraction> numerator = EarlierRange.number(node, "numerator");
    Optional<BigFraction> denominator = EarlierRange.number(node, "denominator");
    EarlierRange figure = new EarlierRange(node);
    if (!figure.agrees()) {
      broken(at.appendProperty(EarlierRange.LOWER));
    }
    Optional<Range> range = figure.read();
    if (range.isPresent() && range.get().lower().compareTo(range.get().upper()) > 0) {
      broken(at);
    }
    return range.map(found -> entry(node, cell, found, numerator, denominator));
  }

  private HistoryEntry entry(
      JsonNode node,
      CellId cell,
      Range range,
      Optional<BigFraction> numerator,
      Optional<BigFraction> denominator) {
    return new HistoryEntry(
        cell,
        year,
        Optional.of(range),
        numerator,
        denominator,
        Optional.empty(),
        Origin.COMPUTED,
        text(node, "note"),
        Optional.empty(),
        Place.of(file),
        Optional.of(run(node, cell)));
  }

  private PastRun run(JsonNode node, CellId cell) {
    return new PastRun(
        node.path("display").asText(""),
        node.path("status").asText().equals(Status.BOUNDED.word())
            ? Status.BOUNDED
            : Status.MEASURED,
        node.path("synthetic").asBoolean(false),
        text(root.path("definitions"), cell.indicator()));
  }

  private static CellId cell(JsonNode node) {
    Map<String, String> stratum = new TreeMap<>();
    node.get("stratum")
        .properties()
        .forEach(one -> stratum.put(one.getKey(), one.getValue().asText()));
    return CellId.of(node.get("id").asText(), stratum);
  }

  private static Optional<String> text(JsonNode node, String key) {
    return Optional.of(node.path(key).asText("")).filter(text -> !text.isEmpty());
  }

  private void broken(JsonPointer at) {
    messages.add(Message.error("earlier-run-broken", Place.of(file), at.toString()));
  }
}
