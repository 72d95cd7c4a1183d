package kpi.analysis.explain.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import kpi.analysis.explain.indicator.Members.Member;
import kpi.evaluation.CountedRows;
import kpi.evaluation.tally.Bounds;
import kpi.evaluation.tally.CellPlan;
import kpi.evaluation.tally.CellTally;
import kpi.evaluation.tally.TableTally;
import kpi.loading.Dataset;
import kpi.model.CellId;
import kpi.model.Column;
import kpi.model.DefinedCell;
import kpi.model.Fact;
import kpi.model.Formula;
import kpi.model.TableSchema;
import kpi.model.Truth;
import kpi.model.Value;
import kpi.rules.RuleBook;
import kpi.rules.classification.Classifier;
import kpi.rules.classification.Outcome;
import kpi.rules.condition.Setting;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;

/** Finds the rows behind cells that are counted or summed over one table. */
final class MemberReader {

  private static final int ROWS = 5_000;

  private final RuleBook.InForce rules;
  private final Classifier classifier;
  private final Setting setting;
  private final List<DefinedCell> cells;
  private final Map<CellId, Members> found = new LinkedHashMap<>();

  /**
   * @param cells all over the same table
   */
  MemberReader(RuleBook.InForce rules, Setting setting, List<DefinedCell> cells) {
    this.rules = rules;
    this.classifier = rules.classifier();
    this.setting = setting;
    this.cells = List.copyOf(cells);
    cells.forEach(cell -> found.put(cell.cell(), Members.none()));
  }

  /** The rows of the table, which must be one that evaluates: its findings were told then. */
  Map<CellId, Members> read(Dataset dataset, TableSchema table) throws Rejected {
    List<Fact> batch = new ArrayList<>(ROWS);
    new CountedRows(dataset, rules)
        .read(
            table,
            new Messages(),
            fact -> {
              batch.add(fact);
              if (batch.size() == ROWS) {
                add(batch);
                batch.clear();
              }
            });
    add(batch);
    return found;
  }

  private void add(List<Fact> batch) {
    List<Outcome> outcomes = classifier.classify(batch, setting);
    for (DefinedCell cell : cells) {
      CellPlan plan = new CellPlan(cell, (Formula.Tallied) cell.formula());
      for (int i = 0; i < batch.size(); i++) {
        add(cell, plan, batch.get(i), outcomes.get(i));
      }
    }
  }

  private void add(DefinedCell cell, CellPlan plan, Fact fact, Outcome outcome) {
    IntFunction<Truth> filters = plan.asked(fact, setting);
    Truth whole = plan.whole(outcome, filters);
    if (whole == Truth.NO) {
      return;
    }
    Truth part = plan.part(outcome, filters);
    if (whole == Truth.YES && part != Truth.UNKNOWN && plan.blank(fact).isEmpty()) {
      place(cell, fact, true, part == Truth.YES);
    } else {
      addOpen(cell, fact, outcome);
    }
  }

  /** What is open need not matter: the tally of this one row tells. */
  private void addOpen(DefinedCell cell, Fact fact, Outcome outcome) {
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
