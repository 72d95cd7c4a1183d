package kpi.replay;

import java.util.List;

/** How many cases came to which verdict. */
public record Tally(int cases, int passed, int failed, int broken, int skipped) {

  public static Tally of(List<ReplayedCase> cases) {
    return new Tally(
        cases.size(),
        count(cases, Verdict.Passed.class),
        count(cases, Verdict.Failed.class),
        count(cases, Verdict.Broken.class),
        count(cases, Verdict.Skipped.class));
  }

  private static int count(List<ReplayedCase> cases, Class<? extends Verdict> verdict) {
    return (int) cases.stream().filter(one -> verdict.isInstance(one.verdict())).count();
  }

  /** Whether every case that was run passed. */
  public boolean isGreen() {
    return failed == 0 && broken == 0;
  }
}
