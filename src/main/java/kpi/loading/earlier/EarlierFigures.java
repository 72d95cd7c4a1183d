package kpi.loading.earlier;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kpi.loading.PrintedNumber;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.HistoryEntry;
import kpi.model.Origin;
import kpi.model.Range;
import kpi.model.series.PastRun;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import org.apache.commons.numbers.fraction.BigFraction;

/** The {@code indicators} of {@code results.json}, each as a figure of its year. */
final class EarlierFigures {

  private static final JsonPointer INDICATORS = JsonPointer.compile("/indicators");

  /** Results write what does not divide evenly with 34 digits. */
  private static final BigFraction EXACT = BigFraction.of(1, 1_000_000_000).pow(3);

  private static final int MOST_DIGITS = 200;

  private final String file;
  private final JsonNode root;
  private final FiscalYear year;
  private final Messages messages;
  private final Set<CellId> seen = new HashSet<>();

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
        entry(nodes.get(i), at).ifPresent(entries::add);
      }
    }
    return List.copyOf(entries);
  }

  private boolean isWhole(JsonNode node, JsonPointer at) {
    Optional<String> wrong =
        List.of("id", "status", "stratum", "value", "lower", "upper", "numerator", "denominator")
            .stream()
            .filter(key -> !fits(key, node.path(key)))
            .findFirst();
    wrong.ifPresent(key -> broken(at.appendProperty(key)));
    return wrong.isEmpty();
  }

  private static boolean fits(String key, JsonNode value) {
    return switch (key) {
      case "id", "status" -> value.isTextual();
      case "stratum" ->
          value.isObject()
              && value.properties().stream().allMatch(one -> one.getValue().isTextual());
      default -> value.isNull() || (value.isNumber() && isSensible(value.decimalValue()));
    };
  }

  /** A number such as 1e999999999 would fill the memory once written out. */
  private static boolean isSensible(BigDecimal number) {
    return number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS;
  }

  private Optional<HistoryEntry> entry(JsonNode node, JsonPointer at) {
    CellId cell = cell(node);
    if (!seen.add(cell)) {
      broken(at);
      return Optional.empty();
    }
    Optional<BigFraction> numerator = number(node, "numerator");
    Optional<BigFraction> denominator = number(node, "denominator");
    Optional<Range> range = range(node, numerator, denominator);
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
        node.path("synthetic").asBoolean(false),
        text(root.path("definitions"), cell.indicator()));
  }

  /** Numerator and denominator are exact where the value had to be cut off. */
  private static Optional<Range> range(
      JsonNode node, Optional<BigFraction> numerator, Optional<BigFraction> denominator) {
    Optional<BigFraction> value = number(node, "value");
    if (value.isPresent()) {
      return value.map(found -> exact(found, numerator, denominator)).map(Range::of);
    }
    return number(node, "lower")
        .flatMap(lower -> number(node, "upper").map(upper -> new Range(lower, upper)));
  }

  private static BigFraction exact(
      BigFraction value, Optional<BigFraction> numerator, Optional<BigFraction> denominator) {
    return denominator
        .filter(below -> below.signum() > 0)
        .flatMap(below -> numerator.map(above -> above.divide(below)))
        .filter(quotient -> quotient.subtract(value).abs().compareTo(EXACT) < 0)
        .orElse(value);
  }

  private static CellId cell(JsonNode node) {
    Map<String, String> stratum = new TreeMap<>();
    node.get("stratum")
        .properties()
        .forEach(one -> stratum.put(one.getKey(), one.getValue().asText()));
    return CellId.of(node.get("id").asText(), stratum);
  }

  private static Optional<BigFraction> number(JsonNode node, String key) {
    return node.path(key).isNumber()
        ? Optional.of(PrintedNumber.exact(node.get(key).decimalValue()))
        : Optional.empty();
  }

  private static Optional<String> text(JsonNode node, String key) {
    return Optional.of(node.path(key).asText("")).filter(text -> !text.isEmpty());
  }

  private void broken(JsonPointer at) {
    messages.add(Message.error("earlier-run-broken", Place.of(file), at.toString()));
  }
}
