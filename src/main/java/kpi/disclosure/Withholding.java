package kpi.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kpi.disclosure.WithheldFigure.Reason;
import kpi.disclosure.attack.Attack;
import kpi.disclosure.attack.Attack.Known;
import kpi.disclosure.attack.Attack.Reach;
import kpi.disclosure.attack.FewestFigures;
import kpi.disclosure.rows.RowSum;
import kpi.model.CellId;
import kpi.model.definition.DisclosureRule;
import kpi.source.Limits;

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
  private final List<CellId> figures;
  private final Map<RowSum, BitSet> showing = new LinkedHashMap<>();
  private int branches;
  private boolean fewest = true;

  /** What cannot be kept from being found out, whatever figures are withheld. */
  private final Set<RowSum> unprotected = new LinkedHashSet<>();

  private Withholding(Shown shown, DisclosureRule rule) {
    this.shown = shown;
    this.rule = rule;
    shown.byCell().forEach(this::withholdIfSensitive);
    shown.unaccounted().forEach(cell -> withheld.putIfAbsent(cell, Reason.UNACCOUNTED));
    this.primary = Set.copyOf(withheld.keySet());
    this.figures = List.copyOf(shown.byCell().keySet());
    for (int figure = 0; figure < figures.size(); figure++) {
      for (RowSum quantity : shown.byCell().get(figures.get(figure))) {
        showing.computeIfAbsent(quantity, none -> new BitSet()).set(figure);
      }
    }
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

  /**
   * Whether something can still be found out. Of each quantity it is looked for by itself, on
   * threads; what is found is taken in the order of the quantities.
   */
  private boolean findProofs() {
    List<RowSum> open =
        shown.sensitive().keySet().stream().filter(one -> !unprotected.contains(one)).toList();
    List<Optional<Set<RowSum>>> found = open.parallelStream().map(this::proof).toList();
    boolean any = false;
    for (int i = 0; i < open.size(); i++) {
      Set<RowSum> proof = found.get(i).orElse(null);
      if (proof != null && proof.isEmpty()) {
        unprotected.add(open.get(i));
      } else if (proof != null) {
        proofs.add(proof);
        any = true;
      }
    }
    return any;
  }

  /** What somebody who knows everything published can find out of a quantity. */
  Reach reach(RowSum quantity) {
    return attack(quantity).of(quantity.terms(), known(quantity, published(quantity)));
  }

  private Attack attack(RowSum quantity) {
    double all =
        shown.atoms().value(shown.atoms().all(quantity.table(), quantity.column())).doubleValue();
    return new Attack(shown.atoms().count(quantity.table()), Math.max(1, all), false);
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

  private List<Known> known(RowSum quantity, List<RowSum> facts) {
    List<Known> known = new ArrayList<>(facts.stream().map(this::known).toList());
    known.addAll(always(quantity));
    return known;
  }

  /**
   * The published quantities of which a quantity follows too closely; empty if it does not. That
   * counts are whole is only looked at where they do not follow otherwise.
   */
  private Optional<Set<RowSum>> proof(RowSum quantity) {
    Attack attack = attack(quantity);
    Optional<Set<RowSum>> proof = proof(quantity, attack);
    return proof.isEmpty() && quantity.isCount() ? proof(quantity, attack.inWholeNumbers()) : proof;
  }

  private Optional<Set<RowSum>> proof(RowSum quantity, Attack attack) {
    List<RowSum> facts = published(quantity);
    if (!isNarrow(quantity, attack.of(quantity.terms(), known(quantity, facts)))) {
      return Optional.empty();
    }
    return Optional.of(
        new LinkedHashSet<>(
            attack.proof(
                quantity.terms(),
                facts,
                some -> known(quantity, some),
                reach -> isNarrow(quantity, reach))));
  }

  /** What the solver cannot tell is taken as found out. */
  private boolean isNarrow(RowSum quantity, Reach reach) {
    if (quantity.isCount()) {
      return !(reach.wholeNumbers() >= rule.width());
    }
    double value = shown.atoms().value(quantity).doubleValue();
    return !(reach.width() >= rule.amounts().width().doubleValue() * value);
  }

  /**
   * Withholds the fewest figures that break every proof. Once there were too many choices to look
   * at, what is withheld stays so, and only the latest proofs are broken.
   */
  private void withholdOthers() {
    Set<CellId> anyway = fewest ? primary : Set.copyOf(withheld.keySet());
    FewestFigures choice =
        new FewestFigures(figures, showing, fewest ? Limits.DISCLOSURE_CHOICES - branches : 0);
    Set<CellId> chosen = choice.breaking(proofs, anyway);
    branches += choice.branches();
    fewest &= choice.isFewest();
    withheld.keySet().retainAll(anyway);
    chosen.forEach(cell -> withheld.putIfAbsent(cell, Reason.SECONDARY));
  }

  /** Whether no smaller choice of figures would have done. */
  boolean isFewest() {
    return fewest;
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
