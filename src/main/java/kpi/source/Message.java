package kpi.source;

import java.util.Comparator;
import java.util.List;

/**
 * One finding about an input. Its wording and remedy stand under its code in {@code
 * kpi/messages_*.properties}.
 *
 * @param arguments what the wording speaks of, in the order of its {@code {0}}, {@code {1}} …
 * @param excerpt the source line, or an empty string
 * @param value what is written in the cell that a finding about data is at, or an empty string
 * @param saidByRule whether the code is the name of a rule, and the arguments are its words: what
 *     is wrong, and what to do
 */
public record Message(
    Severity severity,
    String code,
    Place place,
    List<String> arguments,
    String excerpt,
    String value,
    boolean saidByRule)
    implements Comparable<Message> {

  private static final Comparator<Message> ORDER =
      Comparator.comparing(Message::place)
          .thenComparing(Message::code)
          .thenComparing(message -> String.join("\n", message.arguments()));

  public Message {
    arguments = List.copyOf(arguments);
  }

  public static Message error(String code, Place place, String... arguments) {
    return new Message(Severity.ERROR, code, place, List.of(arguments), "", "", false);
  }

  public static Message warning(String code, Place place, String... arguments) {
    return new Message(Severity.WARNING, code, place, List.of(arguments), "", "", false);
  }

  public static Message note(String code, Place place, String... arguments) {
    return new Message(Severity.NOTE, code, place, List.of(arguments), "", "", false);
  }

  public Message withExcerpt(String line) {
    return new Message(severity, code, place, arguments, line, value, saidByRule);
  }

  /** The finding with what is written in its cell. */
  public Message withValue(String written) {
    return new Message(severity, code, place, arguments, excerpt, written, saidByRule);
  }

  /** The finding at another place. */
  public Message at(Place other) {
    return new Message(severity, code, other, arguments, excerpt, value, saidByRule);
  }

  /** The finding in the words of the rule that is its code, which are its arguments. */
  public Message inItsOwnWords() {
    return new Message(severity, code, place, arguments, excerpt, value, true);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  public boolean isNote() {
    return severity == Severity.NOTE;
  }

  @Override
  public int compareTo(Message other) {
    return ORDER.compare(this, other);
  }
}
