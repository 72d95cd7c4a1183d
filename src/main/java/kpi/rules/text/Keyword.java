package kpi.rules.text;

import java.util.List;
import java.util.Optional;

/** The words that stand alone on a line. */
final class Keyword {

  static final String WHEN = "もし";
  static final String THEN = "ならば";
  static final String END = "終わり";

  private static final List<String> ALL = List.of(WHEN, THEN, END);

  private Keyword() {}

  /** The keyword that a line is, or is one character away from. */
  static Optional<String> meant(String text) {
    return ALL.stream().filter(word -> Likeness.distance(text, word) <= 1).findFirst();
  }
}
