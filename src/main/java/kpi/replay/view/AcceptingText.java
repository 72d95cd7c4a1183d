package kpi.replay.view;

import java.util.List;
import kpi.replay.Accepting;
import kpi.replay.Accepting.Told;
import kpi.replay.expected.Difference;
import kpi.source.Phrases;

/** What was rewritten, for people. */
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
    return accepting.rewritten().stream().map(this::line).toList();
  }

  private String line(Told told) {
    Difference one = told.difference();
    return one.what() == Difference.Kind.MESSAGES
        ? phrases.of("accepted.messages", place(told))
        : phrases.of(
            "accepted",
            place(told),
            about(told),
            one.column(),
            shown(one.expected()),
            shown(one.actual()));
  }

  private String shown(String text) {
    return text.isEmpty() ? phrases.of("blank") : text;
  }

  private static String place(Told told) {
    return told.found().at(told.difference().place()).toString();
  }

  private static String about(Told told) {
    return told.difference().about().toString();
  }
}
