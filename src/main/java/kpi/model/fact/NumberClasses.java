package kpi.model.fact;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Classes of the whole numbers of a column, one after the other without a gap: up to the first
 * limit, up to the next, and beyond the last.
 *
 * @param of the column of numbers
 * @param limits the largest number of each class but the last, rising
 */
public record NumberClasses(Column of, List<BigDecimal> limits) {

  public NumberClasses {
    limits = List.copyOf(limits);
  }

  /** Code and label of each class: {@code 21-100} → 21人以上100人以下. */
  public Map<String, String> codes() {
    Map<String, String> codes = new LinkedHashMap<>();
    for (int number = 0; number <= limits.size(); number++) {
      codes.put(code(number), label(number));
    }
    return codes;
  }

  /** The class of a number; blank if the number is not known. */
  public Value classOf(Value value) {
    if (!(value instanceof Value.Number number)) {
      return Value.BLANK;
    }
    int found = 0;
    while (found < limits.size() && number.number().compareTo(limits.get(found)) > 0) {
      found++;
    }
    return new Value.Code(code(found));
  }

  private BigDecimal least(int number) {
    return number == 0 ? BigDecimal.ZERO : limits.get(number - 1).add(BigDecimal.ONE);
  }

  private String code(int number) {
    if (number == limits.size()) {
      return "from-" + least(number);
    }
    return (number == 0 ? "to" : least(number)) + "-" + limits.get(number);
  }

  private String label(int number) {
    String from = number == 0 ? "" : least(number) + of.unit() + "以上";
    return number == limits.size() ? from : from + limits.get(number) + of.unit() + "以下";
  }
}
