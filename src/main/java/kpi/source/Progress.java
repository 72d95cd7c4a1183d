package kpi.source;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Is told how far long work has come; from any thread, often. */
@FunctionalInterface
public interface Progress {

  /** For work that nobody watches. */
  Progress NONE = (work, subject, done, total) -> {};

  /** What is being done. */
  enum Work {
    /** Rows of a table are classified. */
    ROWS,
    /** Cases are replayed. */
    CASES,
    /** Changed rules are tried on the cases. */
    MUTANTS
  }

  /**
   * Some of the work is done.
   *
   * @param subject what it is done to, as staff call it; empty if the work says it
   * @param total 0 if it is not known
   */
  void at(Work work, String subject, long done, long total);

  /** Tells of each that the consumer has taken; for one thread. */
  default <T> Consumer<T> counting(Work work, String subject, Consumer<T> consumer) {
    AtomicLong done = new AtomicLong();
    return one -> {
      consumer.accept(one);
      at(work, subject, done.incrementAndGet(), 0);
    };
  }
}
