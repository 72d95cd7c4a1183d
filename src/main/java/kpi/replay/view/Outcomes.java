package kpi.replay.view;

import kpi.replay.ReplayedCase.CaseVerdict;

/** The words for verdicts in files that programs read. */
final class Outcomes {

  private Outcomes() {}

  static String word(CaseVerdict verdict) {
    if (verdict instanceof CaseVerdict.Passed) {
      return "passed";
    } else if (verdict instanceof CaseVerdict.Failed) {
      return "failed";
    }
    return verdict instanceof CaseVerdict.Broken ? "error" : "skipped";
  }
}
