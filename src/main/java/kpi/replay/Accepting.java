package kpi.replay;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kpi.replay.ReplayedCase.CaseVerdict;
import kpi.replay.cases.FoundCase;
import kpi.replay.expected.Acceptance;
import kpi.replay.expected.Difference;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Place;
import kpi.source.Rejected;

/**
 * What was found takes the place of what was expected, in the files of the cases.
 *
 * @param rewritten differences that are none any more
 */
public record Accepting(List<Told> rewritten) {

  /** A difference of a case. */
  public record Told(FoundCase found, Difference difference) {}

  /**
   * @throws Rejected (74) if a file cannot be rewritten; those before it are
   */
  public static Accepting all(List<ReplayedCase> cases) throws Rejected {
    Accepting accepting = new Accepting(new ArrayList<>());
    for (ReplayedCase one : cases) {
      if (one.verdict() instanceof CaseVerdict.Failed failed) {
        accepting.accept(one, failed.differences());
      }
    }
    return accepting;
  }

  private void accept(ReplayedCase one, List<Difference> differences) throws Rejected {
    List<Difference> own = differences.stream().filter(Acceptance::isPossible).toList();
    try {
      Acceptance.write(one.found().folder(), one.expectation().orElseThrow(), own);
      own.forEach(difference -> rewritten.add(new Told(one.found(), difference)));
    } catch (IOException failed) {
      Place place = Place.of(one.found().id());
      String reason = failed.getClass().getSimpleName();
      throw new Rejected(ExitCode.CANNOT_WRITE, Message.error("case-not-rewritten", place, reason));
    }
  }
}
