package kpi.report.deck;

import java.util.ArrayList;
import java.util.List;
import kpi.source.Phrases;

/** What was found in a deck, for people: a line for each figure, and a summary. */
public final class VerificationText {

  private final Phrases phrases;

  /**
   * @param language ja or en
   */
  public VerificationText(String language) {
    this.phrases = new Phrases("report/deck", language);
  }

  public String of(Verification found) {
    List<String> lines = new ArrayList<>();
    for (Mismatch one : found.mismatches()) {
      lines.add(
          phrases.of(
              "mismatch",
              Integer.toString(one.slide()),
              one.shape(),
              one.where(),
              one.expected(),
              one.found().isEmpty() ? phrases.of("nothing") : one.found(),
              one.figure().toString()));
    }
    for (Binding one : found.absent()) {
      lines.add(
          phrases.of(
              "absent",
              one.shape(),
              one.first() + " / " + one.second(),
              one.shown(),
              one.figure().toString()));
    }
    lines.add(
        phrases.of(
            "summary",
            Integer.toString(found.checked()),
            Integer.toString(found.mismatches().size()),
            Integer.toString(found.absent().size())));
    return String.join("\n", lines) + "\n";
  }
}
