package kpi.rules.text;

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
    String text = line.strip();
    return text.startsWith(DASH) ? text.substring(1).strip() : text;
  }

  public boolean isCondition() {
    return line.strip().startsWith(DASH);
  }
}
