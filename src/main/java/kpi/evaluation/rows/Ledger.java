package kpi.evaluation.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kpi.evaluation.tally.TableTally;
import kpi.evaluation.tally.cell.CellTally;
import kpi.model.CellId;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.model.definition.Formula.Narrowing;
import kpi.model.result.LedgerStep;

/**
 * The way from the rows of a table to the subjects that are counted, one line per step of the rule.
 */
public final class Ledger {

  private Ledger() {}

  /**
   * @param rows accepted rows by table name
   */
  public static List<LedgerStep> of(
      List<DefinedCell> cells, Map<CellId, CellTally> tallies, Map<String, Long> rows) {
    List<LedgerStep> ledger = new ArrayList<>();
    for (DefinedCell cell : cells) {
      if (cell.formula() instanceof Formula.Tallied tallied
          && cell.cell().stratum().isEmpty()
          && tallies.containsKey(cell.cell())) {
        long before = rows.getOrDefault(tallied.table().name(), 0L);
        ledger.addAll(steps(cell.cell(), tallied, tallies.get(cell.cell()), before));
      }
    }
    return ledger;
  }

  private static List<LedgerStep> steps(
      CellId cell, Formula.Tallied formula, CellTally tally, long rows) {
    List<LedgerStep> steps = new ArrayList<>();
    long before = rows;
    List<Narrowing> narrowings = TableTally.ledger(formula);
    int ofWhole = formula.whole().narrowings().size();
    for (int i = 0; i < narrowings.size(); i++) {
      long kept = tally.possible(i);
      steps.add(
          new LedgerStep(
              cell,
              i + 1,
              (i < ofWhole ? "" : "分子: ") + words(narrowings.get(i)),
              before,
              kept,
              before - kept,
              kept - tally.certain(i),
              tally.counted()));
      before = kept;
    }
    return steps;
  }

  private static String words(Narrowing narrowing) {
    String names = "\"" + String.join("\"又は\"", narrowing.populations()) + "\"";
    return names + (narrowing.keeps() ? "に限る" : "を除く");
  }
}
