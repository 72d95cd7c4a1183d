package kpi.evaluation.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kpi.model.CellId;
import kpi.model.DefinedCell;
import kpi.model.Fact;
import kpi.model.Formula;
import kpi.model.Formula.Narrowing;
import kpi.model.Formula.Selection;
import kpi.rules.classification.Classifier;
import kpi.rules.classification.Outcome;
import kpi.rules.classification.Populations;
import kpi.rules.condition.Setting;

/** The tallies of all cells over one table. Batches are added from any thread. */
public final class TableTally {

  private final List<PlannedTally> planned = new ArrayList<>();
  private final List<CellTally> totals;
  private final Set<String> assumed;

  /**
   * @param cells the cells whose formula is over the table; others are passed over
   */
  public TableTally(
      List<DefinedCell> cells, Classifier classifier, Populations populations, Setting setting) {
    this(cells, List.of(), List.of(), Set.of(), classifier, populations, setting);
  }

  /**
   * @param cells the cells whose formula is over the table; others are passed over
   * @param quotients of two counts or sums of the table
   * @param referrals those whose numerator is counted on the table; it is tallied under the name of
   *     its quotient
   * @param assumed the ids of rows that are only assumed to be there
   */
  public TableTally(
      List<DefinedCell> cells,
      List<JointCell> quotients,
      List<Referral> referrals,
      Set<String> assumed,
      Classifier classifier,
      Populations populations,
      Setting setting) {
    this.assumed = assumed;
    List<Plan> plans = new ArrayList<>();
    for (DefinedCell cell : cells) {
      if (cell.formula() instanceof Formula.Tallied) {
        plans.add(Plan.of(plan(cell)));
      }
    }
    for (JointCell quotient : quotients) {
      plans.add(new Plan(quotient.cell(), List.of(plan(quotient.above()), plan(quotient.below()))));
    }
    referrals.forEach(referral -> plans.add(Plan.of(referral.plan())));
    plans.forEach(plan -> planned.add(new PlannedTally(plan, classifier, populations, setting)));
    this.totals = empty();
  }

  private static CellPlan plan(DefinedCell cell) {
    return new CellPlan(cell, (Formula.Tallied) cell.formula());
  }

  private List<CellTally> empty() {
    return planned.stream().map(PlannedTally::empty).toList();
  }

  /** The steps from the rows of the table to the subjects that are counted. */
  public static List<Narrowing> ledger(Formula.Tallied formula) {
    List<Narrowing> steps = new ArrayList<>(formula.whole().narrowings());
    formula.part().map(Selection::narrowings).ifPresent(steps::addAll);
    return steps;
  }

  /** Adds a batch of subjects with what the rules concluded of them, in the same order. */
  public void add(List<Fact> facts, List<Outcome> outcomes) {
    List<CellTally> batch = empty();
    for (int i = 0; i < facts.size(); i++) {
      boolean isAssumed = !assumed.isEmpty() && assumed.contains(facts.get(i).id());
      List<CellTally> tallies = isAssumed ? empty() : batch;
      for (int plan = 0; plan < planned.size(); plan++) {
        planned.get(plan).add(facts.get(i), outcomes.get(i), tallies.get(plan));
        if (isAssumed) {
          tallies.get(plan).assume();
          batch.get(plan).merge(tallies.get(plan));
        }
      }
    }
    synchronized (this) {
      for (int plan = 0; plan < planned.size(); plan++) {
        totals.get(plan).merge(batch.get(plan));
      }
    }
  }

  /** The totals by cell, once all batches are added. */
  public synchronized Map<CellId, CellTally> totals() {
    Map<CellId, CellTally> byCell = new HashMap<>();
    for (int plan = 0; plan < planned.size(); plan++) {
      byCell.put(planned.get(plan).cell(), totals.get(plan));
    }
    return byCell;
  }
}
