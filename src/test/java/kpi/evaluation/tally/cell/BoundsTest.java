package kpi.evaluation.tally.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kpi.evaluation.tally.TallyOf;
import kpi.model.Ends;
import kpi.model.Range;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class BoundsTest {

  @Test
  void a_share_of_what_is_certain_has_one_value() {
    Bounds bounds = bounds(new TallyOf().in(2).out(3));
    assertThat(bounds.ofRatio().map(Ends::range)).contains(Range.of(BigFraction.of(2, 5)));
    assertThat(bounds.mayVanish()).isFalse();
    assertThat(bounds.greatestDenominator()).isEqualTo(BigFraction.of(5));
  }

  @Test
  void without_subjects_there_is_no_share() {
    assertThat(bounds(new TallyOf()).ofRatio()).isEmpty();
    assertThat(bounds(new TallyOf()).mayVanish()).isTrue();
    assertThat(bounds(new TallyOf()).leastAboveZero()).isEmpty();
  }

  @Test
  void the_least_that_is_not_nothing_is_what_is_certain() {
    assertThat(bounds(new TallyOf().in(2).each(1, "0/0", "1/1")).leastAboveZero())
        .contains(BigFraction.of(2));
  }

  @Test
  void where_nothing_is_certain_the_least_is_what_one_subject_may_add() {
    assertThat(bounds(new TallyOf().each(3, "0/0", "7/1").each(1, "0/0", "5/1")).leastAboveZero())
        .contains(BigFraction.of(5));
    assertThat(bounds(new TallyOf().each(3, "0/0", "0/1")).leastAboveZero()).isEmpty();
  }

  @Test
  void a_denominator_that_may_be_nothing_leaves_the_other_ways_to_decide() {
    Bounds bounds = bounds(new TallyOf().each(1, "0/0", "1/1").each(1, "0/0", "0/1"));
    assertThat(bounds.mayVanish()).isTrue();
    assertThat(bounds.ofRatio().map(Ends::range))
        .contains(new Range(BigFraction.ZERO, BigFraction.ONE));
    assertThat(bounds.greatestDenominator()).isEqualTo(BigFraction.of(2));
  }

  /** Amounts of up to two subjects for each of four, every combination of which is tried. */
  @Test
  void of_random_tallies_no_way_lies_beyond_the_bounds_and_both_are_attained() {
    Random random = new Random(5);
    for (int i = 0; i < 2_000; i++) {
      List<String[]> subjects = new ArrayList<>();
      TallyOf tally = new TallyOf();
      for (int n = random.nextInt(4); n >= 0; n--) {
        String[] ways = ways(random);
        subjects.add(ways);
        tally.each(1, ways);
      }
      Bounds bounds = bounds(tally);
      List<BigFraction[]> all = all(subjects);
      assertThat(bounds.ofRatio().map(Ends::range)).isEqualTo(ratios(all));
      assertThat(bounds.ofSum().range()).isEqualTo(sums(all));
      assertThat(bounds.leastAboveZero().isPresent())
          .isEqualTo(all.stream().anyMatch(way -> way[0].signum() > 0));
    }
  }

  private static String[] ways(Random random) {
    String[] ways = new String[1 + random.nextInt(3)];
    for (int i = 0; i < ways.length; i++) {
      ways[i] = random.nextInt(4) + "/" + random.nextInt(3);
    }
    return ways;
  }

  private static List<BigFraction[]> all(List<String[]> subjects) {
    List<BigFraction[]> all = new ArrayList<>();
    all.add(new BigFraction[] {BigFraction.ZERO, BigFraction.ZERO});
    for (String[] ways : subjects) {
      List<BigFraction[]> more = new ArrayList<>();
      for (BigFraction[] sum : all) {
        for (String way : ways) {
          BigFraction above = sum[0].add(Integer.parseInt(way.split("/")[0]));
          BigFraction below = sum[1].add(Integer.parseInt(way.split("/")[1]));
          more.add(new BigFraction[] {above, below});
        }
      }
      all = more;
    }
    return all;
  }

  private static Optional<Range> ratios(List<BigFraction[]> all) {
    List<BigFraction> ratios =
        all.stream().filter(way -> way[1].signum() > 0).map(way -> way[0].divide(way[1])).toList();
    return ratios.isEmpty() ? Optional.empty() : Optional.of(range(ratios));
  }

  private static Range sums(List<BigFraction[]> all) {
    return range(all.stream().map(way -> way[0]).toList());
  }

  private static Range range(List<BigFraction> values) {
    return new Range(
        values.stream().min(BigFraction::compareTo).orElseThrow(),
        values.stream().max(BigFraction::compareTo).orElseThrow());
  }

  private static Bounds bounds(TallyOf tally) {
    return new Bounds(tally.tally());
  }
}
