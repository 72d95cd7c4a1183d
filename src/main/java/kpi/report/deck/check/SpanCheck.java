package kpi.report.deck.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kpi.report.content.Figure;

/** Holds a range that a chart draws against the range that a result is. */
final class SpanCheck {

  private static final String TO = "～";

  private static final int BOTH = 2;

  private final String shown;
  private final FoundInDeck.Span found;
  private final Figure expected;

  /**
   * @param shown the range when the deck was made
   */
  SpanCheck(String shown, FoundInDeck.Span found, Figure expected) {
    this.shown = shown;
    this.found = found;
    this.expected = expected;
  }

  /** Whether a figure was shown as a range. */
  static boolean isRange(String shown) {
    return shown.contains(TO);
  }

  /** What the deck shows instead; empty if it shows the range. */
  Optional<String> wrong() {
    return Stream.concat(wrongText(), wrongDrawing()).findFirst();
  }

  private Stream<String> wrongText() {
    return found.texts().stream()
        .filter(text -> !MarkSigns.without(Keys.same(text)).equals(Keys.same(expected.text())));
  }

  /** A range hangs from its upper end; without an error bar its lower end may stand for it. */
  private Stream<String> wrongDrawing() {
    List<BigDecimal> ends = ends(expected);
    if (ends.size() != BOTH) {
      return Stream.of(shown);
    }
    BigDecimal lower = ends.get(0);
    BigDecimal upper = ends.get(1);
    boolean hasBar = !found.widths().isEmpty();
    return Stream.concat(
        found.ends().stream()
            .filter(
                end ->
                    !DeckNumber.isSame(end, upper) && (hasBar || !DeckNumber.isSame(end, lower))),
        found.widths().stream().filter(width -> !DeckNumber.isSame(width, upper.subtract(lower))));
  }

  /** Lower and upper as a chart holds them; not two of them if it is no range. */
  private static List<BigDecimal> ends(Figure figure) {
    if (!isRange(figure.text())) {
      return List.of();
    }
    return Stream.of(figure.text().replaceAll("[,%]", "").split(TO, BOTH))
        .flatMap(end -> DeckNumber.parse(end).stream())
        .map(end -> figure.isPercent() ? end.movePointLeft(2) : end)
        .toList();
  }
}
