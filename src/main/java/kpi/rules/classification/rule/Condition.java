package kpi.rules.classification.rule;

import java.util.List;
import java.util.stream.Stream;
import kpi.rules.condition.Question;
import kpi.rules.sentence.Said;
import kpi.source.Place;

/**
 * A condition line of a rule.
 *
 * @param sentence as typed, without dash and indentation; of a group with its members
 * @param heading the same without the members
 * @param said the same whatever the wording
 * @param members the conditions that it announces, of which the question asks how many hold; of
 *     most conditions none
 */
public record Condition(
    String sentence,
    String heading,
    Place place,
    Question question,
    Said said,
    List<Condition> members) {

  public Condition {
    members = List.copyOf(members);
  }

  public boolean isGroup() {
    return !members.isEmpty();
  }

  /** It and what it announces, as they stand one below the other. */
  public Stream<Condition> lines() {
    return Stream.concat(Stream.of(this), members.stream().flatMap(Condition::lines));
  }

  /** The conditions themselves: those that it announces, or it alone. */
  public Stream<Condition> leaves() {
    return isGroup() ? members.stream().flatMap(Condition::leaves) : Stream.of(this);
  }
}
