package kpi.evaluation.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import kpi.evaluation.target.WhatIf.Change;
import kpi.model.definition.Aim;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class MovedFigureTest {

  private static final int FAR = 4000;

  @Test
  void three_of_ten_take_one_more_of_the_ten_or_two_new_ones_for_forty_per_cent() {
    MovedFigure share = share(3, 10);
    Aim aim = new Aim.AtLeast(BigFraction.of(4, 10));
    assertThat(share.towards(aim)).containsExactly(Change.NUMERATOR, Change.BOTH);
    assertThat(share.needed(Change.NUMERATOR, aim)).contains(BigInteger.ONE);
    assertThat(share.needed(Change.BOTH, aim)).contains(BigInteger.TWO);
  }

  @Test
  void to_come_down_some_must_leave_the_numerator_or_others_join_the_denominator() {
    MovedFigure share = share(6, 10);
    Aim aim = new Aim.AtMost(BigFraction.of(1, 4));
    assertThat(share.towards(aim)).containsExactly(Change.FEWER_IN_NUMERATOR, Change.DENOMINATOR);
    assertThat(share.needed(Change.FEWER_IN_NUMERATOR, aim)).contains(BigInteger.valueOf(4));
    assertThat(share.needed(Change.DENOMINATOR, aim)).contains(BigInteger.valueOf(14));
  }

  @Test
  void a_share_of_all_is_not_reached_by_adding_and_one_of_none_not_by_widening() {
    assertThat(share(3, 10).needed(Change.BOTH, new Aim.AtLeast(BigFraction.ONE))).isEmpty();
    assertThat(share(3, 10).needed(Change.DENOMINATOR, new Aim.AtMost(BigFraction.ZERO))).isEmpty();
    assertThat(share(3, 10).needed(Change.NUMERATOR, new Aim.AtLeast(BigFraction.of(11, 10))))
        .isEmpty();
  }

  @Test
  void a_range_between_two_steps_is_reached_by_no_number() {
    Aim narrow = new Aim.Within(BigFraction.of(41, 100), BigFraction.of(49, 100));
    assertThat(share(3, 10).needed(Change.NUMERATOR, narrow)).isEmpty();
    assertThat(share(3, 10).needed(Change.BOTH, narrow)).contains(BigInteger.TWO);
  }

  @Test
  void what_is_reached_needs_nothing() {
    assertThat(share(4, 10).towards(new Aim.AtLeast(BigFraction.of(4, 10)))).isEmpty();
    assertThat(count(4).towards(new Aim.Within(BigFraction.of(3), BigFraction.of(5)))).isEmpty();
  }

  @Test
  void the_number_reaches_the_aim_and_no_smaller_one_does_on_random_data() {
    Random random = new Random(18);
    for (int round = 0; round < 3000; round++) {
      MovedFigure moved = random.nextInt(3) == 0 ? count(random.nextInt(40)) : randomShare(random);
      Aim aim = randomAim(random, moved.denominator().isEmpty() ? 40 : 1);
      for (Change change : moved.towards(aim)) {
        assertThat(moved.needed(change, aim))
            .as("%s %s %s", moved, change, aim)
            .isEqualTo(counted(moved, change, aim));
      }
    }
  }

  /** By trying one number after the other. */
  private static Optional<BigInteger> counted(MovedFigure moved, Change change, Aim aim) {
    return IntStream.rangeClosed(0, FAR)
        .mapToObj(BigInteger::valueOf)
        .takeWhile(number -> moved.after(change, number).isPresent())
        .filter(number -> aim.isReachedBy(moved.after(change, number).orElseThrow()))
        .findFirst();
  }

  private static MovedFigure randomShare(Random random) {
    int below = 1 + random.nextInt(40);
    return share(random.nextInt(below + 1), below);
  }

  private static Aim randomAim(Random random, int most) {
    BigFraction one = BigFraction.of(random.nextInt(41), 40).multiply(most);
    BigFraction other = BigFraction.of(random.nextInt(41), 40).multiply(most);
    return switch (random.nextInt(3)) {
      case 0 -> new Aim.AtLeast(one);
      case 1 -> new Aim.AtMost(one);
      default ->
          one.compareTo(other) <= 0 ? new Aim.Within(one, other) : new Aim.Within(other, one);
    };
  }

  private static MovedFigure share(int above, int below) {
    return new MovedFigure(BigFraction.of(above), Optional.of(BigFraction.of(below)));
  }

  private static MovedFigure count(int number) {
    return new MovedFigure(BigFraction.of(number), Optional.empty());
  }
}
