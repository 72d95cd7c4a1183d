package kpi.report.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kpi.source.Characters;
import kpi.source.Message;

/**
 * The wording of findings: {@code file:line:column: [code] what}, the source line with a caret
 * under its column, and what to do.
 */
public final class MessageText {

  private static final List<String> PACKAGES =
      List.of(
          "source",
          "loading",
          "import",
          "survey",
          "intake",
          "validation",
          "rules",
          "evaluation",
          "report",
          "replay",
          "analysis",
          "cli");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\t]]");
  private static final String TABLE = ".csv";

  private final Wording wording;

  public MessageText(Language language) {
    wording = new Wording(language, "/kpi/messages/", PACKAGES);
  }

  /** One finding, its lines ended by LF. */
  public String of(Message message) {
    StringBuilder text = new StringBuilder();
    text.append(visible(message.place().toString())).append(": ");
    if (!message.isError()) {
      text.append(wording.of(message.isNote() ? "note" : "warning")).append(": ");
    }
    text.append('[').append(message.code()).append("] ");
    text.append(visible(what(message))).append('\n');
    excerpt(message, text);
    remedy(message)
        .ifPresent(
            remedy ->
                text.append("  ")
                    .append(wording.of("remedy"))
                    .append(": ")
                    .append(visible(remedy))
                    .append('\n'));
    return text.toString();
  }

  /** What is wrong, without its place. */
  public String what(Message message) {
    String written = message.value().isEmpty() ? wording.of("blank-cell") : message.value();
    return switch (message.words()) {
      case PROGRAM ->
          wording
              .find(message.code() + ".what")
              .map(pattern -> filled(pattern, message))
              .orElseGet(() -> String.join(" ", message.arguments()));
      case RULE -> message.arguments().get(0) + ": " + written;
      case DOUBTING_RULE ->
          message.arguments().get(0) + ": " + written + wording.of("taken-for-unknown");
    };
  }

  /** What to do about it; of a table, which people keep in a spreadsheet, in words of its own. */
  public Optional<String> remedy(Message message) {
    if (message.words() != Message.Words.PROGRAM) {
      return Optional.of(message.arguments().get(1));
    }
    String code = message.code() + ".remedy";
    Optional<String> ofTable =
        message.place().file().endsWith(TABLE)
            ? wording.find(code + "-of-a-table")
            : Optional.empty();
    return ofTable.or(() -> wording.find(code)).map(pattern -> filled(pattern, message));
  }

  private static String filled(String pattern, Message message) {
    return new MessageFormat(pattern, Locale.ROOT).format(message.arguments().toArray());
  }

  private static void excerpt(Message message, StringBuilder text) {
    if (message.excerpt().isEmpty()) {
      return;
    }
    String line = visible(message.excerpt());
    text.append(line).append('\n');
    int before = message.place().column() - 1;
    boolean isField = message.place().file().endsWith(TABLE);
    if (before >= 0 && before <= line.length() && !isField) {
      text.append(indent(line.substring(0, before))).append("^\n");
    }
  }

  /** Tabs stay tabs, so that the caret stands under its character however wide a tab is. */
  private static String indent(String text) {
    StringBuilder indent = new StringBuilder();
    text.codePoints()
        .mapToObj(Character::toString)
        .map(one -> one.equals("\t") ? one : " ".repeat(DisplayWidth.of(one)))
        .forEach(indent::append);
    return indent.toString();
  }

  /** Control characters of an input must not reach a terminal. */
  private static String visible(String text) {
    return CONTROL.matcher(Characters.writable(text)).replaceAll("\uFFFD");
  }
}
