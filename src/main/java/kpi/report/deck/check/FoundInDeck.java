package kpi.report.deck.check;

import java.util.List;

/** What stands in a deck at the place of a figure. */
sealed interface FoundInDeck {

  /** Its slide is there, but its row, column or sentence is gone. */
  record Nothing() implements FoundInDeck {}

  /** A text. */
  record Shown(String text) implements FoundInDeck {}

  /** The numbers of a point: as drawn, and as in the workbook behind the chart if there is one. */
  record Numbers(List<String> numbers) implements FoundInDeck {}

  /**
   * The range at a point of a chart.
   *
   * @param texts at the point; none if nothing stands there
   * @param ends from which it is drawn, as {@link Numbers}
   * @param widths how wide it is, as drawn and behind; none where no error bar is drawn
   */
  record Span(List<String> texts, List<String> ends, List<String> widths) implements FoundInDeck {}
}
