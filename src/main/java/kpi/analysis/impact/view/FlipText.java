package kpi.analysis.impact.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kpi.analysis.impact.flips.Answer;
import kpi.analysis.impact.flips.Flip;
import kpi.analysis.impact.flips.Flip.Deciding;
import kpi.analysis.impact.flips.Flip.Transition;
import kpi.analysis.impact.flips.FlipBook;
import kpi.source.Phrases;

/** Subjects that flip through one rule, for people. */
final class FlipText {

  private final Phrases phrases;

  FlipText(Phrases phrases) {
    this.phrases = phrases;
  }

  /**
   * The flips of one dataset.
   *
   * @param tag what the dataset is called
   * @param first the flips to show; of the others their number is told
   */
  List<String> lines(String tag, String rule, FlipBook flips, List<Flip> first) {
    List<String> lines = new ArrayList<>();
    long listed = flips.count(rule, true);
    if (listed > 0) {
      lines.add(phrases.of("flips", tag, number(listed)));
      lines.addAll(counts(rule, flips, true));
      first.forEach(flip -> lines.addAll(flip(flip)));
      if (listed > first.size()) {
        lines.add("    " + phrases.of("more-flips", number(listed - first.size())));
      }
    }
    long others = flips.count(rule, false);
    if (others > 0) {
      lines.add(phrases.of("other-flips", tag, number(others)));
      lines.addAll(counts(rule, flips, false));
    }
    return lines;
  }

  private List<String> counts(String rule, FlipBook flips, boolean listed) {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<Transition, Long> entry : flips.through(rule).entrySet()) {
      Transition way = entry.getKey();
      if (way.listed() == listed) {
        String arrow = memberships(way.before(), way.after());
        lines.add("    " + phrases.of("way", way.population(), arrow, number(entry.getValue())));
      }
    }
    return lines;
  }

  private List<String> flip(Flip flip) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "    "
            + phrases.of(
                "flip",
                flip.subjectId(),
                flip.population(),
                memberships(flip.before(), flip.after())));
    for (Deciding condition : flip.conditions()) {
      String owner =
          condition.population().equals(flip.population())
              ? ""
              : phrases.of("of-population", condition.population());
      lines.add(
          "      "
              + phrases.of(
                  "condition",
                  owner + condition.sentence(),
                  answers(condition.before(), condition.after()),
                  condition.place().toString()));
    }
    return lines;
  }

  private String memberships(Answer was, Answer is) {
    return phrases.of(
        "arrow", phrases.of("membership." + was.word()), phrases.of("membership." + is.word()));
  }

  private String answers(Answer was, Answer is) {
    return phrases.of(
        "arrow", phrases.of("answer." + was.word()), phrases.of("answer." + is.word()));
  }

  private static String number(long count) {
    return Long.toString(count);
  }
}
