package kpi.differential.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kpi.differential.oracle.Formula.OverYears;
import org.apache.commons.numbers.fraction.BigFraction;

/** The figures of earlier years, unrounded, as {@code history.yaml} says them. */
final class EarlierYears {

  private final int year;
  private final Map<String, BigFraction> known = new HashMap<>();

  /**
   * @param year of the era, such as 7
   * @param history may be empty
   */
  EarlierYears(int year, JsonNode history) {
    this.year = year;
    history
        .path("years")
        .properties()
        .forEach(entry -> entry.getValue().forEach(one -> read(entry.getKey(), one)));
  }

  private void read(String label, JsonNode one) {
    Map<String, String> stratum = new TreeMap<>();
    one.path("stratum").properties().forEach(s -> stratum.put(s.getKey(), s.getValue().asText()));
    BigFraction value =
        one.has("value")
            ? number(one.path("value"))
            : number(one.path("numerator")).divide(number(one.path("denominator")));
    known.put(label + one.path("indicator").asText() + stratum, value);
  }

  static BigFraction number(JsonNode node) {
    BigDecimal number = new BigDecimal(node.asText());
    int scale = Math.max(0, number.scale());
    return BigFraction.of(
        number.movePointRight(scale).toBigIntegerExact(), BigInteger.TEN.pow(scale));
  }

  Optional<BigFraction> of(Cell cell, int yearsBack) {
    return Optional.ofNullable(known.get("R" + (year - yearsBack) + cell.name()));
  }

  /**
   * The plain mean of the years that are known.
   *
   * @param ours this year's value, if it has one
   */
  Optional<BigFraction> mean(OverYears mean, Optional<BigFraction> ours) {
    List<BigFraction> values = new ArrayList<>();
    ours.ifPresent(values::add);
    for (int back = 1; back < mean.years(); back++) {
      of(mean.of(), back).ifPresent(values::add);
    }
    boolean isEnough = mean.everyYear() ? values.size() == mean.years() : !values.isEmpty();
    return isEnough
        ? values.stream()
            .reduce(BigFraction::add)
            .map(sum -> sum.divide(BigInteger.valueOf(values.size())))
        : Optional.empty();
  }
}
