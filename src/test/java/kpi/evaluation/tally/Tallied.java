package kpi.evaluation.tally;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kpi.Shipped;
import kpi.evaluation.tally.cell.CellTally;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.rules.RuleBook;
import kpi.rules.classification.Classifier;
import kpi.rules.condition.Setting;
import kpi.source.Messages;

/** Shipped indicators over rows that a test makes. */
final class Tallied {

  private final TableSchema table;
  private final Setting setting;
  private final RuleBook.InForce rules;
  private final Classifier classifier;
  private final List<DefinedCell> cells;

  Tallied(TableSchema table, LocalDate day, List<CellId> ids) {
    this.table = table;
    this.setting = new Setting(day, new FiscalYear(2025));
    this.rules = Shipped.on(day);
    this.classifier = rules.classifier();
    Messages messages = new Messages();
    this.cells = rules.define(ids, messages);
    if (cells.size() != ids.size()) {
      throw new IllegalStateException(messages.sorted().toString());
    }
  }

  /** The tallies of rows that are added in two batches, as a large table is. */
  Map<CellId, CellTally> of(List<Fact> facts) {
    TableTally tally = new TableTally(cells, classifier, rules.populations(), setting);
    int half = facts.size() / 2;
    for (List<Fact> batch : List.of(facts.subList(0, half), facts.subList(half, facts.size()))) {
      tally.add(batch, classifier.classify(batch, setting));
    }
    return tally.totals();
  }

  TableSchema table() {
    return table;
  }

  boolean isShare(CellId id) {
    return cells.stream()
        .filter(cell -> cell.cell().equals(id))
        .map(cell -> (Formula.Tallied) cell.formula())
        .anyMatch(formula -> formula.denominator().isPresent());
  }
}
