package kpi.rules.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpi.rules.sentence.SentenceKind;
import kpi.rules.text.Sentence.SentenceMatch;
import kpi.source.Place;

/**
 * A line of a rule, read as a sentence.
 *
 * @param place where the sentence starts
 * @param line the whole source line
 * @param members the conditions that it announces; of most sentences none
 */
public record SentenceLine(
    Place place, String line, SentenceMatch match, List<SentenceLine> members) {

  private static final String DASH = "-";

  public SentenceLine {
    members = List.copyOf(members);
  }

  /** A sentence that announces nothing. */
  public SentenceLine(Place place, String line, SentenceMatch match) {
    this(place, line, match, List.of());
  }

  SentenceLine withMember(SentenceLine member) {
    return new SentenceLine(
        place, line, match, Stream.concat(members.stream(), Stream.of(member)).toList());
  }

  /** Whether it announces conditions. */
  public boolean isGroup() {
    return match.sentence().kind().isGroup();
  }

  /** How many of the conditions that it announces are enough. */
  public int least() {
    return match.said().kind() == SentenceKind.ANY_OF ? 1 : Integer.parseInt(match.said().first());
  }

  /** The conditions themselves: those that it announces, or the line alone. */
  public Stream<SentenceLine> leaves() {
    return isGroup() ? members.stream() : Stream.of(this);
  }

  /** It and what it announces, as they stand one below the other. */
  public Stream<SentenceLine> lines() {
    return Stream.concat(Stream.of(this), members.stream());
  }

  /** The condition in DRL: a group holds where so many of its members do. */
  String drl() {
    if (!isGroup()) {
      return match.drl();
    } else if (least() == 1) {
      return members.stream().map(SentenceLine::drl).collect(Collectors.joining(" || ", "(", ")"));
    }
    return members.stream()
        .map(member -> "(" + member.drl() + " ? 1 : 0)")
        .collect(Collectors.joining(" + ", "(", ") >= " + least()));
  }

  /**
   * What it says as a whole: with the conditions that it announces, in an order that does not
   * depend on theirs.
   */
  public String wholeText() {
    return isGroup()
        ? members.stream()
            .map(SentenceLine::text)
            .sorted()
            .collect(Collectors.joining("／", text() + "：", ""))
        : text();
  }

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
