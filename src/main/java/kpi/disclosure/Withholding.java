package kpi.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kpi.disclosure.Attack.Known;
import kpi.disclosure.Attack.Reach;
import kpi.disclosure.WithheldFigure.Reason;
import kpi.model.CellId;
import kpi.model.DisclosureRule;

/**
 * Chooses the figures that are not published: those that show something sensitive, and as few
 * others as keep anyone who adds up and subtracts what is published from finding it out.
 *
 * <p>Each way to find something out is a proof: published quantities of which it follows. Of every
 * proof, one quantity must go, with all figures that show it; the fewest figures are found among
 * all proofs seen so far, and then it is looked for further ones.
 */
final class Withholding {

  private final Shown shown;
  private final DisclosureRule rule;
  private final Map<CellId, Reason> withheld = new LinkedHashMap<>();
  private final Set<CellId> primary;
  private final List<Set<RowSum>> proofs = new ArrayList<>();

  /** What cannot be kept from being found out, whatever figures are withheld. */
  private final Set<RowSum> unprotected = new LinkedHashSet<>();

  private Withholding(Shown shown, DisclosureRule rule) {
    this.shown = shown;
    this.rule = rule;
    shown.byCell().forEach(this::withholdIfSensitive);
    this.primary = Set.copyOf(withheld.keySet());
  }

  static Withholding of(Shown shown, DisclosureRule rule) {
    Withholding withholding = new Withholding(shown, rule);
    while (withholding.findProofs()) {
      withholding.withholdOthers();
    }
    return withholding;
  }

  /** The cells whose figures are withheld, in the order of the cells. */
  Map<CellId, Reason> withheld() {
    Map<CellId, Reason> ordered = new LinkedHashMap<>();
    shown.byCell().keySet().stream()
        .filter(withheld::containsKey)
        .forEach(cell -> ordered.put(cell, withheld.get(cell)));
    return ordered;
  }

  boolean protectsAll() {
    return unprotected.isEmpty();
  }

  private void withholdIfSensitive(CellId cell, Set<RowSum> quantities) {
    quantities.stream()
        .map(shown.sensitive()::get)
        .filter(reason -> reason != null)
        .min(Reason::compareTo)
        .ifPresent(reason -> withheld.put(cell, reason));
  }

  /** Whether something can still be found out. */
  private boolean findProofs() {
    boolean any = false;
    for (RowSum quantity : shown.sensitive().keySet()) {
      if (!unprotected.contains(quantity) && isNarrow(quantity, reach(quantity))) {
        Set<RowSum> proof = proof(quantity);
        boolean canBreak = !proof.isEmpty();
        any |= canBreak;
        if (canBreak) {
          proofs.add(proof);
        } else {
          unprotected.add(quantity);
        }
      }
    }
    return any;
  }

  /** What somebody who knows everything published can find out of a quantity. */
  Reach reach(RowSum quantity) {
    List<Known> known = new ArrayList<>(published(quantity).stream().map(this::known).toList());
    known.addAll(always(quantity));
    return attack(quantity).of(quantity.terms(), known);
  }

  private Attack attack(RowSum quantity) {
    double all =
        shown.atoms().value(shown.atoms().all(quantity.table(), quantity.column())).doubleValue();
    return new Attack(shown.atoms().count(quantity.table()), Math.max(1, all));
  }

  /** How many rows a table has is no secret. */
  private List<Known> always(RowSum quantity) {
    return quantity.isCount()
        ? List.of(known(shown.atoms().all(quantity.table(), quantity.column())))
        : List.of();
  }

  private Known known(RowSum quantity) {
    return new Known(quantity.terms(), shown.atoms().value(quantity).doubleValue());
  }

  /** The quantities of the same kind that published figures show. */
  private List<RowSum> published(RowSum like) {
    return shown.byCell().entrySet().stream()
        .filter(cell -> !withheld.containsKey(cell.getKey()))
        .flatMap(cell -> cell.getValue().stream())
        .filter(one -> one.table().equals(like.table()) && one.column().equals(like.column()))
        .distinct()
        .toList();
  }

  private Set<RowSum> proof(RowSum quantity) {
    List<Known> always = always(quantity);
    Attack attack = attack(quantity);
    return new LinkedHashSet<>(
        attack.proof(
            quantity.terms(),
            published(quantity),
            facts -> {
              List<Known> known = new ArrayList<>(facts.stream().map(this::known).toList());
              known.addAll(always);
              return known;
            },
            reach -> isNarrow(quantity, reach)));
  }

  /** Counts are whole numbers. What the solver cannot tell is taken as found out. */
  private boolean isNarrow(RowSum quantity, Reach reach) {
    if (quantity.isCount()) {
      return !(reach.wholeNumbers() >= rule.width());
    }
    double value = shown.atoms().value(quantity).doubleValue();
    return !(reach.width() >= rule.amounts().width().doubleValue() * value);
  }

  /** Withholds the fewest figures that break every proof. */
  private void withholdOthers() {
    Map<RowSum, Set<CellId>> showing = new LinkedHashMap<>();
    shown
        .byCell()
        .forEach(
            (cell, quantities) ->
                quantities.forEach(
                    one -> showing.computeIfAbsent(one, none -> new LinkedHashSet<>()).add(cell)));
    Set<CellId> chosen = new FewestFigures(proofs, showing).beside(primary);
    withheld.keySet().retainAll(primary);
    chosen.stream()
        .filter(cell -> !primary.contains(cell))
        .forEach(cell -> withheld.put(cell, Reason.SECONDARY));
  }

  /** The reach of what is most in danger of all that a cell shows. */
  Map<RowSum, Reach> reaches(CellId cell) {
    Map<RowSum, Reach> reaches = new LinkedHashMap<>();
    shown.byCell().get(cell).stream()
        .filter(shown.sensitive()::containsKey)
        .forEach(quantity -> reaches.put(quantity, reach(quantity)));
    return reaches;
  }
}
