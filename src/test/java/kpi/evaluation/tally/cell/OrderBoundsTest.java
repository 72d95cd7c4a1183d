package kpi.evaluation.tally.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import kpi.model.Range;
import kpi.model.definition.Formula.Statistic;
import kpi.model.definition.Formula.Statistic.Kind;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderBoundsTest {

  private static final int TABLES = 400;
  private static final int MOST = 6;
  private static final int LARGEST = 10;

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"MEDIAN", "GREATEST", "LEAST", "LARGEST", "DISTINCT"})
  void both_ends_are_those_of_all_ways_to_decide_who_counts(Kind kind) {
    Random random = new Random(kind.ordinal());
    Statistic statistic = new Statistic(kind, kind == Kind.LARGEST ? 2 : 0);
    for (int table = 0; table < TABLES; table++) {
      List<Integer> certain = numbers(random);
      List<Integer> open = numbers(random);
      OrderBounds bounds = new OrderBounds(tally(certain, open), statistic);
      List<BigFraction> all = all(statistic, certain, open);
      Optional<Range> expected =
          all.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new Range(
                      all.stream().min(BigFraction::compareTo).orElseThrow(),
                      all.stream().max(BigFraction::compareTo).orElseThrow()));
      assertThat(bounds.range()).as(certain + " and perhaps " + open).isEqualTo(expected);
      boolean isOfNumbers = kind != Kind.LARGEST && kind != Kind.DISTINCT;
      assertThat(bounds.mayVanish()).isEqualTo(isOfNumbers && certain.isEmpty());
    }
  }

  @Test
  void a_subject_that_is_outside_adds_no_number_and_zero_is_one() {
    OrderBounds bounds = new OrderBounds(tally(List.of(0), List.of()), Statistic.of(Kind.LEAST));
    assertThat(bounds.range()).contains(Range.of(BigFraction.ZERO));
    CellTally outside = new CellTally(0, true);
    outside.add(Set.of(Contribution.NONE), 3);
    assertThat(new OrderBounds(outside, Statistic.of(Kind.MEDIAN)).range()).isEmpty();
    assertThat(new OrderBounds(outside, Statistic.of(Kind.DISTINCT)).range())
        .contains(Range.of(BigFraction.ZERO));
  }

  @Test
  void parts_merge_to_the_same() {
    CellTally one = tally(List.of(1, 5), List.of(7));
    one.merge(tally(List.of(5), List.of(7, 2)));
    CellTally all = tally(List.of(1, 5, 5), List.of(7, 7, 2));
    Statistic median = Statistic.of(Kind.MEDIAN);
    assertThat(new OrderBounds(one, median).range())
        .isEqualTo(new OrderBounds(all, median).range());
  }

  private static List<Integer> numbers(Random random) {
    return random.ints(random.nextInt(MOST), 0, LARGEST).boxed().toList();
  }

  private static CellTally tally(List<Integer> certain, List<Integer> open) {
    CellTally tally = new CellTally(0, true);
    certain.forEach(number -> tally.add(Set.of(one(number)), 1));
    open.forEach(number -> tally.add(Set.of(Contribution.NONE, one(number)), 1));
    return tally;
  }

  private static Contribution one(int number) {
    return new Contribution(BigDecimal.valueOf(number), BigDecimal.ONE);
  }

  /** The value for every choice of the open numbers that leaves one. */
  private static List<BigFraction> all(
      Statistic statistic, List<Integer> certain, List<Integer> open) {
    List<BigFraction> all = new ArrayList<>();
    for (int choice = 0; choice < 1 << open.size(); choice++) {
      List<Integer> counting = new ArrayList<>(certain);
      for (int i = 0; i < open.size(); i++) {
        if ((choice & 1 << i) != 0) {
          counting.add(open.get(i));
        }
      }
      counting.sort(null);
      value(statistic, counting).ifPresent(all::add);
    }
    return all;
  }

  private static Optional<BigFraction> value(Statistic statistic, List<Integer> sorted) {
    int size = sorted.size();
    if (statistic.kind() == Kind.DISTINCT) {
      return Optional.of(BigFraction.of((int) sorted.stream().distinct().count()));
    } else if (statistic.kind() == Kind.LARGEST) {
      List<Integer> largest = sorted.subList(Math.max(0, size - statistic.rows()), size);
      return Optional.of(BigFraction.of(largest.stream().mapToInt(one -> one).sum()));
    } else if (sorted.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (statistic.kind()) {
          case GREATEST -> BigFraction.of(sorted.get(size - 1));
          case LEAST -> BigFraction.of(sorted.get(0));
          default -> BigFraction.of(sorted.get(size / 2) + sorted.get((size - 1) / 2), 2);
        });
  }
}
