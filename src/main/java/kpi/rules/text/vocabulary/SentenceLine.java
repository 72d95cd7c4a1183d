package kpi.rules.text.vocabulary;

import java.util.HashMap;
import java.util.Map;
import kpi.rules.text.vocabulary.Sentence.SentenceMatch;
import kpi.source.Place;

/**
 * A line of a rule, read as a sentence.
 *
 * @param place where the sentence starts
 * @param line the whole source line
 */
public record SentenceLine(Place place, String line, SentenceMatch match) {

  private static final String DASH = "-";

  /** The sentence without its dash and indentation. */
  public String text() {
    return text(line.strip());
  }

  private static String text(String text) {
    return text.startsWith(DASH) ? text.substring(1).strip() : text;
  }

  /** The sentence, as {@link #text}, with something else in one of its slots. */
  public String with(String slot, String typed) {
    Map<String, String> slots = new HashMap<>(match.slots());
    slots.put(slot, typed);
    return text(match.sentence().line(slots));
  }

  public boolean isCondition() {
    return line.strip().startsWith(DASH);
  }
}
