package kpi.replay.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kpi.replay.FoundCase;
import kpi.replay.Verdict;
import kpi.replay.expected.DecidingSentence;
import kpi.replay.expected.Difference;
import kpi.source.Phrases;

/** What differs in one case: expected beside actual, and the sentences that decided. */
final class DifferenceText {

  private final Phrases phrases;
  private final FoundCase found;
  private final Set<List<DecidingSentence>> told = new HashSet<>();

  DifferenceText(Phrases phrases, FoundCase found) {
    this.phrases = phrases;
    this.found = found;
  }

  List<String> lines(Verdict.Failed failed) {
    List<String> lines = new ArrayList<>();
    for (Difference difference : failed.differences()) {
      lines.add((found.at(difference.place()) + " " + difference.about()).strip());
      lines.addAll(expectedBesideActual(difference));
      lines.addAll(sentences(difference.sentences()));
    }
    return lines;
  }

  private List<String> expectedBesideActual(Difference difference) {
    return switch (difference.what()) {
      case CELL, EXIT_CODE ->
          List.of(
              "  "
                  + phrases.of(
                      "cell",
                      difference.column(),
                      shown(difference.expected()),
                      shown(difference.actual())));
      case MISSING_ROW -> List.of("  " + phrases.of("missing-row"));
      case MESSAGES -> messages(difference);
    };
  }

  private String shown(String text) {
    return text.isEmpty() ? phrases.of("blank") : text;
  }

  private List<String> messages(Difference difference) {
    List<String> expected = difference.expected().lines().toList();
    List<String> actual = difference.actual().lines().toList();
    List<String> lines = new ArrayList<>();
    expected.stream()
        .filter(line -> !actual.contains(line))
        .forEach(line -> lines.add("  " + phrases.of("message.expected", line)));
    actual.stream()
        .filter(line -> !expected.contains(line))
        .forEach(line -> lines.add("  " + phrases.of("message.actual", line)));
    if (lines.isEmpty()) {
      lines.add("  " + phrases.of("message.order"));
    }
    return lines;
  }

  /** The same sentences decide many cells of a case: they are told once. */
  private List<String> sentences(List<DecidingSentence> sentences) {
    if (sentences.isEmpty() || !told.add(sentences)) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add("  " + phrases.of("decided-by"));
    for (DecidingSentence one : sentences) {
      String value = one.value().isEmpty() ? "" : phrases.of("asked-of", one.value());
      lines.add("    " + one.place() + " " + one.sentence() + value);
    }
    return lines;
  }
}
