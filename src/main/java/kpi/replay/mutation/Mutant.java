package kpi.replay.mutation;

import java.util.Optional;
import kpi.rules.RewrittenRule;
import kpi.rules.text.vocabulary.RuleText;
import kpi.rules.text.vocabulary.SentenceLine;

/**
 * A rule with one change.
 *
 * @param line that is changed
 * @param after what stands in its place; absent if it is dropped
 */
public record Mutant(RuleText rule, SentenceLine line, Change change, Optional<String> after) {

  /** What is done to a line. */
  public enum Change {
    /** A number one unit larger or smaller. */
    NUMBER,
    /** A limit that is included no more, or is from now on. */
    BOUND,
    NEGATED,
    DROPPED,
    /** One of several names left out. */
    NARROWED,
    /** Another population in the place of the one named. */
    SWAPPED
  }

  RewrittenRule rewritten() {
    return new RewrittenRule(rule, RuleLines.of(rule, line, after));
  }
}
