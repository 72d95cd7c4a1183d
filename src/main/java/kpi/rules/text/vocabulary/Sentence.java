package kpi.rules.text.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kpi.rules.sentence.Said;
import kpi.rules.sentence.SentenceGroup;
import kpi.rules.sentence.SentenceKind;

/**
 * A sentence of the vocabulary.
 *
 * @param part where it may stand
 * @param values what fills its slots: of a sentence without slots what it says, else an example
 * @param wording as in the DSL file, slots in braces
 * @param wholeLine matches a line that is this sentence, one group per slot
 * @param slots the names of the slots, in the order of the groups
 * @param drl the DRL that it stands for, slots in braces
 */
public record Sentence(
    Part part,
    SentenceKind kind,
    List<String> values,
    String wording,
    Pattern wholeLine,
    List<String> slots,
    String drl) {

  /** The part of a rule in which a sentence stands. */
  public enum Part {
    WHEN,
    THEN
  }

  private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)(?::([^{}]*))?\\}");

  /** The slots that hold a number with its unit. */
  public static final List<String> AMOUNTS = List.of("limit", "least", "most");

  /** The wording with bare slots, as it is shown to people. */
  public String plainWording() {
    return SLOT.matcher(wording).replaceAll("{$1}");
  }

  /** What may be typed in a slot, as a regular expression; of one of a few words these. */
  public String form(String slot) {
    Matcher each = SLOT.matcher(wording);
    while (each.find()) {
      if (each.group(1).equals(slot)) {
        return each.group(2);
      }
    }
    return "";
  }

  /** What it is for: a sentence about one item alone is listed apart. */
  public SentenceGroup group() {
    return kind.group() == SentenceGroup.CODE && slots.isEmpty()
        ? SentenceGroup.SPECIAL
        : kind.group();
  }

  /** Whether it says the same as another with one more name at the end. */
  public boolean isWithAnotherName(Sentence other) {
    int fewer = slots.size() - 1;
    return kind == other.kind
        && part == other.part
        && fewer > 0
        && other.slots.equals(slots.subList(0, fewer));
  }

  /** What it says with these values in its slots. */
  public Said said(Map<String, String> typed) {
    return new Said(kind, slots.isEmpty() ? values : slots.stream().map(typed::get).toList());
  }

  /** The line with these values in its slots. */
  public String line(Map<String, String> typed) {
    return filled(plainWording(), typed);
  }

  /** A line that is valid as it stands. */
  public String example() {
    Map<String, String> typed = new HashMap<>();
    for (int i = 0; i < slots.size(); i++) {
      typed.put(slots.get(i), values.get(i));
    }
    return line(typed);
  }

  String drl(Map<String, String> typed) {
    return filled(drl, typed);
  }

  private static String filled(String text, Map<String, String> typed) {
    return SLOT.matcher(text)
        .replaceAll(slot -> Matcher.quoteReplacement(typed.get(slot.group(1))));
  }

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
     * The DRL of the line. What was typed never holds a quote or a backslash, so it stays inside
     * its literal.
     */
    public String drl() {
      return sentence.drl(slots);
    }

    public String slot(String name) {
      return slots.getOrDefault(name, "");
    }
  }
}
