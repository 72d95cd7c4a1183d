package kpi.evaluation.tally.cell;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kpi.model.Range;
import kpi.model.definition.Formula.Statistic;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The least and the greatest of what looks at each number by itself, where it is open of some
 * subjects whether they count. Both are attained by some way to fill the blanks in, of which every
 * open subject counts or not whatever the others do.
 */
public final class OrderBounds {

  private final Statistic statistic;

  /** The numbers that certainly count, from the least. */
  private final List<BigDecimal> certain = new ArrayList<>();

  /** The numbers that may count, from the least. */
  private final List<BigDecimal> open = new ArrayList<>();

  public OrderBounds(CellTally tally, Statistic statistic) {
    this.statistic = statistic;
    tally.each().forEach((one, times) -> add(one, times, certain));
    for (Map.Entry<Set<Contribution>, Long> one : tally.open().entrySet()) {
      one.getKey().forEach(way -> add(way, one.getValue(), open));
    }
    certain.sort(null);
    open.sort(null);
  }

  /** A subject that is outside adds no number, not 0. */
  private static void add(Contribution one, long times, List<BigDecimal> numbers) {
    for (long i = 0; i < times && one.denominator().signum() > 0; i++) {
      numbers.add(one.numerator());
    }
  }

  /** How many numbers certainly count. */
  public long members() {
    return certain.size();
  }

  /** Whether there may be no number at all. */
  public boolean mayVanish() {
    return certain.isEmpty() && isOfNumbers();
  }

  /** Of no numbers there is no middle and no greatest, but a sum and a number of different ones. */
  private boolean isOfNumbers() {
    return switch (statistic.kind()) {
      case MEDIAN, GREATEST, LEAST -> true;
      default -> false;
    };
  }

  /** Empty if there is no number in any case. */
  public Optional<Range> range() {
    if (isOfNumbers() && certain.isEmpty() && open.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (statistic.kind()) {
          case MEDIAN -> new Range(furthestMedian(true), furthestMedian(false));
          case GREATEST -> new Range(greatest(least(few())), greatest(open));
          case LEAST -> new Range(least(certain, open), least(certain, most(few())));
          case LARGEST -> new Range(largest(certain), largest(merged()));
          default -> new Range(different(certain), different(merged()));
        });
  }

  /** Where nothing certainly counts, one at least must for there to be a number. */
  private int few() {
    return certain.isEmpty() ? 1 : 0;
  }

  /** So many of the least open numbers. */
  private List<BigDecimal> least(int count) {
    return open.subList(0, count);
  }

  /** So many of the greatest open numbers. */
  private List<BigDecimal> most(int count) {
    return open.subList(open.size() - count, open.size());
  }

  /**
   * Of so many open numbers those at one end draw the median furthest; how many of them do is
   * tried, since beyond some point more of them draw it back.
   */
  private BigFraction furthestMedian(boolean down) {
    BigFraction furthest = null;
    for (int count = few(); count <= open.size(); count++) {
      BigFraction median = median(down ? least(count) : most(count));
      boolean isFurther =
          furthest == null
              || (down ? median.compareTo(furthest) < 0 : median.compareTo(furthest) > 0);
      furthest = isFurther ? median : furthest;
    }
    return furthest;
  }

  private BigFraction median(List<BigDecimal> counting) {
    int size = certain.size() + counting.size();
    BigFraction upper = fraction(at(size / 2, counting));
    return size % 2 == 1 ? upper : upper.add(fraction(at(size / 2 - 1, counting))).divide(2);
  }

  /** What stands at a place, from 0, of the certain numbers and some open ones sorted together. */
  private BigDecimal at(int place, List<BigDecimal> counting) {
    int from = Math.max(0, place - counting.size());
    int to = Math.min(place, certain.size());
    while (from < to) {
      int ofCertain = (from + to) / 2;
      int ofOpen = place - ofCertain - 1;
      if (ofOpen >= counting.size()
          || ofOpen >= 0 && certain.get(ofCertain).compareTo(counting.get(ofOpen)) < 0) {
        from = ofCertain + 1;
      } else {
        to = ofCertain;
      }
    }
    int ofOpen = place - from;
    if (from >= certain.size()) {
      return counting.get(ofOpen);
    }
    return ofOpen >= counting.size()
        ? certain.get(from)
        : certain.get(from).min(counting.get(ofOpen));
  }

  private List<BigDecimal> merged() {
    return Stream.concat(certain.stream(), open.stream()).sorted().toList();
  }

  private static BigFraction least(List<BigDecimal> one, List<BigDecimal> other) {
    return fraction(
        Stream.of(one, other)
            .filter(some -> !some.isEmpty())
            .map(some -> some.get(0))
            .min(Comparator.naturalOrder())
            .orElseThrow());
  }

  private BigFraction greatest(List<BigDecimal> other) {
    return fraction(
        Stream.of(certain, other)
            .filter(some -> !some.isEmpty())
            .map(some -> some.get(some.size() - 1))
            .max(Comparator.naturalOrder())
            .orElseThrow());
  }

  private BigFraction largest(List<BigDecimal> sorted) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = Math.max(0, sorted.size() - statistic.rows()); i < sorted.size(); i++) {
      sum = sum.add(sorted.get(i));
    }
    return fraction(sum);
  }

  private static BigFraction different(List<BigDecimal> numbers) {
    return BigFraction.of((int) numbers.stream().distinct().count());
  }

  private static BigFraction fraction(BigDecimal number) {
    return Bounds.fraction(number);
  }
}
