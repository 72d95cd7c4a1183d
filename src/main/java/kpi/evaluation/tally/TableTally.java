package kpi.evaluation.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import kpi.evaluation.tally.cell.CellPlan;
import kpi.evaluation.tally.cell.CellTally;
import kpi.evaluation.tally.cell.Counts;
import kpi.evaluation.tally.cell.Plan;
import kpi.evaluation.tally.cell.RowShare;
import kpi.evaluation.tally.open.Group;
import kpi.evaluation.tally.open.Sight;
import kpi.model.CellId;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.model.definition.Formula.Narrowing;
import kpi.model.definition.Formula.Selection;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.rules.classification.Classifier;
import kpi.rules.classification.answer.Outcome;
import kpi.rules.classification.rule.Populations;
import kpi.rules.condition.OneOf;
import kpi.rules.condition.Setting;

/** The tallies of all cells over one table. Batches are added from any thread. */
public final class TableTally {

  private final List<GroupTally> groups;
  private final Sight sight;

  /** What was counted so far, by group, in parts that no thread adds to just now. */
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
    this.groups = groups(plans, classifier, populations, setting);
  }

  private record Asked(Set<String> populations, Set<OneOf> filters) {}

  private List<GroupTally> groups(
      List<Plan> plans, Classifier classifier, Populations populations, Setting setting) {
    Map<Asked, GroupTally> byAsked = new LinkedHashMap<>();
    for (Plan plan : plans) {
      Asked asked = new Asked(plan.populations(), new LinkedHashSet<>(plan.filters()));
      TableSchema table = plan.first().formula().table();
      byAsked
          .computeIfAbsent(
              asked,
              any ->
                  new GroupTally(
                      new Group(
                          List.copyOf(asked.populations()),
                          List.copyOf(asked.filters()),
                          table,
                          classifier,
                          populations,
                          setting),
                      sight,
                      table,
                      classifier,
                      setting))
          .add(plan, setting);
    }
    return List.copyOf(byAsked.values());
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
      part = groups.stream().map(GroupTally::empty).toList();
    }
    byte[] truths = new byte[sight.width()];
    for (int i = 0; i < facts.size(); i++) {
      sight.look(facts.get(i), outcomes.get(i), truths);
      for (int group = 0; group < groups.size(); group++) {
        groups.get(group).add(facts.get(i), outcomes.get(i), truths, part.get(group));
      }
    }
    parts.add(part);
  }

  /** What one subject adds to each cell, without adding it. */
  public Map<CellId, RowShare> shares(Fact fact, Outcome outcome) {
    byte[] truths = new byte[sight.width()];
    sight.look(fact, outcome, truths);
    Map<CellId, RowShare> shares = new HashMap<>();
    groups.forEach(group -> group.share(fact, outcome, truths, shares));
    return shares;
  }

  /** The totals by cell, once all batches are added. */
  public Map<CellId, CellTally> totals() {
    Map<CellId, CellTally> byCell = new HashMap<>();
    for (int group = 0; group < groups.size(); group++) {
      Counts counts = groups.get(group).empty();
      for (List<Counts> part : parts) {
        counts.merge(part.get(group));
      }
      groups.get(group).total(counts, byCell);
    }
    return byCell;
  }
}
