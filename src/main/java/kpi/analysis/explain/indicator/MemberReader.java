package kpi.analysis.explain.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import kpi.analysis.explain.indicator.Members.Member;
import kpi.evaluation.pass.Collector;
import kpi.evaluation.pass.Decision;
import kpi.evaluation.tally.TableTally;
import kpi.evaluation.tally.cell.Bounds;
import kpi.evaluation.tally.cell.CellPlan;
import kpi.evaluation.tally.cell.CellTally;
import kpi.model.CellId;
import kpi.model.Truth;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.model.fact.Value;
import kpi.rules.RuleBook;
import kpi.rules.classification.Classifier;
import kpi.rules.classification.answer.Outcome;
import kpi.rules.condition.Setting;
import kpi.source.Place;

/** Finds the rows behind cells that are counted or summed over one table. */
final class MemberReader implements Collector {

  private final RuleBook.InForce rules;
  private final Classifier classifier;
  private final List<DefinedCell> cells;
  private final Map<CellId, Members> found = new LinkedHashMap<>();

  /**
   * @param cells those of other formulas are left out
   */
  MemberReader(RuleBook.InForce rules, List<DefinedCell> cells) {
    this.rules = rules;
    this.classifier = rules.classifier();
    this.cells = cells.stream().filter(cell -> cell.formula() instanceof Formula.Tallied).toList();
  }

  /** By cell, once the rows were seen; none for cells over a table that is not there. */
  Map<CellId, Members> found() {
    return found;
  }

  @Override
  public Optional<OfTable> of(TableSchema table, Setting setting) {
    List<DefinedCell> over =
        cells.stream()
            .filter(cell -> ((Formula.Tallied) cell.formula()).table().equals(table))
            .toList();
    over.forEach(cell -> found.put(cell.cell(), Members.none()));
    return over.isEmpty()
        ? Optional.empty()
        : Optional.of(rows -> () -> rows.forEach(row -> add(row, over, setting)));
  }

  private void add(Decision row, List<DefinedCell> over, Setting setting) {
    for (DefinedCell cell : over) {
      CellPlan plan = new CellPlan(cell, (Formula.Tallied) cell.formula());
      add(cell, plan, row, setting);
    }
  }

  private void add(DefinedCell cell, CellPlan plan, Decision row, Setting setting) {
    Fact fact = row.fact();
    Outcome outcome = row.outcome();
    IntFunction<Truth> filters = plan.asked(fact, setting);
    Truth whole = plan.whole(outcome, filters);
    if (whole == Truth.NO) {
      return;
    }
    Truth part = plan.part(outcome, filters);
    if (whole == Truth.YES && part != Truth.UNKNOWN && plan.blank(fact).isEmpty()) {
      place(cell, fact, true, part == Truth.YES);
    } else {
      addOpen(cell, fact, outcome, setting);
    }
  }

  /** What is open need not matter: the tally of this one row tells. */
  private void addOpen(DefinedCell cell, Fact fact, Outcome outcome, Setting setting) {
    TableTally alone = new TableTally(List.of(cell), classifier, rules.populations(), setting);
    alone.add(List.of(fact), List.of(outcome));
    CellTally tally = alone.totals().get(cell.cell());
    if (tally.blanks() + tally.leftOut() > 0) {
      found.get(cell.cell()).blank().add(member(cell, fact));
      return;
    } else if (tally.undetermined() > 0) {
      found.get(cell.cell()).undetermined().add(member(cell, fact));
    }
    Bounds bounds = new Bounds(tally);
    boolean inPart = bounds.certainNumerator().signum() != 0;
    place(cell, fact, inPart || bounds.certainDenominator().signum() != 0, inPart);
  }

  private void place(DefinedCell cell, Fact fact, boolean inBase, boolean inPart) {
    Members members = found.get(cell.cell());
    if (inBase) {
      members.base().add(member(cell, fact));
    }
    if (inPart && ((Formula.Tallied) cell.formula()).part().isPresent()) {
      members.part().add(member(cell, fact));
    }
  }

  private static Member member(DefinedCell cell, Fact fact) {
    String amount =
        summed((Formula.Tallied) cell.formula()).map(column -> amount(column, fact)).orElse("");
    return new Member(fact.id(), Place.of(fact.table().file(), fact.line()), amount);
  }

  private static Optional<Column> summed(Formula.Tallied formula) {
    return Stream.concat(Stream.of(formula.numerator()), formula.denominator().stream())
        .flatMap(measure -> measure.summed().stream())
        .findFirst();
  }

  private static String amount(Column column, Fact fact) {
    return fact.value(column) instanceof Value.Number number
        ? number.number().toPlainString() + column.unit()
        : "";
  }
}
