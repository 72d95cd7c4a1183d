package kpi.rules.text;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line read as a sentence.
 *
 * @param slots slot name → what was typed there
 */
public record SentenceMatch(Sentence sentence, Map<String, String> slots) {

  private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)\\}");

  /**
   * The DRL of the line. What was typed never holds a quote or a backslash, so it stays inside its
   * literal.
   */
  public String drl() {
    return SLOT.matcher(sentence.drl())
        .replaceAll(slot -> Matcher.quoteReplacement(slots.get(slot.group(1))));
  }

  public String slot(String name) {
    return slots.getOrDefault(name, "");
  }
}
