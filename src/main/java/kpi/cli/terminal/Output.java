package kpi.cli.terminal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * A stream for people or programs: UTF-8 whatever the platform's charset. It never throws; the
 * first failure is kept. A reader that has seen enough ({@code | head}) is no failure.
 */
public final class Output {

  private final Writer target;
  private final PrintWriter writer;
  private IOException failure;
  private volatile boolean mute;
  private Runnable before = () -> {};

  public Output(OutputStream stream) {
    target = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    writer = new PrintWriter(new Guard());
  }

  /** A writer on this stream, to be flushed and not closed. */
  public PrintWriter writer() {
    return writer;
  }

  public void print(String text) {
    writer.print(text);
    writer.flush();
  }

  /** Has something done before each writing. */
  void before(Runnable first) {
    before = first;
  }

  /** Takes no more. */
  void mute() {
    mute = true;
  }

  /** Why the stream took no more, a closed pipe aside. */
  public Optional<IOException> failure() {
    writer.flush();
    return Optional.ofNullable(failure).filter(first -> !isClosedPipe(first));
  }

  /** The text comes from the operating system, in its language. */
  private static boolean isClosedPipe(IOException failure) {
    String reason = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return reason.contains("pipe") || reason.contains("パイプ");
  }

  /** Keeps the first failure; what is written after it is dropped. */
  private final class Guard extends Writer {

    @Override
    public void write(char[] characters, int offset, int length) {
      before.run();
      attempt(() -> target.write(characters, offset, length));
    }

    @Override
    public void flush() {
      attempt(target::flush);
    }

    @Override
    public void close() {
      attempt(target::close);
    }

    private void attempt(Step step) {
      if (mute || failure != null) {
        return;
      }
      try {
        step.run();
      } catch (IOException failed) {
        failure = failed;
      }
    }
  }

  private interface Step {
    void run() throws IOException;
  }
}
