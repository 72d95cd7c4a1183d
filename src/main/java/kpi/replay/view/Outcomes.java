package kpi.replay.view;

import kpi.replay.Verdict;

/** The words for verdicts in files that programs read. */
final class Outcomes {

  private Outcomes() {}

  static String word(Verdict verdict) {
    if (verdict instanceof Verdict.Passed) {
      return "passed";
    } else if (verdict instanceof Verdict.Failed) {
      return "failed";
    }
    return verdict instanceof Verdict.Broken ? "error" : "skipped";
  }
}
