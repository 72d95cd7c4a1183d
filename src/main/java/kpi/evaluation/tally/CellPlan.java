package kpi.evaluation.tally;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import kpi.model.Column;
import kpi.model.DefinedCell;
import kpi.model.Fact;
import kpi.model.Formula;
import kpi.model.Formula.Filter;
import kpi.model.Formula.Measure;
import kpi.model.Formula.Narrowing;
import kpi.model.Formula.Selection;
import kpi.model.Truth;
import kpi.model.Value;
import kpi.rules.condition.Memberships;

/** A cell that is tallied, with what a subject adds to it. */
public final class CellPlan {

  private final DefinedCell cell;
  private final Formula.Tallied formula;
  private final Group group;
  private final Function<Fact, Truth> counts;

  public CellPlan(DefinedCell cell, Formula.Tallied formula) {
    this(cell, formula, fact -> Truth.YES);
  }

  /**
   * @param counts whether a subject counts at all, whatever it belongs to
   */
  CellPlan(DefinedCell cell, Formula.Tallied formula, Function<Fact, Truth> counts) {
    this.cell = cell;
    this.formula = formula;
    this.counts = counts;
    List<Selection> selections = new ArrayList<>(List.of(formula.whole()));
    formula.part().ifPresent(selections::add);
    Set<String> populations = new LinkedHashSet<>();
    Set<Column> columns = new LinkedHashSet<>();
    for (Selection selection : selections) {
      selection.narrowings().forEach(step -> populations.addAll(step.populations()));
      selection.filters().forEach(filter -> columns.add(filter.column()));
    }
    this.group = new Group(List.copyOf(populations), List.copyOf(columns));
  }

  DefinedCell cell() {
    return cell;
  }

  Formula.Tallied formula() {
    return formula;
  }

  Group group() {
    return group;
  }

  /** Whether a subject belongs to 対象 or 分母. */
  public Truth whole(Memberships memberships, Function<Column, String> codes) {
    return belongs(formula.whole(), memberships, codes);
  }

  Truth counts(Fact fact) {
    return counts.apply(fact);
  }

  /** Only of a subject that belongs to the whole. */
  public Truth part(Memberships memberships, Function<Column, String> codes) {
    return formula.part().map(part -> belongs(part, memberships, codes)).orElse(Truth.YES);
  }

  private static Truth belongs(
      Selection selection, Memberships memberships, Function<Column, String> codes) {
    Truth truth = Truth.YES;
    for (Filter filter : selection.filters()) {
      truth = truth.and(passes(filter, codes.apply(filter.column())));
      if (truth == Truth.NO) {
        return truth;
      }
    }
    for (Narrowing narrowing : selection.narrowings()) {
      truth = truth.and(keeps(narrowing, memberships));
    }
    return truth;
  }

  private static Truth passes(Filter filter, String code) {
    return code.isEmpty() ? Truth.UNKNOWN : Truth.of(filter.codes().contains(code));
  }

  static Truth keeps(Narrowing narrowing, Memberships memberships) {
    Truth any = Truth.NO;
    for (String population : narrowing.populations()) {
      any = any.or(memberships.of(population));
    }
    return narrowing.keeps() ? any : any.not();
  }

  /** The column whose unknown value leaves this subject without a number to add. */
  public Optional<Column> blank(Fact fact) {
    return Stream.concat(Stream.of(formula.numerator()), formula.denominator().stream())
        .flatMap(measure -> measure.summed().stream())
        .filter(column -> !fact.value(column).isKnown())
        .findFirst();
  }

  /** What a subject adds that belongs to the whole, and to the part or not. */
  Contribution contribution(boolean inPart, Fact fact) {
    BigDecimal numerator = added(formula.numerator(), inPart, fact);
    BigDecimal denominator =
        formula.denominator().map(measure -> added(measure, inPart, fact)).orElse(BigDecimal.ZERO);
    return new Contribution(numerator, denominator);
  }

  private static BigDecimal added(Measure measure, boolean inPart, Fact fact) {
    if (measure.ofPart() && !inPart) {
      return BigDecimal.ZERO;
    }
    return measure
        .summed()
        .map(column -> ((Value.Number) fact.value(column)).number())
        .orElse(BigDecimal.ONE);
  }
}
