package kpi.report.deck;

import java.util.List;

/** A deck as it was read back: what it shows, and which figures of it are bound. */
public record Deck(List<Slide> slides, List<Binding> bindings) {

  /**
   * One slide.
   *
   * @param number as PowerPoint counts, from 1
   */
  public record Slide(int number, List<DeckShape> shapes) {}
}
