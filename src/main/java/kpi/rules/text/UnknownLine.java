package kpi.rules.text;

import java.util.stream.Collectors;
import kpi.rules.text.Sentence.Part;
import kpi.source.Message;
import kpi.source.Place;

/** A line that is no sentence of the vocabulary, and what was probably meant. */
final class UnknownLine {

  private static final int SUGGESTIONS = 2;

  private UnknownLine() {}

  /** The message about a line; its place is where the sentence starts, after the dash. */
  static Message message(Vocabulary vocabulary, Part part, String text, Place place) {
    String sentence = withoutDash(text);
    int column = place.column() + text.length() - sentence.length();
    Place start = new Place(place.file(), place.line(), column);
    if (TypedLine.hasComparison(sentence)) {
      return Message.error("comparison-sign", start, sentence);
    }
    if (vocabulary.isSaidElsewhere(part, text)) {
      return Message.error("sentence-of-other-file", start, sentence);
    }
    String near =
        vocabulary.nearest(part, text, SUGGESTIONS).stream()
            .map(UnknownLine::withoutDash)
            .collect(Collectors.joining("」「"));
    return Message.error("unknown-sentence", start, sentence, near);
  }

  private static String withoutDash(String text) {
    return text.startsWith("-") ? text.substring(1).strip() : text;
  }
}
