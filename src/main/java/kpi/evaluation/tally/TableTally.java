package kpi.evaluation.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kpi.model.CellId;
import kpi.model.Column;
import kpi.model.DefinedCell;
import kpi.model.Fact;
import kpi.model.Formula;
import kpi.model.Formula.Narrowing;
import kpi.model.Formula.Selection;
import kpi.model.Truth;
import kpi.rules.classification.Classifier;
import kpi.rules.classification.Outcome;
import kpi.rules.classification.Populations;
import kpi.rules.condition.Setting;

/** The tallies of all cells over one table. Batches are added from any thread. */
public final class TableTally {

  private final List<CellPlan> plans = new ArrayList<>();
  private final Completions completions;
  private final List<CellTally> totals;

  /**
   * @param cells the cells whose formula is over the table; others are passed over
   */
  public TableTally(
      List<DefinedCell> cells, Classifier classifier, Populations populations, Setting setting) {
    for (DefinedCell cell : cells) {
      if (cell.formula() instanceof Formula.Tallied tallied) {
        plans.add(new CellPlan(cell, tallied));
      }
    }
    this.completions = new Completions(classifier, populations, setting);
    this.totals = empty();
  }

  /**
   * @param referrals those whose numerator is counted on the table; it is tallied under the name of
   *     its quotient
   */
  public TableTally(
      List<DefinedCell> cells,
      List<Referral> referrals,
      Classifier classifier,
      Populations populations,
      Setting setting) {
    this(cells, classifier, populations, setting);
    referrals.forEach(referral -> plans.add(referral.plan()));
    totals.addAll(empty().subList(totals.size(), plans.size()));
  }

  private List<CellTally> empty() {
    return plans.stream()
        .map(plan -> new CellTally(ledger(plan).size()))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** The steps that the ledger of a cell shows: none for the cells of a stratum. */
  private static List<Narrowing> ledger(CellPlan plan) {
    return plan.cell().cell().stratum().isEmpty() ? ledger(plan.formula()) : List.of();
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
      for (int plan = 0; plan < plans.size(); plan++) {
        add(plans.get(plan), batch.get(plan), facts.get(i), outcomes.get(i));
      }
    }
    synchronized (this) {
      for (int plan = 0; plan < plans.size(); plan++) {
        totals.get(plan).merge(batch.get(plan));
      }
    }
  }

  private void add(CellPlan plan, CellTally tally, Fact fact, Outcome outcome) {
    count(plan, tally, outcome);
    Function<Column, String> codes = World.codesOf(fact);
    Truth whole = plan.whole(outcome, codes).and(plan.counts(fact));
    if (whole == Truth.NO) {
      return;
    } else if (whole == Truth.YES) {
      tally.addMember();
    }
    if (plan.blank(fact).isPresent()) {
      tally.addBlank();
      return;
    }
    Truth part = plan.part(outcome, codes);
    if (whole == Truth.YES && part != Truth.UNKNOWN) {
      tally.add(plan.contribution(part == Truth.YES, fact));
    } else {
      tally.add(alternatives(plan, fact, outcome));
    }
  }

  private Set<Contribution> alternatives(CellPlan plan, Fact fact, Outcome outcome) {
    Set<Contribution> alternatives = new LinkedHashSet<>();
    if (plan.counts(fact) == Truth.UNKNOWN) {
      alternatives.add(Contribution.NONE);
    }
    for (World world : completions.of(plan.group(), fact, outcome)) {
      if (plan.whole(world.asMemberships(), world.asCodes()) == Truth.YES) {
        Truth part = plan.part(world.asMemberships(), world.asCodes());
        alternatives.add(plan.contribution(part == Truth.YES, fact));
      } else {
        alternatives.add(Contribution.NONE);
      }
    }
    return Set.copyOf(alternatives);
  }

  private static void count(CellPlan plan, CellTally tally, Outcome outcome) {
    Truth kept = Truth.YES;
    List<Narrowing> steps = ledger(plan);
    for (int step = 0; step < steps.size() && kept != Truth.NO; step++) {
      kept = kept.and(CellPlan.keeps(steps.get(step), outcome));
      if (kept == Truth.YES) {
        tally.keepCertainly(step);
      }
      if (kept != Truth.NO) {
        tally.keepPossibly(step);
      }
    }
  }

  /** The totals by cell, once all batches are added. */
  public synchronized Map<CellId, CellTally> totals() {
    Map<CellId, CellTally> byCell = new HashMap<>();
    for (int plan = 0; plan < plans.size(); plan++) {
      byCell.put(plans.get(plan).cell().cell(), totals.get(plan));
    }
    return byCell;
  }
}
