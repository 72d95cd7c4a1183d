package kpi.report.deck;

import java.util.List;

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
}
