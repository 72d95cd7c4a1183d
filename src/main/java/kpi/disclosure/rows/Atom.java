package kpi.disclosure.rows;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Rows that stand behind the same figures in the same way.
 *
 * @param sums by column, of the cells that are filled in
 * @param largest by column, the largest numbers, the largest first
 */
public record Atom(long rows, Map<String, BigDecimal> sums, Map<String, List<BigDecimal>> largest) {

  static final Atom NONE = new Atom(0, Map.of(), Map.of());

  /**
   * With one more row.
   *
   * @param most how many of the largest numbers are kept
   */
  Atom with(Map<String, BigDecimal> numbers, int most) {
    Map<String, BigDecimal> moreSums = new HashMap<>(sums);
    Map<String, List<BigDecimal>> more = new HashMap<>(largest);
    numbers.forEach(
        (column, number) -> {
          moreSums.merge(column, number, BigDecimal::add);
          more.merge(column, List.of(number), (one, other) -> largest(one, other, most));
        });
    return new Atom(rows + 1, moreSums, more);
  }

  static List<BigDecimal> largest(List<BigDecimal> one, List<BigDecimal> other, int most) {
    return Stream.concat(one.stream(), other.stream())
        .sorted(Comparator.reverseOrder())
        .limit(most)
        .toList();
  }
}
