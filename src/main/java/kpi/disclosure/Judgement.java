package kpi.disclosure;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kpi.disclosure.WithheldFigure.Reason;
import kpi.disclosure.rows.Atom;
import kpi.disclosure.rows.AtomTable;
import kpi.disclosure.rows.Atoms;
import kpi.disclosure.rows.CountedCell;
import kpi.disclosure.rows.PublishedSums;
import kpi.disclosure.rows.RowSum;
import kpi.evaluation.formula.Operands;
import kpi.model.CellId;
import kpi.model.Range;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.DisclosureRule;
import kpi.model.definition.Formula;
import kpi.model.printed.PrintedFigure;
import kpi.model.result.IndicatorResult;
import org.apache.commons.numbers.fraction.BigFraction;

/** Judges what each figure shows of protected rows, and what of it nobody may find out. */
final class Judgement {

  private final DisclosureRule rule;
  private final Atoms atoms;
  private final Map<CellId, IndicatorResult> results;
  private final Map<CellId, Set<RowSum>> byCell = new LinkedHashMap<>();
  private final Map<RowSum, Reason> sensitive = new LinkedHashMap<>();
  private final Set<CellId> unaccounted = new HashSet<>();

  private Judgement(
      DisclosureRule rule, Map<String, AtomTable> tables, Map<CellId, IndicatorResult> results) {
    this.rule = rule;
    this.results = results;
    Map<String, List<Atom>> atomsOf = new LinkedHashMap<>();
    tables.forEach((name, table) -> atomsOf.put(name, table.atoms()));
    this.atoms = new Atoms(atomsOf);
  }

  /**
   * @param tables the protected ones, all rows seen
   * @param cells of one dataset
   * @param results by the cell as it was defined
   */
  static Shown of(
      DisclosureRule rule,
      Map<String, AtomTable> tables,
      List<DefinedCell> cells,
      Map<CellId, IndicatorResult> results) {
    Judgement judgement = new Judgement(rule, tables, results);
    tables.values().forEach(judgement::addCounted);
    tables.values().forEach(judgement::addRests);
    judgement.addDerived(cells);
    judgement.withholdOrdered(cells);
    return new Shown(judgement.atoms, judgement.byCell, judgement.sensitive, judgement.unaccounted);
  }

  private void addCounted(AtomTable table) {
    for (int i = 0; i < table.cells().size(); i++) {
      CellId cell = table.cells().get(i).cell();
      PublishedSums sums = PublishedSums.of(table, i, results.get(cell));
      Set<RowSum> shown = new LinkedHashSet<>();
      sums.numbers().stream().map(PublishedSums.Number::sum).forEach(shown::add);
      shown.addAll(sums.told());
      shown.removeIf(sum -> sum.atoms().isEmpty() || !isProtected(sum));
      if (!shown.isEmpty()) {
        byCell.put(cell, shown);
        sums.numbers().forEach(number -> judge(cell, number));
        sums.rests().stream().filter(this::isProtected).forEach(this::judgeRest);
      }
    }
  }

  private boolean isProtected(RowSum sum) {
    DisclosureRule.Protection protection = rule.protects().get(sum.table());
    return sum.isCount() ? protection.counts() : protection.amounts();
  }

  private void judge(CellId cell, PublishedSums.Number number) {
    if (isProtected(number.sum())) {
      reason(number.sum()).ifPresent(reason -> sensitive.put(number.sum(), reason));
      BigFraction sum = PrintedFigure.exact(atoms.value(number.sum())).multiply(number.scale());
      if (!sum.equals(number.published())) {
        unaccounted.add(cell);
      }
    }
  }

  private void judgeRest(RowSum rest) {
    if (reason(rest).isPresent()) {
      sensitive.putIfAbsent(rest, Reason.REST);
    }
  }

