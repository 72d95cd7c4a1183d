package kpi.rules.condition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpi.model.fact.Value;

/** Texts made of the parts that questions look for. */
final class TextParts {

  /** The choices among more parts are more than are ever tried. */
  private static final int MOST = 13;

  private static final char FIRST_SEPARATOR = '、';

  private TextParts() {}

  /**
   * For each choice of parts a text that holds these, and of the others none that no chosen one
   * holds.
   *
   * @param parts distinct, none empty
   * @param named texts that none of these may be
   */
  static Stream<Value> choices(List<String> parts, Collection<String> named) {
    String separator = separator(Stream.concat(parts.stream(), named.stream()).toList());
    List<List<String>> choices = new ArrayList<>(List.of(List.of()));
    for (String part : parts.subList(0, Math.min(parts.size(), MOST))) {
      for (List<String> choice : List.copyOf(choices)) {
        choices.add(Stream.concat(choice.stream(), Stream.of(part)).toList());
      }
    }
    return choices.stream().map(choice -> joined(choice, separator));
  }

  private static Value joined(List<String> choice, String separator) {
    return new Value.Text(
        choice.stream().collect(Collectors.joining(separator, separator, separator)));
  }

  /** A sign that no text holds, so that parts do not run into each other. */
  private static String separator(List<String> texts) {
    char separator = FIRST_SEPARATOR;
    while (holds(texts, separator)) {
      separator++;
    }
    return String.valueOf(separator);
  }

  private static boolean holds(List<String> texts, char sign) {
    return texts.stream().anyMatch(text -> text.indexOf(sign) >= 0);
  }

  /** A text with a part after it, and with the part in the place of its end. */
  static Stream<Value> with(String text, String part) {
    String start = text.substring(0, Math.max(0, text.length() - part.length()));
    return Stream.of(text + part, start + part).map(Value.Text::new);
  }
}
