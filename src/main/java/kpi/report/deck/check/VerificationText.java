package kpi.report.deck.check;

import java.util.ArrayList;
import java.util.List;
import kpi.report.deck.Binding;
import kpi.report.deck.check.Verification.Mismatch;
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
    found.mismatches().forEach(one -> lines.add(line(one)));
    found.absent().forEach(one -> lines.add(line(one)));
    lines.add(
        phrases.of(
            "summary",
            Integer.toString(found.checked()),
            Integer.toString(found.mismatches().size()),
            Integer.toString(found.absent().size())));
    return String.join("\n", lines) + "\n";
  }

  private String line(Mismatch one) {
    return phrases.of(
        "mismatch",
        Integer.toString(one.slide()),
        one.shape(),
        one.where(),
        one.expected(),
        one.found().isEmpty() ? phrases.of("nothing") : one.found(),
        one.figure().toString());
  }

  private String line(Binding absent) {
    return phrases.of(
        "absent",
        absent.shape(),
        absent.first() + " / " + absent.second(),
        absent.shown(),
        absent.figure().toString());
  }
}
