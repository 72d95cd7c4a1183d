package kpi.evaluation.tally.cell;

import java.util.Set;
import kpi.model.Truth;

/** Where a subject stands to a figure. */
public enum Standing {
  OUTSIDE,
  /** In 対象 or 分母, and not in 分子. */
  WHOLE,
  /** In 分子 too, or in 対象 where there is no 分子. */
  PART;

  private static final Set<Standing> OUT = Set.of(OUTSIDE);
  private static final Set<Standing> IN_WHOLE = Set.of(WHOLE);
  private static final Set<Standing> IN_PART = Set.of(PART);
  private static final Set<Standing> INSIDE = Set.of(WHOLE, PART);
  private static final Set<Standing> WHOLE_OR_OUT = Set.of(OUTSIDE, WHOLE);
  private static final Set<Standing> PART_OR_OUT = Set.of(OUTSIDE, PART);
  private static final Set<Standing> ANYWHERE = Set.of(values());

  /** Every standing that is possible, the two being independent. */
  static Set<Standing> of(Truth inWhole, Truth inPart) {
    return switch (inWhole) {
      case NO -> OUT;
      case YES -> inPart == Truth.YES ? IN_PART : inPart == Truth.NO ? IN_WHOLE : INSIDE;
      case UNKNOWN ->
          inPart == Truth.YES ? PART_OR_OUT : inPart == Truth.NO ? WHOLE_OR_OUT : ANYWHERE;
    };
  }
}
