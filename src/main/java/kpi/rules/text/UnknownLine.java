package kpi.rules.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kpi.rules.text.vocabulary.Sentence.Part;
import kpi.rules.text.vocabulary.Vocabulary;
import kpi.source.Message;
import kpi.source.Place;

/** A line that is no sentence of the vocabulary, and what was probably meant. */
final class UnknownLine {

  private static final int SUGGESTIONS = 2;

  /** What people type in the place of the dash and the blank after it. */
  private static final Pattern BULLET =
      Pattern.compile(
          "^(?:[0-9]{1,2}[.)]|[(][0-9]{1,2}[)]|[①-⑳]|[-\u2010-\u2015\u2212\u30FC\uFF0D\uFF70・･•●○◯■□◆◇*＊]+)\\s*");

  private static final Pattern STOP = Pattern.compile("[。．｡.]+$");
  private static final Pattern BLANK_BY_NUMBER = Pattern.compile("(?<=[0-9])\\s+|\\s+(?=[0-9])");
  private static final Pattern NUMBER_IN_WORDS = Pattern.compile("[〇一二三四五六七八九十百千]+");

  private UnknownLine() {}

  /** The message about a line; its place is where the sentence starts, after the dash. */
  static Message message(Vocabulary vocabulary, Part part, String text, Place place) {
    String sentence = withoutDash(text);
    int column = place.column() + text.length() - sentence.length();
    Place start = new Place(place.file(), place.line(), column);
    if (TypedLine.hasComparison(sentence)) {
      return Message.error("comparison-sign", start, sentence);
    }
    Optional<Message> slip = slip(vocabulary, part, text, place);
    if (slip.isPresent()) {
      return slip.get();
    }
    Optional<Message> reworded = Rewording.message(vocabulary, part, text, place);
    if (reworded.isPresent()) {
      return reworded.get();
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

  /** A sentence but for what it is typed with: told by its cause, with the line that was meant. */
  private static Optional<Message> slip(
      Vocabulary vocabulary, Part part, String text, Place place) {
    String bare = BULLET.matcher(text).replaceFirst("");
    String meant = BLANK_BY_NUMBER.matcher(STOP.matcher(bare).replaceFirst("")).replaceAll("");
    for (String start : List.of("- ", "")) {
      if (!vocabulary.matches(part, start + meant).isEmpty()) {
        boolean isStart = !text.startsWith(start) || (start.isEmpty() && !bare.equals(text));
        String code =
            isStart ? "line-start" : STOP.matcher(text).find() ? "full-stop" : "blank-by-number";
        return Optional.of(Message.error(code, place, text, start + meant));
      }
      String digits = NUMBER_IN_WORDS.matcher(meant).replaceAll("1");
      if (!digits.equals(meant) && !vocabulary.matches(part, start + digits).isEmpty()) {
        return Optional.of(Message.error("number-in-words", place, text));
      }
    }
    return Optional.empty();
  }

  private static String withoutDash(String text) {
    return text.startsWith("-") ? text.substring(1).strip() : text;
  }
}
