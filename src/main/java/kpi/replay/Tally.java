package kpi.replay;

import java.util.List;
import kpi.replay.ReplayedCase.CaseVerdict;

/** How many cases came to which verdict. */
public record Tally(int cases, int passed, int failed, int broken, int skipped) {

  public static Tally of(List<ReplayedCase> cases) {
    return new Tally(
        cases.size(),
        count(cases, CaseVerdict.Passed.class),
        count(cases, CaseVerdict.Failed.class),
        count(cases, CaseVerdict.Broken.class),
        count(cases, CaseVerdict.Skipped.class));
  }

  private static int count(List<ReplayedCase> cases, Class<? extends CaseVerdict> verdict) {
    return (int) cases.stream().filter(one -> verdict.isInstance(one.verdict())).count();
  }

  /** Whether every case that was run passed. */
  public boolean isGreen() {
    return failed == 0 && broken == 0;
  }
}
