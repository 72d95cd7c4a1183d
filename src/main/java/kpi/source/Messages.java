package kpi.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Collects the findings of a stage, from any thread, so that all are told and not the first alone.
 * Of warnings of one kind about one file the first hundred by place are kept and the rest counted,
 * since a large dataset may hold a million; who needs each of them listens.
 */
public final class Messages {

  private static final int WARNINGS_OF_A_KIND = 100;

  /** A kind of finding about a file. */
  private record Kind(String file, String code) {}

  /** The warnings of a kind: the first of them, and how many there are. */
  private static final class Warnings {

    private final TreeSet<Message> first = new TreeSet<>();
    private long count;

    private void add(Message message) {
      boolean beyond = first.size() == WARNINGS_OF_A_KIND && message.compareTo(first.last()) > 0;
      if (beyond) {
        count++;
      } else if (first.add(message)) {
        count++;
        if (first.size() > WARNINGS_OF_A_KIND) {
          first.pollLast();
        }
      }
    }

    private void addAll(Warnings others) {
      others.first.forEach(this::add);
      count += others.count - others.first.size();
    }
  }

  private final List<Message> errors = new ArrayList<>();
  private final Map<Kind, Warnings> warnings = new HashMap<>();
  private final Consumer<Message> listener;

  public Messages() {
    this(message -> {});
  }

  /**
   * @param listener is told of each finding as it comes, one at a time
   */
  public Messages(Consumer<Message> listener) {
    this.listener = listener;
  }

  public synchronized void add(Message message) {
    listener.accept(message);
    keep(message);
  }

  /** Lets the listener hear of a finding that nobody reads any more among so many. */
  public synchronized void pass(Message message) {
    listener.accept(message);
  }

  private void keep(Message message) {
    if (message.isError()) {
      errors.add(message);
    } else {
      Kind kind = new Kind(message.place().file(), message.code());
      warnings.computeIfAbsent(kind, any -> new Warnings()).add(message);
    }
  }

  /** Takes in what another stage collected; the listener hears of those that it kept. */
  public synchronized void addAll(Messages other) {
    other.errors.forEach(this::add);
    other.warnings.forEach(
        (kind, found) -> {
          found.first.forEach(listener);
          warnings.computeIfAbsent(kind, any -> new Warnings()).addAll(found);
        });
  }

  public synchronized boolean hasErrors() {
    return !errors.isEmpty();
  }

  /** All findings, each once, by place. */
  public synchronized List<Message> sorted() {
    TreeSet<Message> sorted = new TreeSet<>(errors);
    warnings.forEach(
        (kind, found) -> {
          sorted.addAll(found.first);
          long more = found.count - found.first.size();
          if (more > 0) {
            sorted.add(
                Message.warning(
                    "more-of-a-kind", Place.of(kind.file()), kind.code(), Long.toString(more)));
          }
        });
    return List.copyOf(sorted);
  }

  /** How many findings of each code there are about the files of a dataset; sorted by code. */
  public synchronized TreeMap<String, Long> countsAboutData() {
    TreeMap<String, Long> counts = new TreeMap<>();
    for (Message error : new TreeSet<>(errors)) {
      if (error.place().standsInData()) {
        counts.merge(error.code(), 1L, Long::sum);
      }
    }
    warnings.forEach(
        (kind, found) -> {
          if (Place.of(kind.file()).standsInData()) {
            counts.merge(kind.code(), found.count, Long::sum);
          }
        });
    return counts;
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
