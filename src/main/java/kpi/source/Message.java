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
 * @param words whose words the arguments are
 */
public record Message(
    Severity severity,
    String code,
    Place place,
    List<String> arguments,
    String excerpt,
    String value,
    Words words)
    implements Comparable<Message> {

  /** Whose words a finding is told in. */
  public enum Words {
    /** Those of the program, which the arguments complete. */
    PROGRAM,
    /** Those of a rule: what is wrong, and what to do. */
    RULE,
    /** Those of a rule that takes the value of the cell for unknown. */
    DOUBTING_RULE
  }

  private static final Comparator<Message> ORDER =
      Comparator.comparing(Message::place)
          .thenComparing(Message::code)
          .thenComparing(message -> String.join("\n", message.arguments()));

  public Message {
    arguments = List.copyOf(arguments);
  }

  public static Message error(String code, Place place, String... arguments) {
    return new Message(Severity.ERROR, code, place, List.of(arguments), "", "", Words.PROGRAM);
  }

  public static Message warning(String code, Place place, String... arguments) {
    return new Message(Severity.WARNING, code, place, List.of(arguments), "", "", Words.PROGRAM);
  }

  public static Message note(String code, Place place, String... arguments) {
    return new Message(Severity.NOTE, code, place, List.of(arguments), "", "", Words.PROGRAM);
  }

  public Message withExcerpt(String line) {
    return new Message(severity, code, place, arguments, line, value, words);
  }

  /** The finding with what is written in its cell. */
  public Message withValue(String written) {
    return new Message(severity, code, place, arguments, excerpt, written, words);
  }

  /** The finding at another place. */
  public Message at(Place other) {
    return new Message(severity, code, other, arguments, excerpt, value, words);
  }

  /** The finding in the words of the rule that is its code, which are its arguments. */
  public Message saidBy(Words rule) {
    return new Message(severity, code, place, arguments, excerpt, value, rule);
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

  /**
   * An error stops the run; a warning does not, unless {@code --strict} is given; a note says how
   * far the program looked, and never stops anything.
   */
  public enum Severity {
    ERROR,
    WARNING,
    NOTE
  }
}
