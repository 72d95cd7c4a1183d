package kpi.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What results.json says of each figure, by its reference, worked out again from its numbers. */
record ShownFigures(Map<String, JsonNode> byRef) {

  static ShownFigures of(JsonNode results) {
    Map<String, JsonNode> byRef = new HashMap<>();
    results
        .get("series")
        .forEach(one -> byRef.put(ref(one) + "@" + one.get("fiscalYear").asText(), one));
    results.get("indicators").forEach(one -> byRef.put(ref(one), one));
    return new ShownFigures(byRef);
  }

  /** How a figure is to be shown, at the precision in which it was found. */
  String text(String ref, String found) {
    if (ref.contains("=*")) {
      return total(ref);
    }
    String field = ref.contains("#") ? ref.substring(ref.indexOf('#') + 1) : "value";
    JsonNode one = node(ref);
    return switch (field) {
      case "value" -> display(one);
      case "numerator", "denominator" -> part(one, field);
      case "previous" ->
          isRate(one)
              ? previousShare(one, found)
              : grouped(rounded(one.get(field), decimals(found)));
      case "change" -> signed(one, found);
      default -> throw new AssertionError(ref);
    };
  }

  /** What stands at the edge of a matrix, added up again; nothing where a part is a range. */
  private String total(String ref) {
    String parts = Pattern.quote(ref).replace("=*", "=\\E[^,}]+\\Q");
    List<JsonNode> found =
        byRef.keySet().stream().filter(one -> one.matches(parts)).map(byRef::get).toList();
    assertThat(found).as(ref).isNotEmpty();
    return found.stream().allMatch(one -> one.get("value").isNumber())
        ? grouped(
            found.stream()
                .map(one -> rounded(one.get("value"), 0))
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        : "-";
  }

  /** A part of a figure, of both ends where they differ. */
  private static String part(JsonNode one, String field) {
    String end = Character.toUpperCase(field.charAt(0)) + field.substring(1);
    JsonNode lower = one.path("lower" + end);
    JsonNode upper = one.path("upper" + end);
    if (!lower.isNumber() || lower.decimalValue().compareTo(upper.decimalValue()) == 0) {
      return grouped(rounded(one.get(field), 0));
    }
    return grouped(rounded(lower, 0)) + "～" + grouped(rounded(upper, 0));
  }

  /** The number that is drawn for a figure: a rate in per cent, rounded as it is shown. */
  BigDecimal number(String ref, String found) {
    JsonNode one = node(ref);
    BigDecimal value = one.get("value").decimalValue();
    JsonNode indicator = node(ref.replaceAll("@.*", ""));
    return (isRate(indicator) ? value.movePointRight(2) : value)
        .setScale(found.equals("-") ? 1 : decimals(found), RoundingMode.HALF_UP);
  }

  private JsonNode node(String ref) {
    String key = ref.replaceAll("#.*", "");
    assertThat(byRef).as(ref).containsKey(key);
    return byRef.get(key);
  }

  private static String display(JsonNode one) {
    String status = one.path("status").asText();
    String display = one.get("display").asText();
    return switch (status) {
      case "not-reported" -> "未報告";
      case "not-computable" -> "計算できない";
      default -> display.isEmpty() ? "-" : display;
    };
  }

  private static boolean isRate(JsonNode one) {
    return one.get("unit").asText().equals("%");
  }

  private static String previousShare(JsonNode one, String found) {
    BigDecimal percent = one.get("previous").decimalValue().movePointRight(2);
    return grouped(percent.setScale(decimals(found), RoundingMode.HALF_UP)) + "%";
  }

  /** A change of a range has no number of its own: its ends are those of the value. */
  private static String signed(JsonNode one, String found) {
    String[] shown = found.split("～");
    if (!one.get("change").isNull()) {
      return signed(rounded(one.get("change"), decimals(found)));
    }
    assertThat(shown).as(found).hasSize(2);
    return signed(difference(one, "lower", shown[0]))
        + "～"
        + signed(difference(one, "upper", shown[1]));
  }

  private static BigDecimal difference(JsonNode one, String end, String found) {
    BigDecimal moved = one.get(end).decimalValue().subtract(one.get("previous").decimalValue());
    return (isRate(one) ? moved.movePointRight(2) : moved)
        .setScale(decimals(found), RoundingMode.HALF_UP);
  }

  private static String signed(BigDecimal change) {
    String sign = change.signum() == 0 ? "±" : change.signum() > 0 ? "+" : "";
    return sign + grouped(change);
  }

  private static BigDecimal rounded(JsonNode number, int decimals) {
    return number.decimalValue().setScale(decimals, RoundingMode.HALF_UP);
  }

  private static int decimals(String found) {
    String digits = found.replaceAll("[^0-9.]", "");
    return digits.contains(".") ? digits.length() - digits.indexOf('.') - 1 : 0;
  }

  private static String grouped(BigDecimal number) {
    return String.format(Locale.ROOT, "%,." + number.scale() + "f", number);
  }

  private static String ref(JsonNode one) {
    Map<String, String> stratum = new TreeMap<>();
    one.get("stratum")
        .properties()
        .forEach(key -> stratum.put(key.getKey(), key.getValue().asText()));
    String id = one.get("id").asText();
    return stratum.isEmpty() ? id : id + stratum.toString().replace(", ", ",");
  }
}
