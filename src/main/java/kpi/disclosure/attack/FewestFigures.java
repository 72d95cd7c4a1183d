package kpi.disclosure.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kpi.disclosure.rows.RowSum;
import kpi.model.CellId;

/**
 * The fewest figures without which no proof holds: of each proof, all figures that show one of its
 * quantities. Found by branch and bound; among choices of the same size the first that is met is
 * taken, in the order of the figures.
 */
public final class FewestFigures {

  private final List<CellId> figures;
  private final Map<RowSum, BitSet> showing;
  private final int mostBranches;
  private final Set<BitSet> seen = new HashSet<>();
  private List<List<BitSet>> proofs;
  private BitSet best;

  /**
   * @param figures all of them, in their order
   * @param showing the figures that show a quantity
   * @param mostBranches that are looked at; beyond, the best choice so far is taken
   */
  public FewestFigures(List<CellId> figures, Map<RowSum, BitSet> showing, int mostBranches) {
    this.figures = figures;
    this.showing = showing;
    this.mostBranches = mostBranches;
  }

  /**
   * The choice that breaks all proofs.
   *
   * @param withheld figures that are withheld anyway
   */
  public Set<CellId> breaking(List<Set<RowSum>> all, Set<CellId> withheld) {
    proofs = all.stream().map(this::ways).toList();
    best = null;
    seen.clear();
    BitSet start = new BitSet();
    withheld.forEach(figure -> start.set(figures.indexOf(figure)));
    branch(start);
    Set<CellId> chosen = new LinkedHashSet<>();
    best.stream().forEach(number -> chosen.add(figures.get(number)));
    return chosen;
  }

  /** Whether every choice was looked at, so that there is none with fewer figures. */
  public boolean isFewest() {
    return seen.size() <= mostBranches;
  }

  public int branches() {
    return seen.size();
  }

  /** The figures of each quantity of a proof, without those that hold others. */
  private List<BitSet> ways(Set<RowSum> proof) {
    List<BitSet> ways = new ArrayList<>();
    proof.stream().map(showing::get).distinct().forEach(ways::add);
    ways.removeIf(way -> ways.stream().anyMatch(other -> other != way && holds(way, other)));
    return ways;
  }

  private static boolean holds(BitSet larger, BitSet smaller) {
    return !larger.equals(smaller) && more(larger, smaller) == 0;
  }

  /** How many figures of a way are not chosen yet. */
  private static int more(BitSet chosen, BitSet way) {
    BitSet missing = (BitSet) way.clone();
    missing.andNot(chosen);
    return missing.cardinality();
  }

  private void branch(BitSet chosen) {
    if (best != null && (seen.size() > mostBranches || atLeast(chosen) >= best.cardinality())) {
      return;
    }
    if (!seen.add(chosen)) {
      return;
    }
    List<BitSet> open = open(chosen);
    if (open == null) {
      best = chosen;
      return;
    }
    open.stream()
        .sorted(Comparator.comparing((BitSet way) -> more(chosen, way)))
        .map(
            way -> {
              BitSet with = (BitSet) chosen.clone();
              with.or(way);
              return with;
            })
        .forEach(this::branch);
  }

  /** The proof with the fewest ways of those that still hold; null if none does. */
  private List<BitSet> open(BitSet chosen) {
    return proofs.stream()
        .filter(proof -> isOpen(proof, chosen))
        .min(Comparator.comparing(List::size))
        .orElse(null);
  }

  private static boolean isOpen(List<BitSet> proof, BitSet chosen) {
    return proof.stream().noneMatch(way -> more(chosen, way) == 0);
  }

  /** A bound: proofs that have no figure in common need figures of their own. */
  private int atLeast(BitSet chosen) {
    int needed = chosen.cardinality();
    BitSet used = new BitSet();
    for (List<BitSet> proof : proofs) {
      if (isOpen(proof, chosen)) {
        BitSet all = new BitSet();
        proof.forEach(all::or);
        all.andNot(chosen);
        if (!all.intersects(used)) {
          used.or(all);
          needed += proof.stream().mapToInt(way -> more(chosen, way)).min().orElse(0);
        }
      }
    }
    return needed;
  }
}
