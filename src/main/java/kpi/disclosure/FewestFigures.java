package kpi.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kpi.model.CellId;

/**
 * The fewest figures without which no proof holds: of each proof, all figures that show one of its
 * quantities. Found by branch and bound; among choices of the same size the first in the order of
 * the figures is taken.
 */
final class FewestFigures {

  /** Branches that are looked at; beyond, the best choice so far is taken. */
  private static final int MOST_BRANCHES = 100_000;

  private final List<Set<RowSum>> proofs;
  private final Map<RowSum, Set<CellId>> showing;
  private Set<CellId> best;
  private int branches;

  /**
   * @param showing the figures that show a quantity
   */
  FewestFigures(List<Set<RowSum>> proofs, Map<RowSum, Set<CellId>> showing) {
    this.proofs = proofs;
    this.showing = showing;
  }

  /** The choice that holds some figures which are withheld anyway. */
  Set<CellId> beside(Set<CellId> withheld) {
    branch(withheld);
    return best;
  }

  private void branch(Set<CellId> chosen) {
    if (best != null && (chosen.size() >= best.size() || ++branches > MOST_BRANCHES)) {
      return;
    }
    Set<RowSum> open =
        proofs.stream().filter(proof -> holds(proof, chosen)).findFirst().orElse(null);
    if (open == null) {
      best = chosen;
      return;
    }
    List<Set<CellId>> choices = new ArrayList<>();
    for (RowSum quantity : open) {
      Set<CellId> with = new LinkedHashSet<>(chosen);
      with.addAll(showing.get(quantity));
      choices.add(with);
    }
    choices.sort(Comparator.comparing(Set::size));
    choices.forEach(this::branch);
  }

  private boolean holds(Set<RowSum> proof, Set<CellId> chosen) {
    return proof.stream().noneMatch(quantity -> chosen.containsAll(showing.get(quantity)));
  }
}
