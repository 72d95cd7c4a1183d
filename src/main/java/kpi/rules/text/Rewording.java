package kpi.rules.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kpi.rules.text.vocabulary.Sentence.Part;
import kpi.rules.text.vocabulary.Vocabulary;
import kpi.source.Message;
import kpi.source.Place;

/**
 * A line that is a sentence but for a way of writing that people are used to: 以降 for 以後, an era for
 * a year, corner brackets for quotes.
 */
final class Rewording {

  private static final Pattern CORNERS = Pattern.compile("[「『]([^「」『』\"]+)[」』]");
  private static final Pattern BLANKS = Pattern.compile("\\s+(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
  private static final Pattern ERA = Pattern.compile("(昭和|平成|令和)([0-9]{1,2}|元)年");

  /** The year before the first of an era. */
  private static final Map<String, Integer> BEFORE_ERA = Map.of("昭和", 1925, "平成", 1988, "令和", 2018);

  /** What people write, and what the vocabulary says. */
  private record Words(Pattern written, String said) {}

  private static final List<Words> WORDS = words();

  private Rewording() {}

  static Optional<Message> message(Vocabulary vocabulary, Part part, String text, Place place) {
    return as("corner-quotes", Rewording::withQuotes, vocabulary, part, text, place)
        .or(() -> as("blank-in-sentence", Rewording::closed, vocabulary, part, text, place))
        .or(() -> as("other-wording", Rewording::reworded, vocabulary, part, text, place));
  }

  private static Optional<Message> as(
      String code,
      UnaryOperator<String> mended,
      Vocabulary vocabulary,
      Part part,
      String text,
      Place place) {
    String meant = mended.apply(text);
    return meant.equals(text) || vocabulary.matches(part, meant).isEmpty()
        ? Optional.empty()
        : Optional.of(Message.error(code, place, text, meant));
  }

  private static String withQuotes(String text) {
    return CORNERS.matcher(text).replaceAll("\"$1\"");
  }

  /** Without the blanks outside of quotes, but the one after the dash. */
  private static String closed(String text) {
    String start = text.startsWith("- ") ? "- " : "";
    return start + BLANKS.matcher(text.substring(start.length())).replaceAll("");
  }

  private static String reworded(String text) {
    String reworded = western(text);
    for (Words words : WORDS) {
      reworded = words.written().matcher(reworded).replaceAll(words.said());
    }
    return reworded;
  }

  private static List<Words> words() {
    try (InputStream in = Rewording.class.getResourceAsStream("/kpi/vocabulary/rewordings.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(words -> new Words(Pattern.compile(words[0]), words[1]))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String western(String text) {
    return ERA.matcher(text).replaceAll(Rewording::year);
  }

  private static String year(MatchResult era) {
    int year = era.group(2).equals("元") ? 1 : Integer.parseInt(era.group(2));
    return BEFORE_ERA.get(era.group(1)) + year + "年";
  }
}
