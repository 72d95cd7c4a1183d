package kpi.evaluation.target;

import static kpi.evaluation.target.ShareWithTarget.perCent;
import static kpi.evaluation.target.ShareWithTarget.year;
import static kpi.evaluation.target.TargetState.MET;
import static kpi.evaluation.target.TargetState.NOT_MET;
import static kpi.evaluation.target.TargetState.NOT_YET_DUE;
import static kpi.evaluation.target.TargetState.UNDETERMINED;
import static kpi.evaluation.target.TargetState.WITHHELD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import kpi.model.Range;
import kpi.model.definition.Aim;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** The data are of R7. */
class TargetBookTest {

  private static final Aim AT_LEAST_15 = new Aim.AtLeast(perCent(15));
  private static final Aim AT_MOST_15 = new Aim.AtMost(perCent(15));
  private static final Aim FROM_10_TO_20 = new Aim.Within(perCent(10), perCent(20));

  @Test
  void the_value_itself_is_enough() {
    assertThat(state(share().now(15), "R7", AT_LEAST_15)).isEqualTo(MET);
    assertThat(state(share().now(15), "R7", AT_MOST_15)).isEqualTo(MET);
    assertThat(state(share().now(10), "R7", FROM_10_TO_20)).isEqualTo(MET);
    assertThat(state(share().now(20), "R7", FROM_10_TO_20)).isEqualTo(MET);
  }

  @Test
  void one_step_beyond_is_not() {
    assertThat(state(share().now(14), "R7", AT_LEAST_15)).isEqualTo(NOT_MET);
    assertThat(state(share().now(16), "R7", AT_MOST_15)).isEqualTo(NOT_MET);
    assertThat(state(share().now(9), "R7", FROM_10_TO_20)).isEqualTo(NOT_MET);
    assertThat(state(share().now(21), "R7", FROM_10_TO_20)).isEqualTo(NOT_MET);
  }

  @Test
  void before_its_year_a_target_is_met_early_or_not_yet_due() {
    assertThat(state(share().now(14), "R8", AT_LEAST_15)).isEqualTo(NOT_YET_DUE);
    assertThat(state(share().now(15), "R8", AT_LEAST_15)).isEqualTo(MET);
  }

  @Test
  void a_range_that_straddles_the_target_leaves_it_undetermined_with_the_reason() {
    TargetResult straddling = share().now(14, 15).aimingAt("R8", AT_LEAST_15);
    assertThat(straddling.last().state()).isEqualTo(UNDETERMINED);
    assertThat(straddling.last().reason()).isEqualTo("値の範囲が目標をまたぐ");
    assertThat(state(share().now(9, 21), "R7", FROM_10_TO_20)).isEqualTo(UNDETERMINED);
    assertThat(state(share().now(15, 21), "R7", FROM_10_TO_20)).isEqualTo(UNDETERMINED);
  }

  @Test
  void a_range_on_one_side_is_decided() {
    assertThat(state(share().now(15, 18), "R7", AT_LEAST_15)).isEqualTo(MET);
    assertThat(state(share().now(12, 14), "R7", AT_LEAST_15)).isEqualTo(NOT_MET);
    assertThat(state(share().now(1, 9), "R7", FROM_10_TO_20)).isEqualTo(NOT_MET);
    assertThat(state(share().now(21, 30), "R7", FROM_10_TO_20)).isEqualTo(NOT_MET);
  }

  @Test
  void no_figure_and_a_figure_that_there_may_not_be_are_undetermined_and_never_not_met() {
    TargetResult none = share().notComputable("分母が0のため算出しない").aimingAt("R7", AT_LEAST_15);
    assertThat(none.last().state()).isEqualTo(UNDETERMINED);
    assertThat(none.last().reason()).isEqualTo("R7の値がない（分母が0のため算出しない）");
    TargetResult maybe = share().nowIfAny(14).startingIn("R4", 5).aimingAt("R7", AT_LEAST_15);
    assertThat(maybe.last().state()).isEqualTo(UNDETERMINED);
    assertThat(maybe.last().reason()).isEqualTo("値を算出しない場合がある");
    assertThat(maybe.progress()).isEmpty();
  }

  @Test
  void a_target_of_an_earlier_year_is_judged_by_the_figure_of_that_year() {
    TargetResult missed = share().in("R6", 14).now(16).aimingAt("R6", AT_LEAST_15);
    assertThat(missed.last().state()).isEqualTo(NOT_MET);
    assertThat(missed.last().judgedIn()).isEqualTo(year("R6"));
    TargetResult unknown = share().now(16).aimingAt("R6", AT_LEAST_15);
    assertThat(unknown.last().state()).isEqualTo(UNDETERMINED);
    assertThat(unknown.last().reason()).isEqualTo("R6の値がない");
    assertThat(state(share().in("R6", 15, 17, "", false).now(1), "R6", AT_LEAST_15)).isEqualTo(MET);
  }

