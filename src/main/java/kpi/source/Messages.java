package kpi.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Collects the findings of a stage, so that all are told and not the first alone. Of warnings of
 * one kind about one file the first hundred are kept and the rest counted, since a large dataset
 * may hold a million.
 */
public final class Messages {

  private static final int WARNINGS_OF_A_KIND = 100;

  private record Kind(String file, String code) {}

  private final List<Message> found = new ArrayList<>();
  private final Map<Kind, Integer> warnings = new HashMap<>();
  private boolean errors;

  public void add(Message message) {
    errors |= message.isError();
    Kind kind = new Kind(message.place().file(), message.code());
    if (message.isError() || warnings.merge(kind, 1, Integer::sum) <= WARNINGS_OF_A_KIND) {
      found.add(message);
    }
  }

  public void addAll(Messages other) {
    other.found.forEach(this::add);
    other.warnings.forEach(
        (kind, count) -> {
          if (count > WARNINGS_OF_A_KIND) {
            warnings.merge(kind, count - WARNINGS_OF_A_KIND, Integer::sum);
          }
        });
  }

  public boolean hasErrors() {
    return errors;
  }

  /** All findings, each once, by place. */
  public List<Message> sorted() {
    TreeSet<Message> sorted = new TreeSet<>(found);
    warnings.forEach(
        (kind, count) -> {
          if (count > WARNINGS_OF_A_KIND) {
            String more = Integer.toString(count - WARNINGS_OF_A_KIND);
            sorted.add(Message.warning("more-of-a-kind", Place.of(kind.file()), kind.code(), more));
          }
        });
    return List.copyOf(sorted);
  }

  /**
   * Ends the stage if it found an error.
   *
   * @throws Rejected with everything found so far, warnings included
   */
  public void rejectErrors(ExitCode exitCode) throws Rejected {
    if (errors) {
      throw new Rejected(exitCode, sorted());
    }
  }
}
