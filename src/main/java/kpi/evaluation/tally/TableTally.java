package kpi.evaluation.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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
  private final Sight sight;

  /** What was counted so far, by cell, in parts that no thread adds to just now. */
  private final Queue<List<Counts>> parts = new ConcurrentLinkedQueue<>();

  /**
   * @param cells the cells whose formula is over the table; others are passed over
   */
  public TableTally(
      List<DefinedCell> cells, Classifier classifier, Populations populations, Setting setting) {
    this(cells, List.of(), List.of(), classifier, populations, setting);
  }

  /**
   * @param cells the cells whose formula is over the table; others are passed over
   * @param quotients of two counts or sums of the table
   * @param referrals those whose numerator is counted on the table; it is tallied under the name of
   *     its quotient
   */
  public TableTally(
      List<DefinedCell> cells,
      List<JointCell> quotients,
      List<Referral> referrals,
      Classifier classifier,
      Populations populations,
      Setting setting) {
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
    sight = new Sight(plans, classifier, setting);
    plans.forEach(
        plan -> planned.add(new PlannedTally(plan, sight, classifier, populations, setting)));
  }

  private static CellPlan plan(DefinedCell cell) {
    return new CellPlan(cell, (Formula.Tallied) cell.formula());
  }

  /** The steps from the rows of the table to the subjects that are counted. */
  public static List<Narrowing> ledger(Formula.Tallied formula) {
    List<Narrowing> steps = new ArrayList<>(formula.whole().narrowings());
    formula.part().map(Selection::narrowings).ifPresent(steps::addAll);
    return steps;
  }

  /** Adds a batch of subjects with what the rules concluded of them, in the same order. */
  public void add(List<Fact> facts, List<Outcome> outcomes) {
    List<Counts> part = parts.poll();
    if (part == null) {
      part = planned.stream().map(PlannedTally::empty).toList();
    }
    byte[] truths = new byte[sight.width()];
    for (int i = 0; i < facts.size(); i++) {
      sight.look(facts.get(i), outcomes.get(i), truths);
      for (int plan = 0; plan < planned.size(); plan++) {
        planned.get(plan).add(facts.get(i), outcomes.get(i), truths, part.get(plan));
      }
    }
    parts.add(part);
  }

  /** The totals by cell, once all batches are added. */
  public Map<CellId, CellTally> totals() {
    Map<CellId, CellTally> byCell = new HashMap<>();
    for (int plan = 0; plan < planned.size(); plan++) {
      Counts counts = planned.get(plan).empty();
      for (List<Counts> part : parts) {
        counts.merge(part.get(plan));
      }
      byCell.put(planned.get(plan).cell(), planned.get(plan).total(counts));
    }
    return byCell;
  }
}
