package kpi.replay.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kpi.replay.ReplayedCase;
import kpi.replay.ReplayedCase.CaseVerdict;
import kpi.replay.Tally;
import kpi.source.Message;
import kpi.source.Phrases;

/** Replayed cases for people: nothing of those that passed, one line that sums up. */
public final class ReplayText {

  private final Phrases phrases;
  private final Function<Message, String> wording;

  /**
   * @param language {@code ja} or {@code en}
   * @param wording puts a finding into words, its lines ended by LF
   */
  public ReplayText(String language, Function<Message, String> wording) {
    this.phrases = new Phrases("replay/replay", language);
    this.wording = wording;
  }

  /** The lines, without line ends. */
  public List<String> lines(List<ReplayedCase> cases) {
    List<String> lines = new ArrayList<>();
    for (ReplayedCase one : cases) {
      lines.addAll(lines(one));
    }
    lines.add(summary(Tally.of(cases)));
    return lines;
  }

  private List<String> lines(ReplayedCase one) {
    if (one.verdict() instanceof CaseVerdict.Failed failed) {
      return under(one, "failed", new DifferenceText(phrases, one.found()).lines(failed));
    } else if (one.verdict() instanceof CaseVerdict.Broken broken) {
      return under(one, "broken", broken.messages().stream().flatMap(this::lines).toList());
    } else if (one.verdict() instanceof CaseVerdict.Skipped skipped) {
      String reason = phrases.of("skipped-since", skipped.date().toString(), skipped.reason());
      return under(one, "skipped", List.of(reason));
    }
    return List.of();
  }

  private List<String> under(ReplayedCase one, String verdict, List<String> details) {
    List<String> lines = new ArrayList<>();
    lines.add(phrases.of("case." + verdict, one.found().id(), one.name()));
    details.forEach(line -> lines.add("  " + line));
    return lines;
  }

  private Stream<String> lines(Message message) {
    return wording.apply(message).lines();
  }

  private String summary(Tally tally) {
    return phrases.of(
        "summary",
        Integer.toString(tally.cases()),
        Integer.toString(tally.passed()),
        Integer.toString(tally.failed()),
        Integer.toString(tally.broken()),
        Integer.toString(tally.skipped()));
  }
}
