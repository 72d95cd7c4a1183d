package kpi.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import kpi.disclosure.attack.Attack.Known;
import kpi.disclosure.attack.Attack.Reach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be worked out of known sums, held against every way to write the numbers down. */
class AttackTest {

  private static final int NUMBERS = 6;
  private static final int MOST = 4;
  private static final int TIMES = 60;

  @Test
  void both_ends_are_those_of_all_whole_numbers_that_give_the_known_sums() {
    int fractions = 0;
    for (int seed = 1; seed <= TIMES; seed++) {
      Random random = new Random(seed);
      int[] numbers = random.ints(NUMBERS, 0, MOST).toArray();
      List<Known> known = new ArrayList<>(List.of(known(all(), numbers)));
      for (int i = 0; i < 3; i++) {
        known.add(known(some(random), numbers));
      }
      SortedMap<Integer, Integer> sum = some(random);
      Reach reach = new Attack(NUMBERS, 20, true).of(sum, known);
      assertThat(reach).as("seed %s", seed).isEqualTo(byHand(sum, known));
      fractions += reach.equals(new Attack(NUMBERS, 20, false).of(sum, known)) ? 0 : 1;
    }
    assertThat(fractions).as("where fractions would reach further").isPositive();
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 99_999, 1_780_000, 50_000_000})
  void a_count_of_many_is_found_to_the_unit(int many) {
    Attack attack = new Attack(3, many, true);
    List<Known> known = List.of(new Known(sum(0, 1, 2), many), new Known(sum(0, 1), many - 3));
    assertThat(attack.of(sum(2), known)).isEqualTo(new Reach(3, 3));
    assertThat(attack.of(sum(0), known)).isEqualTo(new Reach(0, many - 3));
  }

  @Test
  void a_sum_of_nothing_known_has_no_upper_end() {
    List<Known> known = List.of(new Known(sum(0, 1), 30));
    assertThat(new Attack(3, 30, false).of(sum(1, 2), known))
        .isEqualTo(new Reach(0, Double.POSITIVE_INFINITY));
  }

  @Test
  void where_no_numbers_give_the_known_sums_nothing_is_said_to_be_open() {
    List<Known> known = List.of(new Known(sum(0, 1), 3), new Known(sum(0), 5));
    Reach reach = new Attack(2, 5, true).of(sum(1), known);
    assertThat(reach.width()).isNaN();
  }

  @Test
  void where_only_fractions_give_the_known_sums_nothing_is_said_to_be_open() {
    List<Known> known =
        List.of(new Known(sum(0, 1), 1), new Known(sum(1, 2), 1), new Known(sum(0, 2), 1));
    assertThat(new Attack(3, 1, true).of(sum(0), known).width()).isNaN();
    assertThat(new Attack(3, 1, false).of(sum(0), known)).isEqualTo(new Reach(0.5, 0.5));
  }

  @Test
  void a_proof_names_only_sums_that_are_needed() {
    Attack attack = new Attack(3, 10, true);
    List<Known> facts =
        List.of(new Known(sum(0), 4), new Known(sum(0, 1), 6), new Known(sum(2), 1));
    assertThat(attack.proof(sum(1), facts, chosen -> chosen, reach -> !(reach.width() >= 3)))
        .containsExactly(facts.get(0), facts.get(1));
  }

  private static Reach byHand(SortedMap<Integer, Integer> sum, List<Known> known) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    List<int[]> ways = new ArrayList<>();
    fill(new int[NUMBERS], 0, (int) known.get(0).value(), ways);
    for (int[] way : ways) {
      if (known.stream().allMatch(one -> total(one.terms(), way) == one.value())) {
        least = Math.min(least, total(sum, way));
        most = Math.max(most, total(sum, way));
      }
    }
    return new Reach(least, most);
  }

  /** Every way in which the numbers come to a total. */
  private static void fill(int[] numbers, int next, int left, List<int[]> ways) {
    if (next == numbers.length - 1) {
      numbers[next] = left;
      ways.add(numbers.clone());
      return;
    }
    for (int number = 0; number <= left; number++) {
      numbers[next] = number;
      fill(numbers, next + 1, left - number, ways);
    }
  }

  private static Known known(SortedMap<Integer, Integer> sum, int[] numbers) {
    return new Known(sum, total(sum, numbers));
  }

  private static int total(Map<Integer, Integer> sum, int[] numbers) {
    return sum.entrySet().stream().mapToInt(one -> numbers[one.getKey()] * one.getValue()).sum();
  }

  private static SortedMap<Integer, Integer> all() {
    return sum(0, 1, 2, 3, 4, 5);
  }

  private static SortedMap<Integer, Integer> some(Random random) {
    SortedMap<Integer, Integer> terms = new TreeMap<>();
    while (terms.isEmpty()) {
      for (int i = 0; i < NUMBERS; i++) {
        if (random.nextBoolean()) {
          terms.put(i, 1);
        }
      }
    }
    return terms;
  }

  private static SortedMap<Integer, Integer> sum(int... numbers) {
    SortedMap<Integer, Integer> terms = new TreeMap<>();
    for (int number : numbers) {
      terms.put(number, 1);
    }
    return terms;
  }
}