  @Test
  void interim_values_are_judged_each_by_its_year() {
    TargetResult result =
        share()
            .in("R5", 11)
            .now(12)
            .before("R5", new Aim.AtLeast(perCent(12)))
            .before("R7", new Aim.AtLeast(perCent(12)))
            .before("R8", new Aim.AtLeast(perCent(13)))
            .aimingAt("R10", AT_LEAST_15);
    assertThat(result.interim())
        .extracting(Assessment::state)
        .containsExactly(NOT_MET, MET, NOT_YET_DUE);
    assertThat(result.last().state()).isEqualTo(NOT_YET_DUE);
  }

  @Test
  void progress_is_the_part_of_the_way_from_the_base_in_exact_fractions() {
    assertThat(share().now(12).startingIn("R4", 9).aimingAt("R10", AT_LEAST_15).progress())
        .contains(Range.of(BigFraction.of(1, 2)));
    assertThat(share().now(25).startingIn("R4", 30).aimingAt("R10", AT_MOST_15).progress())
        .contains(Range.of(BigFraction.of(1, 3)));
    assertThat(share().now(8).startingIn("R4", 9).aimingAt("R10", AT_LEAST_15).progress())
        .contains(Range.of(BigFraction.of(-1, 6)));
    assertThat(share().now(10, 11).startingIn("R4", 9).aimingAt("R10", AT_LEAST_15).progress())
        .contains(new Range(BigFraction.of(1, 6), BigFraction.of(1, 3)));
    assertThat(share().now(25, 26).startingIn("R4", 30).aimingAt("R10", FROM_10_TO_20).progress())
        .contains(new Range(BigFraction.of(2, 5), BigFraction.of(1, 2)));
  }

  @Test
  void the_base_is_the_figure_of_the_series_unless_it_is_given() {
    TargetResult known = share().in("R4", 9).now(12).startingIn("R4").aimingAt("R10", AT_LEAST_15);
    assertThat(known.progress()).contains(Range.of(BigFraction.of(1, 2)));
    TargetResult unknown = share().now(12).startingIn("R4").aimingAt("R10", AT_LEAST_15);
    assertThat(unknown.progress()).isEmpty();
    assertThat(unknown.note()).isEqualTo("基準年度R4の値が分からない");
  }

  @Test
  void no_progress_is_told_where_there_is_no_way_or_no_base() {
    assertThat(share().now(12).startingIn("R4", 15).aimingAt("R10", AT_LEAST_15).progress())
        .isEmpty();
    assertThat(share().now(12).startingIn("R4", 15).aimingAt("R10", FROM_10_TO_20).progress())
        .isEmpty();
    assertThat(share().now(12).startingIn("R8", 9).aimingAt("R10", AT_LEAST_15).progress())
        .isEmpty();
    assertThat(share().now(12).aimingAt("R10", AT_LEAST_15).progress()).isEmpty();
  }

  @Test
  void the_target_of_a_mean_is_judged_by_the_mean_over_the_years_up_to_now() {
    TargetResult mean = share().over("R4-R7").now(15).aimingAt("R7", AT_LEAST_15);
    assertThat(mean.last().state()).isEqualTo(MET);
    assertThat(mean.last().cell().orElseThrow().stratum()).containsEntry("years", "R4-R7");
  }

  @Test
  void a_break_since_the_base_is_told() {
    ShareWithTarget broken =
        share().in("R4", 9, 9, "前の断絶", false).in("R6", 10, 10, "調査の変更", false).now(12);
    assertThat(broken.startingIn("R4").aimingAt("R10", AT_LEAST_15).note())
        .isEqualTo("基準年度との間に断絶がある（調査の変更）");
  }

  @Test
  void a_target_rests_on_invented_data_if_any_figure_does_that_is_judged() {
    assertThat(share().now(12).aimingAt("R10", AT_LEAST_15).synthetic()).isFalse();
    ShareWithTarget base = share().in("R4", 9, 9, "", true).now(12).startingIn("R4");
    assertThat(base.aimingAt("R10", AT_LEAST_15).synthetic()).isTrue();
  }

  @Test
  void a_withheld_figure_gives_the_same_result_whatever_it_is() {
    assertThat(
            IntStream.rangeClosed(0, 100)
                .mapToObj(
                    value ->
                        share()
                            .in("R4", 9)
                            .startingIn("R4")
                            .before("R7", FROM_10_TO_20)
                            .now(value)
                            .withheld()
                            .aimingAt("R10", FROM_10_TO_20))
                .map(one -> one.all() + " " + one.progress() + " " + one.note())
                .distinct())
        .hasSize(1);
    TargetResult withheld = share().now(50).withheld().aimingAt("R7", AT_LEAST_15);
    assertThat(withheld.last().state()).isEqualTo(WITHHELD);
    assertThat(withheld.last().figure()).isEmpty();
    assertThat(withheld.last().reason()).isEmpty();
  }

  private static ShareWithTarget share() {
    return new ShareWithTarget();
  }

  private static TargetState state(ShareWithTarget share, String by, Aim aim) {
    return share.aimingAt(by, aim).last().state();
  }
}
