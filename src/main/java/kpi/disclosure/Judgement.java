package kpi.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kpi.disclosure.RowSets.Atom;
import kpi.evaluation.Operands;
import kpi.evaluation.tally.CellPlan;
import kpi.model.CellId;
import kpi.model.DefinedCell;
import kpi.model.DisclosureRule;
import kpi.model.DisclosureRule.Protection;
import kpi.model.Formula;
import kpi.model.Formula.Measure;
import kpi.model.Truth;
import kpi.model.printed.PrintedFigure;
import org.apache.commons.numbers.fraction.BigFraction;

/** Judges what each figure shows of protected rows, and what of it nobody may find out. */
final class Judgement {

  private final DisclosureRule rule;
  private final Atoms atoms;
  private final Map<CellId, Set<RowSum>> byCell = new LinkedHashMap<>();
  private final Map<CellId, RowSum> counted = new LinkedHashMap<>();
  private final Map<RowSum, WithheldFigure.Reason> sensitive = new LinkedHashMap<>();

  private Judgement(DisclosureRule rule, Map<String, RowSets.Table> tables) {
    this.rule = rule;
    Map<String, List<Atom>> atomsOf = new LinkedHashMap<>();
    tables.forEach((name, table) -> atomsOf.put(name, table.atoms()));
    this.atoms = new Atoms(atomsOf);
  }

  /**
   * @param tables the protected ones, all rows seen
   * @param cells of one dataset
   */
  static Shown of(DisclosureRule rule, Map<String, RowSets.Table> tables, List<DefinedCell> cells) {
    Judgement judgement = new Judgement(rule, tables);
    tables.values().forEach(judgement::addCounted);
    judgement.addRests();
    judgement.addDerived(cells);
    return new Shown(judgement.atoms, judgement.byCell, judgement.sensitive);
  }

  private void addCounted(RowSets.Table table) {
    for (int plan = 0; plan < table.plans().size(); plan++) {
      CellPlan own = table.plans().get(plan);
      Set<RowSum> shown = new LinkedHashSet<>();
      for (Truth least : List.of(Truth.YES, Truth.UNKNOWN)) {
        shown.addAll(add(table, plan, own.formula(), least));
      }
      shown.removeIf(quantity -> quantity.atoms().isEmpty());
      if (!shown.isEmpty()) {
        byCell.put(own.cell().cell(), shown);
      }
    }
  }

  /**
   * What a cell shows, and what of it is sensitive.
   *
   * @param least whether rows must belong certainly, or need only belong possibly
   */
  private List<RowSum> add(RowSets.Table table, int plan, Formula.Tallied formula, Truth least) {
    BitSet whole = table.atoms(plan, one -> one.whole().compareTo(least) >= 0);
    BitSet part = table.atoms(plan, one -> one.whole().and(one.part()).compareTo(least) >= 0);
    Optional<RowSum> above = quantity(table, formula.numerator(), whole, part);
    Optional<RowSum> below =
        formula.denominator().flatMap(measure -> quantity(table, measure, whole, part));
    List<RowSum> shown = new ArrayList<>();
    above.ifPresent(shown::add);
    below.ifPresent(shown::add);
    shown.forEach(this::judge);
    if (formula.part().isPresent() && above.isPresent() && below.isPresent()) {
      judgeRest(below.get(), above.get());
    }
    above.ifPresent(one -> counted.putIfAbsent(table.plans().get(plan).cell().cell(), one));
    return shown;
  }

  private Optional<RowSum> quantity(
      RowSets.Table table, Measure measure, BitSet whole, BitSet part) {
    Protection protection = rule.protects().get(table.name());
    String column = measure.summed().map(one -> one.label()).orElse(RowSum.ROWS);
    boolean isProtected = column.isEmpty() ? protection.counts() : protection.amounts();
    return isProtected
        ? Optional.of(new RowSum(table.name(), column, measure.ofPart() ? part : whole))
        : Optional.empty();
  }

  /** Where a figure stands beside those that it is broken down into, the rest can be seen. */
  private void addRests() {
    for (Map.Entry<CellId, RowSum> whole : counted.entrySet()) {
      Map<String, BitSet> parts = new LinkedHashMap<>();
      for (Map.Entry<CellId, RowSum> part : counted.entrySet()) {
        moreKey(whole.getKey(), part.getKey())
            .ifPresent(
                key ->
                    parts.computeIfAbsent(key, none -> new BitSet()).or(part.getValue().atoms()));
      }
      RowSum all = whole.getValue();
      parts.values().stream()
          .map(atoms -> new RowSum(all.table(), all.column(), atoms))
          .forEach(part -> judgeRest(all, part));
    }
  }

  /** The key by which a cell is broken down further than another of the same indicator. */
  private static Optional<String> moreKey(CellId whole, CellId part) {
    boolean isWithin =
        whole.indicator().equals(part.indicator())
            && part.stratum().size() == whole.stratum().size() + 1
            && part.stratum().entrySet().containsAll(whole.stratum().entrySet());
    return isWithin
        ? part.stratum().keySet().stream()
            .filter(key -> !whole.stratum().containsKey(key))
            .findFirst()
        : Optional.empty();
  }

  private void judgeRest(RowSum whole, RowSum part) {
    if (whole.column().equals(part.column()) && whole.holds(part)) {
      RowSum rest = whole.without(part);
      if (reason(rest).isPresent()) {
        sensitive.putIfAbsent(rest, WithheldFigure.Reason.REST);
      }
    }
  }

  private void judge(RowSum quantity) {
    reason(quantity).ifPresent(reason -> sensitive.put(quantity, reason));
  }

  private Optional<WithheldFigure.Reason> reason(RowSum quantity) {
    long rows = atoms.rows(quantity);
    if (rows > 0 && rows < rule.least()) {
      return Optional.of(WithheldFigure.Reason.FEW);
    }
    return isDominated(quantity) ? Optional.of(WithheldFigure.Reason.DOMINATED) : Optional.empty();
  }

  private boolean isDominated(RowSum quantity) {
    BigDecimal sum = atoms.value(quantity);
    if (quantity.isCount() || sum.signum() <= 0) {
      return false;
    }
    BigDecimal top = atoms.largest(quantity, rule.amounts().largest());
    BigFraction most = PrintedFigure.exact(sum).multiply(rule.amounts().share());
    return PrintedFigure.exact(top).compareTo(most) >= 0;
  }

  /** A quotient shows what its parts show, and a mean over years what this year's figure shows. */
  private void addDerived(List<DefinedCell> cells) {
    Operands operands = new Operands(cells);
    for (DefinedCell cell : cells) {
      Set<RowSum> shown = shown(cell, operands);
      if (!shown.isEmpty()) {
        byCell.put(cell.cell(), shown);
      }
    }
  }

  private Set<RowSum> shown(DefinedCell cell, Operands operands) {
    Set<RowSum> shown = new LinkedHashSet<>(byCell.getOrDefault(cell.cell(), Set.of()));
    for (String operand : operands(cell.formula())) {
      operands.of(operand, cell.cell()).ifPresent(one -> shown.addAll(shown(one, operands)));
    }
    return shown;
  }

  private static List<String> operands(Formula formula) {
    if (formula instanceof Formula.Quotient quotient) {
      return List.of(quotient.numerator(), quotient.denominator());
    }
    return formula instanceof Formula.YearsMean mean ? List.of(mean.of()) : List.of();
  }
}
