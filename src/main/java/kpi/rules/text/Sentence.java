package kpi.rules.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A sentence of the vocabulary.
 *
 * @param part where it may stand
 * @param wording as in the DSL file, slots in braces
 * @param wholeLine matches a line that is this sentence, one group per slot
 * @param slots the names of the slots, in the order of the groups
 * @param drl the DRL that it stands for, slots in braces
 */
public record Sentence(
    Part part, String wording, Pattern wholeLine, List<String> slots, String drl) {

  /** The part of a rule in which a sentence stands. */
  public enum Part {
    WHEN,
    THEN
  }

  private static final Pattern TYPED_SLOT = Pattern.compile("\\{([a-z]+)(?::[^{}]*)?\\}");

  /** The wording with bare slots, as it is shown to people. */
  public String plainWording() {
    return TYPED_SLOT.matcher(wording).replaceAll("{$1}");
  }
}
