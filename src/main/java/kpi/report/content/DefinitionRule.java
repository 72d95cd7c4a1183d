package kpi.report.content;

import java.util.List;
import java.util.Optional;

/**
 * A rule that a section rests on, in the sentences of its file.
 *
 * @param source where the definition comes from; empty if the rule does not say
 * @param place file and line
 * @param classifies whether it says which subjects of a table that was read belong to something
 * @param before how many subjects there were; absent for a rule that no table was read for, and
 *     where it is not published
 */
public record DefinitionRule(
    String name,
    String source,
    String place,
    boolean classifies,
    Optional<Long> before,
    List<Sentence> sentences) {

  /**
   * A sentence of the rule.
   *
   * @param removed how many subjects it removed of those that the sentences before it left; absent
   *     for a sentence that removes none by its nature, and where it is not published
   * @param open how many of those left are left only possibly
   */
  public record Sentence(String text, Optional<Long> removed, Optional<Long> open) {}
}
