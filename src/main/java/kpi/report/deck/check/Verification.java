package kpi.report.deck.check;

import java.util.List;
import kpi.report.content.FigureRef;
import kpi.report.deck.Binding;

/**
 * How a deck compares with results.
 *
 * @param checked how many figures were found in the deck and compared
 * @param mismatches by slide, then in the order of the bindings
 * @param absent figures whose slide, shape, row or column is not in the deck any more
 */
public record Verification(int checked, List<Mismatch> mismatches, List<Binding> absent) {

  public boolean holds() {
    return mismatches.isEmpty();
  }

  /**
   * A figure of a deck that is not the result that it is bound to.
   *
   * @param slide number, from 1
   * @param shape name, as PowerPoint lists it
   * @param where row and column, series and category, or the words around it
   * @param expected as the results show it
   * @param found as the deck shows it
   */
  public record Mismatch(
      int slide, String shape, String where, FigureRef figure, String expected, String found) {}
}