  private Optional<Reason> reason(RowSum quantity) {
    long rows = atoms.rows(quantity);
    if (rows > 0 && rows < rule.least()) {
      return Optional.of(Reason.FEW);
    }
    return isDominated(quantity) ? Optional.of(Reason.DOMINATED) : Optional.empty();
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

  /**
   * Where a figure stands beside those that it is broken down into, the rest can be seen: the rows
   * that certainly are in none of the parts; of amounts, also that of rows which may be in one.
   */
  private void addRests(AtomTable table) {
    addRests(table, false);
    addRests(table, true);
  }

  private void addRests(AtomTable table, boolean certainly) {
    for (int whole = 0; whole < table.cells().size(); whole++) {
      CountedCell all = table.cells().get(whole);
      Map<String, BitSet> parts = new LinkedHashMap<>();
      for (int part = 0; part < table.cells().size(); part++) {
        Optional<String> key = moreKey(all.cell(), table.cells().get(part).cell());
        if (key.isPresent()) {
          RowSum some = table.sum(part, table.cells().get(part).above(), certainly);
          parts.computeIfAbsent(key.get(), none -> new BitSet()).or(some.atoms());
        }
      }
      RowSum certain = table.sum(whole, all.above(), true);
      parts.values().stream()
          .map(some -> certain.without(new RowSum(certain.table(), certain.column(), some)))
          .filter(rest -> isProtected(rest) && !(certainly && rest.isCount()))
          .forEach(this::judgeRest);
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

  /**
   * A quotient, a sum or a difference shows what its parts show, and a mean over years what this
   * year's figure shows.
   */
  private void addDerived(List<DefinedCell> cells) {
    Operands operands = new Operands(cells);
    for (DefinedCell cell : cells) {
      boolean isCounted = byCell.containsKey(cell.cell());
      Set<RowSum> shown = shown(cell, operands);
      if (!shown.isEmpty() && (isCounted || isFigure(results.get(cell.cell())))) {
        byCell.put(cell.cell(), shown);
        if (!isCounted && cell.formula() instanceof Formula.Quotient quotient) {
          account(cell, quotient, operands);
        }
      }
    }
  }

  /**
   * A greatest number is that of one row, and a middle one too: of a protected table none is shown,
   * nor what rests on it.
   */
  private void withholdOrdered(List<DefinedCell> cells) {
    Operands operands = new Operands(cells);
    cells.stream()
        .filter(cell -> isFigure(results.get(cell.cell())) && isOrdered(cell, operands))
        .forEach(cell -> unaccounted.add(cell.cell()));
  }

  private boolean isOrdered(DefinedCell cell, Operands operands) {
    boolean isOwn =
        cell.formula() instanceof Formula.Tallied tallied
            && !tallied.statistic().isTotal()
            && rule.protects().containsKey(tallied.table().name());
    return isOwn
        || cell.formula().operands().stream()
            .flatMap(operand -> operands.of(operand, cell.cell()).stream())
            .anyMatch(one -> isOrdered(one, operands));
  }

  private static boolean isFigure(IndicatorResult result) {
    return result.range().isPresent() || result.numerator().isPresent();
  }

  /** Its numbers are those of the figures that it divides, unless its rows refer to others. */
  private void account(DefinedCell cell, Formula.Quotient quotient, Operands operands) {
    IndicatorResult result = results.get(cell.cell());
    Optional<BigFraction> above = least(quotient.numerator(), cell, operands);
    Optional<BigFraction> below = least(quotient.denominator(), cell, operands);
    if (result.numerator().isPresent()
        && (!result.numerator().equals(above.map(cell.scale()::multiply))
            || !result.denominator().equals(below))) {
      unaccounted.add(cell.cell());
    }
  }

  private Optional<BigFraction> least(String operand, DefinedCell cell, Operands operands) {
    return operands
        .of(operand, cell.cell())
        .flatMap(one -> results.get(one.cell()).range())
        .map(Range::lower);
  }

  private Set<RowSum> shown(DefinedCell cell, Operands operands) {
    Set<RowSum> shown = new LinkedHashSet<>(byCell.getOrDefault(cell.cell(), Set.of()));
    for (String operand : cell.formula().operands()) {
      operands.of(operand, cell.cell()).ifPresent(one -> shown.addAll(shown(one, operands)));
    }
    return shown;
  }
}
