package kpi.source;

import java.util.List;

/** Input that cannot be used: what is wrong with it, and the exit code that says so. */
public final class Rejected extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Message> messages;
  private final ExitCode exitCode;

  public Rejected(ExitCode exitCode, List<Message> messages) {
    super(messages.toString());
    this.exitCode = exitCode;
    this.messages = List.copyOf(messages);
  }

  public Rejected(ExitCode exitCode, Message message) {
    this(exitCode, List.of(message));
  }

  public ExitCode exitCode() {
    return exitCode;
  }

  public List<Message> messages() {
    return messages;
  }
}
