package kpi.disclosure.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/** Finds how often each of some sums must be added so that another sum comes out. */
final class Combination {

  private Combination() {}

  /**
   * How often each sum is added, negative if it is subtracted; empty if no combination gives the
   * wished sum.
   *
   * @param sums each as number → how often it is in the sum
   */
  static Optional<List<BigFraction>> of(
      Map<Integer, Integer> wished, List<? extends Map<Integer, Integer>> sums) {
    List<Row> reduced = new ArrayList<>();
    for (int i = 0; i < sums.size(); i++) {
      Row row = Row.of(sums.get(i), i).reducedBy(reduced);
      if (!row.terms.isEmpty()) {
        reduced.add(row);
      }
    }
    Row left = Row.of(wished, sums.size()).reducedBy(reduced);
    if (!left.terms.isEmpty()) {
      return Optional.empty();
    }
    List<BigFraction> times = new ArrayList<>();
    for (int i = 0; i < sums.size(); i++) {
      times.add(left.made.getOrDefault(i, BigFraction.ZERO).negate());
    }
    return Optional.of(times);
  }

  /** A sum, and of which of the given ones it was made. */
  private record Row(SortedMap<Integer, BigFraction> terms, Map<Integer, BigFraction> made) {

    static Row of(Map<Integer, Integer> sum, int index) {
      SortedMap<Integer, BigFraction> terms = new TreeMap<>();
      sum.forEach((number, times) -> terms.put(number, BigFraction.of(times)));
      return new Row(terms, new TreeMap<>(Map.of(index, BigFraction.ONE)));
    }

    Row reducedBy(List<Row> others) {
      Row row = this;
      for (Row other : others) {
        int first = other.terms.firstKey();
        BigFraction there = row.terms.getOrDefault(first, BigFraction.ZERO);
        if (there.signum() != 0) {
          row = row.plus(other, there.divide(other.terms.get(first)).negate());
        }
      }
      return row;
    }

    private Row plus(Row other, BigFraction times) {
      Row sum = new Row(new TreeMap<>(terms), new TreeMap<>(made));
      add(sum.terms, other.terms, times);
      add(sum.made, other.made, times);
      return sum;
    }

    private static void add(
        Map<Integer, BigFraction> to, Map<Integer, BigFraction> what, BigFraction times) {
      what.forEach(
          (key, value) -> {
            BigFraction sum = to.getOrDefault(key, BigFraction.ZERO).add(value.multiply(times));
            if (sum.signum() == 0) {
              to.remove(key);
            } else {
              to.put(key, sum);
            }
          });
    }
  }
}
