package kpi.loading.intake;

import java.util.List;
import java.util.stream.Stream;

/** Why a value cannot be read. A table may hold millions, so that it carries no stack trace. */
public final class Unreadable extends Exception {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final String[] arguments;

  /**
   * @param code of the message about it
   * @param arguments of the message after the text as it was typed
   */
  public Unreadable(String code, String... arguments) {
    super(code, null, false, false);
    this.code = code;
    this.arguments = arguments.clone();
  }

  AsRead.Refused refusing(String written) {
    return new AsRead.Refused(
        code, List.copyOf(Stream.concat(Stream.of(written), Stream.of(arguments)).toList()));
  }
}
