package kpi.evaluation.tally;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import kpi.model.Range;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Every pair of numerator and denominator that some choice for each subject adds up to: brute force
 * over all combinations.
 */
final class Attainable {

  /** What a subject adds in one of its ways. */
  record Pair(int numerator, int denominator) {}

  private final Set<Pair> sums = new HashSet<>();

  /**
   * @param subjects what each subject can add
   */
  Attainable(List<Set<Pair>> subjects) {
    add(subjects, 0, new Pair(0, 0));
  }

  private void add(List<Set<Pair>> subjects, int from, Pair sum) {
    if (from == subjects.size()) {
      sums.add(sum);
      return;
    }
    for (Pair way : subjects.get(from)) {
      add(
          subjects,
          from + 1,
          new Pair(sum.numerator + way.numerator, sum.denominator + way.denominator));
    }
  }

  /** The least and the greatest ratio among those that have one. */
  Optional<Range> ratios() {
    List<BigFraction> ratios =
        sums.stream()
            .filter(sum -> sum.denominator > 0)
            .map(sum -> BigFraction.of(sum.numerator, sum.denominator))
            .sorted()
            .toList();
    return ratios.isEmpty()
        ? Optional.empty()
        : Optional.of(new Range(ratios.get(0), ratios.get(ratios.size() - 1)));
  }

  Range numerators() {
    return range(Pair::numerator);
  }

  Range denominators() {
    return range(Pair::denominator);
  }

  private Range range(ToIntFunction<Pair> side) {
    int least = sums.stream().mapToInt(side).min().orElseThrow();
    int greatest = sums.stream().mapToInt(side).max().orElseThrow();
    return new Range(BigFraction.of(least), BigFraction.of(greatest));
  }
}
