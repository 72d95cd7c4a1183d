package kpi.rules.text.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpi.rules.sentence.SentenceKind;
import kpi.rules.text.vocabulary.Sentence.SentenceMatch;
import kpi.source.Place;

/**
 * A line of a rule, read as a sentence; or a cell of a table, which stands for one.
 *
 * @param place where the sentence starts
 * @param line the whole source line
 * @param text the sentence without its dash and indentation; of a row of a table what its cells say
 * @param members the conditions that it announces; of a row of a table those of its cells; of most
 *     sentences none
 */
public record SentenceLine(
    Place place, String line, String text, SentenceMatch match, List<SentenceLine> members) {

  private static final String DASH = "-";
  private static final String BAR = "|";

  public SentenceLine {
    members = List.copyOf(members);
  }

  /** A sentence that announces nothing. */
  public SentenceLine(Place place, String line, SentenceMatch match) {
    this(place, line, text(line.strip()), match, List.of());
  }

  /**
   * A row of a table: all of its cells must hold.
   *
   * @param table the line that announces it
   */
  public static SentenceLine row(
      Place place, String line, SentenceLine table, List<SentenceLine> cells) {
    String text = cells.stream().map(SentenceLine::text).collect(Collectors.joining("、"));
    return new SentenceLine(place, line, text, table.match(), cells);
  }

  public SentenceLine withMember(SentenceLine member) {
    return new SentenceLine(
        place, line, text, match, Stream.concat(members.stream(), Stream.of(member)).toList());
  }

  /** Whether it announces conditions, or is a row of several. */
  public boolean isGroup() {
    return match.sentence().kind().isGroup();
  }

  /** Whether what it announces are the rows of a table. */
  public boolean isTable() {
    return match.sentence().kind() == SentenceKind.ANY_ROW && isCondition();
  }

  private boolean isRow() {
    return isGroup() && line.strip().startsWith(BAR);
  }

  /** How many of the conditions that it announces are enough. */
  public int least() {
    if (isRow()) {
      return members.size();
    }
    return match.said().kind() == SentenceKind.AT_LEAST_OF
        ? Integer.parseInt(match.said().first())
        : 1;
  }

  /** The conditions themselves: those that it announces, or the line alone. */
  public Stream<SentenceLine> leaves() {
    return isGroup() ? members.stream().flatMap(SentenceLine::leaves) : Stream.of(this);
  }

  /** It and what it announces, as they stand one below the other; of a row its cells. */
  public Stream<SentenceLine> lines() {
    Stream<SentenceLine> below = members.stream().flatMap(SentenceLine::lines);
    return isRow() ? below : Stream.concat(Stream.of(this), below);
  }

  /** The condition in DRL: a group holds where so many of its members do. */
  String drl() {
    if (!isGroup()) {
      return match.drl();
    } else if (least() == 1 || least() == members.size()) {
      return members.stream()
          .map(SentenceLine::drl)
          .collect(Collectors.joining(least() == 1 ? " || " : " && ", "(", ")"));
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
    return isGroup() && !isRow()
        ? members.stream()
            .map(SentenceLine::text)
            .sorted()
            .collect(Collectors.joining("／", text + "：", ""))
        : text;
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
