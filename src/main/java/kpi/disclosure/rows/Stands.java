package kpi.disclosure.rows;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import kpi.evaluation.pass.Decision;
import kpi.evaluation.tally.cell.CellPlan;
import kpi.evaluation.tally.cell.Contribution;
import kpi.evaluation.tally.cell.RowShare;
import kpi.model.Truth;
import kpi.model.definition.Formula.Measure;
import kpi.model.fact.Column;
import kpi.rules.condition.Setting;

/** How a row stands to what is counted or added up. */
enum Stands {
  OUTSIDE("o"),
  IN_WHOLE("w"),
  IN_PART("p"),
  /** It belongs, and has no number to add. */
  BLANK("b"),
  LEFT_OUT("l"),
  /** Something about it is unknown. */
  OPEN("?");

  final String letter;

  Stands(String letter) {
    this.letter = letter;
  }

  static Stands of(CellPlan plan, Decision row, Setting setting) {
    var asked = plan.asked(row.fact(), setting);
    Truth whole = plan.whole(row, asked);
    if (whole == Truth.NO) {
      return OUTSIDE;
    }
    Truth part = plan.part(row, asked);
    if (whole == Truth.UNKNOWN || part == Truth.UNKNOWN) {
      return OPEN;
    }
    Optional<Column> blank = plan.blank(row.fact());
    if (blank.isPresent()) {
      return plan.leavesOut(blank.get()) ? LEFT_OUT : BLANK;
    }
    return part == Truth.YES ? IN_PART : IN_WHOLE;
  }

  boolean adds(Measure measure) {
    return this == IN_PART || (this == IN_WHOLE && !measure.ofPart());
  }

  /** What a row adds that is decided, each number as 1. */
  RowShare share(boolean above, boolean below) {
    Contribution way = new Contribution(one(above), one(below));
    return new RowShare(Set.of(way), this == BLANK, this == LEFT_OUT);
  }

  private static BigDecimal one(boolean adds) {
    return adds ? BigDecimal.ONE : BigDecimal.ZERO;
  }
}
