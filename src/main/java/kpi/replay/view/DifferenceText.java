package kpi.replay.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kpi.replay.ReplayedCase.CaseVerdict;
import kpi.replay.cases.FoundCase;
import kpi.replay.expected.Difference;
import kpi.replay.expected.Difference.DecidingSentence;
import kpi.source.Phrases;
import kpi.source.Place;

/** What differs in one case: expected beside actual, and the sentences that decided. */
final class DifferenceText {

  private final Phrases phrases;
  private final FoundCase found;
  private final Set<DecidingSentence> told = new HashSet<>();
  private final Set<Place> places = new HashSet<>();

  DifferenceText(Phrases phrases, FoundCase found) {
    this.phrases = phrases;
    this.found = found;
  }

  List<String> lines(CaseVerdict.Failed failed) {
    Map<Place, List<Difference>> rows = new LinkedHashMap<>();
    for (Difference difference : failed.differences()) {
      Place row = Place.of(difference.place().file(), difference.place().line());
      rows.computeIfAbsent(row, place -> new ArrayList<>()).add(difference);
    }
    List<String> lines = new ArrayList<>();
    rows.forEach((row, differences) -> lines.addAll(lines(row, differences)));
    return lines;
  }

  private List<String> lines(Place row, List<Difference> differences) {
    List<String> lines = new ArrayList<>();
    lines.add((found.at(row) + " " + differences.get(0).about()).strip());
    differences.forEach(one -> lines.addAll(expectedBesideActual(one)));
    lines.addAll(sentences(differences.get(0).sentences()));
    return lines;
  }

  private List<String> expectedBesideActual(Difference one) {
    return switch (one.what()) {
      case CELL, EXIT_CODE ->
          List.of(
              "  " + phrases.of("cell", one.column(), shown(one.expected()), shown(one.actual())));
      case MISSING_ROW -> List.of("  " + phrases.of("missing-row"));
      case MESSAGES -> messages(one);
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

  /** The same sentences decide many rows of a case: each is told once, or once of each cell. */
  private List<String> sentences(List<DecidingSentence> sentences) {
    List<DecidingSentence> fresh = sentences.stream().filter(this::isFresh).toList();
    fresh.forEach(one -> places.add(one.place()));
    if (fresh.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add("  " + phrases.of("decided-by"));
    for (DecidingSentence one : fresh) {
      String asked =
          one.asked()
              .map(cell -> phrases.of("asked-of", cell.item(), shown(cell.value())))
              .orElse("");
      lines.add("    " + one.place() + " " + one.sentence() + asked);
    }
    return lines;
  }

  private boolean isFresh(DecidingSentence one) {
    return one.asked().isPresent() ? told.add(one) : !places.contains(one.place());
  }
}
