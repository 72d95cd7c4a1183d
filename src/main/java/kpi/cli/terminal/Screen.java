package kpi.cli.terminal;

import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import kpi.report.text.DisplayWidth;

/**
 * One line below all others that is written over again and again and leaves no trace: what a person
 * sees while long work runs. Short work shows nothing.
 */
public final class Screen {

  private static final long SECOND = 1_000_000_000L;
  private static final long PAUSE = SECOND / 4;

  private final Optional<Output> output;
  private final LongSupplier nanoseconds;
  private long started;
  private long drawn;
  private boolean hasStarted;
  private int width;

  /**
   * @param output a terminal; nothing is shown without one
   * @param nanoseconds a clock of any beginning
   */
  public Screen(Optional<Output> output, LongSupplier nanoseconds) {
    this.output = output;
    this.nanoseconds = nanoseconds;
  }

  public static Screen none() {
    return new Screen(Optional.empty(), () -> 0);
  }

  /**
   * Shows a line, unless the last one is too young.
   *
   * @param line from the seconds since the first one was asked for
   */
  synchronized void show(LongFunction<String> line) {
    if (output.isEmpty()) {
      return;
    }
    long now = nanoseconds.getAsLong();
    if (!hasStarted) {
      hasStarted = true;
      started = now;
      drawn = now;
    }
    if (now - started >= SECOND && (width == 0 || now - drawn >= PAUSE)) {
      String text = line.apply((now - started) / SECOND);
      int rest = Math.max(0, width - DisplayWidth.of(text));
      output.get().print("\r" + text + " ".repeat(rest));
      width = DisplayWidth.of(text);
      drawn = now;
    }
  }

  /** Takes the line away, before anything else is written. */
  public synchronized void clear() {
    if (width > 0) {
      output.get().print("\r" + " ".repeat(width) + "\r");
      width = 0;
    }
  }
}
