package kpi.evaluation.tally.open;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kpi.model.fact.Value;
import kpi.rules.condition.ItemOrder;
import kpi.rules.condition.limit.Multiple;

/**
 * Values for open numbers that other cells of the row are compared with: beside those at which they
 * are told apart by themselves, those at which they are told apart from each other.
 *
 * @param above the column whose number is compared, by its index
 * @param below the column with so many times whose number it is compared
 */
record ComparedNumbers(int above, int below, ItemOrder order) {

  /**
   * Adds the values to those of each column.
   *
   * <p>With one of the two known the other has one more limit. With both open the ends of what is
   * told apart of either are enough, and a number above all of them, as long as no second
   * comparison of two open numbers bears on them.
   *
   * @param values of each column, by its index; one of what is known
   */
  static void widen(List<ComparedNumbers> compared, Map<Integer, List<Value>> values) {
    compared.stream().filter(one -> !one.isOpen(values)).forEach(one -> one.add(values));
    compared.stream().filter(one -> one.isOpen(values)).forEach(one -> one.add(values));
  }

  /** Whether the values are known to show every combination of answers. */
  static boolean areEnough(List<ComparedNumbers> compared, Map<Integer, List<Value>> values) {
    return compared.stream().filter(one -> one.isOpen(values)).distinct().count() <= 1;
  }

  private boolean isOpen(Map<Integer, List<Value>> values) {
    return values.get(above).size() > 1 && values.get(below).size() > 1;
  }

  private void add(Map<Integer, List<Value>> values) {
    List<BigDecimal> over = numbers(values.get(above));
    List<BigDecimal> under = numbers(values.get(below));
    Multiple multiple = order.multiple();
    more(values, above, under, multiple.times(), multiple.over());
    more(values, below, over, multiple.over(), multiple.times());
  }

  private static List<BigDecimal> numbers(List<Value> values) {
    return values.stream().map(value -> ((Value.Number) value).number()).toList();
  }

  /** Around what the greatest of the others asks for: of one that is known that alone. */
  private static void more(
      Map<Integer, List<Value>> values,
      int column,
      List<BigDecimal> others,
      BigDecimal times,
      BigDecimal over) {
    if (values.get(column).size() > 1) {
      Set<Value> all = new LinkedHashSet<>(values.get(column));
      Optional<BigDecimal> greatest = others.stream().max(BigDecimal::compareTo);
      greatest.ifPresent(
          number -> all.addAll(around(number.multiply(times).divide(over, 0, RoundingMode.FLOOR))));
      values.put(column, new ArrayList<>(all));
    }
  }

  private static List<Value> around(BigDecimal floor) {
    return IntStream.rangeClosed(-1, 2)
        .mapToObj(step -> floor.add(BigDecimal.valueOf(step)))
        .filter(number -> number.signum() >= 0)
        .map(number -> (Value) new Value.Number(number))
        .toList();
  }
}
