package kpi.rules.text;

import java.util.Map;
import kpi.rules.sentence.Said;

/**
 * A line read as a sentence.
 *
 * @param slots slot name → what was typed there
 */
public record SentenceMatch(Sentence sentence, Map<String, String> slots) {

  /** What the line says, whatever its wording. */
  public Said said() {
    return sentence.said(slots);
  }

  /**
   * The DRL of the line. What was typed never holds a quote or a backslash, so it stays inside its
   * literal.
   */
  public String drl() {
    return sentence.drl(slots);
  }

  public String slot(String name) {
    return slots.getOrDefault(name, "");
  }
}
