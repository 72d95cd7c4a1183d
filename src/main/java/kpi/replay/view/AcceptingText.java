package kpi.replay.view;

import java.util.ArrayList;
import java.util.List;
import kpi.replay.Accepting;
import kpi.replay.Accepting.Told;
import kpi.replay.expected.Difference;
import kpi.source.Phrases;

/** What was rewritten, and what was not, for people. */
public final class AcceptingText {

  private final Phrases phrases;

  /**
   * @param language {@code ja} or {@code en}
   */
  public AcceptingText(String language) {
    this.phrases = new Phrases("replay/replay", language);
  }

  /** The lines, without line ends. */
  public List<String> lines(Accepting accepting) {
    List<String> lines = new ArrayList<>();
    accepting.rewritten().forEach(told -> lines.add(rewritten(told)));
    accepting.left().forEach(told -> lines.add(phrases.of("left", place(told), about(told))));
    return lines;
  }

  private String rewritten(Told told) {
    Difference one = told.difference();
    return one.what() == Difference.Kind.MESSAGES
        ? phrases.of("accepted.messages", place(told))
        : phrases.of(
            "accepted", place(told), about(told), one.column(), one.expected(), one.actual());
  }

  private static String place(Told told) {
    return told.found().at(told.difference().place()).toString();
  }

  private static String about(Told told) {
    return told.difference().about().toString();
  }
}
