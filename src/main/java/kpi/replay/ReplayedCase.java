package kpi.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kpi.replay.cases.FoundCase;
import kpi.replay.expected.Difference;
import kpi.replay.expected.Expectation;
import kpi.source.Message;

/**
 * A case with what became of it.
 *
 * @param name the sentence that it shows, or its folder's name if that cannot be read
 * @param expectation absent if it was not compared
 */
public record ReplayedCase(
    FoundCase found, String name, Optional<Expectation> expectation, CaseVerdict verdict) {

  /** What became of a case. */
  public sealed interface CaseVerdict {

    /** Everything is as expected. */
    record Passed() implements CaseVerdict {}

    /** Something differs. */
    record Failed(List<Difference> differences) implements CaseVerdict {}

    /** It could not be run, or it could not have failed. */
    record Broken(List<Message> messages) implements CaseVerdict {}

    /** It was not run, for a reason that a person gave on a date. */
    record Skipped(String reason, LocalDate date) implements CaseVerdict {}
  }
}
