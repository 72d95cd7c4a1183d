package kpi.report.deck;

import java.util.List;

/** What stands in a deck at the place of a figure. */
sealed interface FoundInDeck {

  /** Its slide is there, but its row, column or sentence is gone. */
  record Nothing() implements FoundInDeck {}

  /** A text. */
  record Shown(String text) implements FoundInDeck {}

  /** The numbers of a point: as drawn, and as in the workbook behind the chart if there is one. */
  record Numbers(List<String> numbers) implements FoundInDeck {}
}
