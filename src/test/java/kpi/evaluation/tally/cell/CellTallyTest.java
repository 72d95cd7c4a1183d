package kpi.evaluation.tally.cell;

import static org.assertj.core.api.Assertions.assertThat;

import kpi.evaluation.tally.TallyOf;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class CellTallyTest {

  @Test
  void two_halves_of_the_rows_add_up_to_what_all_of_them_do() {
    CellTally all = half().tally();
    all.merge(half().tally());
    assertThat(all.members()).isEqualTo(18);
    assertThat(all.blanks()).isEqualTo(2);
    assertThat(all.leftOut()).isEqualTo(2);
    assertThat(all.notAllWays()).isEqualTo(2);
    assertThat(all.counted()).isEqualTo(6);
    assertThat(all.undetermined()).isEqualTo(4);
    assertThat(all.certain(0)).isEqualTo(8);
    assertThat(all.possible(0)).isEqualTo(12);
    assertThat(new Bounds(all).certainNumerator()).isEqualTo(BigFraction.of(6));
    assertThat(new Bounds(all).certainDenominator()).isEqualTo(BigFraction.of(14));
  }

  @Test
  void an_empty_tally_changes_nothing() {
    CellTally all = half().tally();
    all.merge(new CellTally(1));
    assertThat(all.members()).isEqualTo(9);
    assertThat(all.undetermined()).isEqualTo(2);
    assertThat(all.possible(0)).isEqualTo(6);
  }

  private static TallyOf half() {
    return new TallyOf()
        .in(3)
        .out(2)
        .each(2, "0/1", "1/1")
        .blank()
        .leftOut()
        .notAllWays()
        .counted(3)
        .kept(4, 6);
  }
}
