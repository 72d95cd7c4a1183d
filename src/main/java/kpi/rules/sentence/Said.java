package kpi.rules.sentence;

import java.util.Arrays;
import java.util.List;

/**
 * What a line says, whatever its wording: two lines that say the same ask the same.
 *
 * @param values what fills the slots, in their order; no value holds a bar
 */
public record Said(SentenceKind kind, List<String> values) {

  private static final String BAR = "|";

  public Said {
    values = List.copyOf(values);
  }

  /**
   * Reads it as {@link #key} writes it.
   *
   * @throws IllegalArgumentException if the table has no such kind
   */
  public static Said of(String key) {
    List<String> parts = Arrays.asList(key.split("\\|", -1));
    return new Said(SentenceKind.of(parts.get(0)), parts.subList(1, parts.size()));
  }

  /** As the engine knows it: {@code at-most|従業員数|300人}. */
  public String key() {
    return values.isEmpty() ? kind.word() : kind.word() + BAR + String.join(BAR, values);
  }

  /** What fills the first slot; empty if there is none. */
  public String first() {
    return values.isEmpty() ? "" : values.get(0);
  }
}
