package kpi.differential;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kpi.differential.oracle.Expected;
import org.apache.commons.numbers.fraction.BigFraction;

/** A figure of {@code results.json} against what it must be. */
final class BoundsCheck {

  /** How a note says that bounds hold, and that more is allowed than can be attained. */
  private static final String WIDER = "実際に取り得る範囲より広い";

  private final Expected expected;
  private final JsonNode found;
  private final List<String> differences = new ArrayList<>();

  private BoundsCheck(Expected expected, JsonNode found) {
    this.expected = expected;
    this.found = found;
  }

  static List<String> differences(Expected expected, JsonNode found) {
    BoundsCheck check = new BoundsCheck(expected, found);
    check.run();
    return check.differences;
  }

  private void run() {
    if (saysWider(found) && expected.lower().isPresent()) {
      holds();
      return;
    }
    differ("status", expected.status(), found.get("status").asText());
    number("lower", expected.lower());
    number("upper", expected.upper());
    number("value", expected.status().equals("measured") ? expected.lower() : Optional.empty());
    number("previous", expected.previous());
    ends();
    if (expected.lower().isPresent()) {
      number("numerator", expected.above());
      number("denominator", expected.below());
      differ("display", expected.display().orElseThrow(), found.get("display").asText());
      change();
    }
    String note = found.path("note").asText("");
    differences.addAll(Notes.differences(expected, note));
    expected.note().filter(own -> !note.contains(own)).ifPresent(own -> differ("note", own, note));
  }

  /** What makes up each end must be attainable together, and make up that end. */
  private void ends() {
    expected.lower().ifPresent(end -> end("lower", end));
    expected.upper().ifPresent(end -> end("upper", end));
  }

  private void end(String name, BigFraction end) {
    differ(name + "Exact", Fractions.written(end), found.path(name + "Exact").asText());
    JsonNode above = found.path(name + "Numerator");
    JsonNode below = found.path(name + "Denominator");
    if (!expected.totals().isEmpty()) {
      boolean attained =
          expected.totals().stream()
              .filter(total -> total.value().filter(end::equals).isPresent())
              .anyMatch(total -> isSame(total.above(), above) && isSame(total.below(), below));
      if (!attained) {
        String parts = above + " / " + below;
        differ(name + " parts", "one of " + expected.totals(), parts);
      }
    }
  }

  private static boolean isSame(Optional<BigFraction> part, JsonNode node) {
    return part.map(exact -> Fractions.isSame(exact, node)).orElseGet(node::isNull);
  }

  /** Against the year before; that of a rate is in points. */
  private void change() {
    BigFraction unit = BigFraction.of(found.get("unit").asText().equals("%") ? 100 : 1);
    Optional<BigFraction> least = change(expected.lower(), unit);
    Optional<BigFraction> most = change(expected.upper(), unit);
    boolean isOne = expected.lower().equals(expected.upper());
    number("change", isOne ? least : Optional.empty());
    number("changeLower", isOne ? Optional.empty() : least);
    number("changeUpper", isOne ? Optional.empty() : most);
  }

  private Optional<BigFraction> change(Optional<BigFraction> value, BigFraction unit) {
    return expected
        .previous()
        .flatMap(before -> value.map(now -> now.subtract(before).multiply(unit)));
  }

  /** Whether a figure says that its bounds hold and may not be attained. */
  static boolean saysWider(JsonNode found) {
    return found.path("note").asText("").contains(WIDER);
  }

  /** The range covers everything that can be attained. */
  private void holds() {
    boolean covers =
        !found.get("lower").isNull()
            && exact("lowerExact").compareTo(expected.lower().orElseThrow()) <= 0
            && exact("upperExact").compareTo(expected.upper().orElseThrow()) >= 0;
    if (!covers) {
      differ("covered", range(), found.get("lowerExact") + " to " + found.get("upperExact"));
    }
  }

  private BigFraction exact(String field) {
    return Fractions.read(found.get(field).asText());
  }

  private String range() {
    return expected.lower().orElseThrow() + " to " + expected.upper().orElseThrow();
  }

  private void number(String field, Optional<BigFraction> expected) {
    JsonNode node = found.get(field);
    boolean same = expected.map(exact -> Fractions.isSame(exact, node)).orElseGet(node::isNull);
    if (!same) {
      differ(field, expected.map(BigFraction::toString).orElse("nothing"), node.toString());
    }
  }

  private void differ(String field, String wanted, String got) {
    if (!wanted.equals(got)) {
      differences.add(
          "%s: expected %s, found %s (note: %s)"
              .formatted(field, wanted, got, found.path("note").asText("")));
    }
  }
}
