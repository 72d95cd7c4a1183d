package kpi.rules.condition.limit;

import java.util.List;

/**
 * A sentence whose slots do not make sense for the data: the message code and what it speaks of.
 */
public final class NoQuestion extends Exception {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient List<String> arguments;

  public NoQuestion(String code, String... arguments) {
    super(code + List.of(arguments));
    this.code = code;
    this.arguments = List.of(arguments);
  }

  public String code() {
    return code;
  }

  public String[] arguments() {
    return arguments.toArray(String[]::new);
  }
}
