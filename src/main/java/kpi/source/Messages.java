package kpi.source;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Collects the findings of a stage, so that all are told and not the first alone. */
public final class Messages {

  private final List<Message> found = new ArrayList<>();

  public void add(Message message) {
    found.add(message);
  }

  public void addAll(Messages other) {
    found.addAll(other.found);
  }

  public boolean hasErrors() {
    return found.stream().anyMatch(Message::isError);
  }

  /** All findings, each once, by place. */
  public List<Message> sorted() {
    return List.copyOf(new TreeSet<>(found));
  }

  /**
   * Ends the stage if it found an error.
   *
   * @throws Rejected with everything found so far, warnings included
   */
  public void rejectErrors(ExitCode exitCode) throws Rejected {
    if (hasErrors()) {
      throw new Rejected(exitCode, sorted());
    }
  }
}
