package kpi.replay;

import java.time.LocalDate;
import java.util.List;
import kpi.replay.expected.Difference;
import kpi.source.Message;

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
