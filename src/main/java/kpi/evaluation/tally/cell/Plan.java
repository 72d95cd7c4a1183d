package kpi.evaluation.tally.cell;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import kpi.model.CellId;
import kpi.model.Truth;
import kpi.model.fact.Fact;
import kpi.rules.classification.answer.Outcome;
import kpi.rules.condition.Memberships;
import kpi.rules.condition.OneOf;
import kpi.rules.condition.Setting;

/**
 * What is tallied for one cell: its own formula, or two counts or sums of one table that are
 * divided by each other, so that both move together.
 *
 * @param counts one; or what stands above the line, and what below
 */
public record Plan(CellId cell, List<CellPlan> counts) {

  public static Plan of(CellPlan count) {
    return new Plan(count.cell().cell(), List.of(count));
  }

  public CellPlan first() {
    return counts.get(0);
  }

  public boolean isJoint() {
    return counts.size() > 1;
  }

  /** The populations that must be known to count a subject. */
  public Set<String> populations() {
    Set<String> populations = new LinkedHashSet<>();
    counts.forEach(count -> populations.addAll(count.populations()));
    return populations;
  }

  /** The filters of all strata, in the order of the counts. */
  public List<OneOf> filters() {
    return counts.stream().flatMap(count -> count.filters().stream()).toList();
  }

  /** Where a subject may stand to each count, as far as its conditions are looked at alone. */
  public List<Set<Standing>> standings(Fact fact, Outcome outcome, Setting setting) {
    List<Set<Standing>> standings = new ArrayList<>(counts.size());
    for (CellPlan count : counts) {
      standings.add(
          count.counts(fact) == Truth.NO
              ? Set.of(Standing.OUTSIDE)
              : count.standings(outcome, count.asked(fact, setting)));
    }
    return standings;
  }

  /**
   * Where subjects may stand to each count that show the same truths.
   *
   * @param filter the answer to each of the filters
   */
  public List<Set<Standing>> standings(Memberships memberships, IntFunction<Truth> filter) {
    List<Set<Standing>> standings = new ArrayList<>(counts.size());
    int passed = 0;
    for (CellPlan count : counts) {
      int from = passed;
      standings.add(count.standings(memberships, number -> filter.apply(from + number)));
      passed += count.filters().size();
    }
    return standings;
  }

  /** Whether what a subject adds depends on more than where it stands. */
  public boolean looksAtRows() {
    return counts.stream().anyMatch(CellPlan::looksAtRows);
  }

  /**
   * Where a subject stands that is decided.
   *
   * @param filter the answer to each of the filters
   */
  public List<Standing> standing(Outcome outcome, IntFunction<Truth> filter) {
    List<Standing> standing = new ArrayList<>(counts.size());
    for (Set<Standing> one : standings(outcome, filter)) {
      if (one.size() > 1) {
        throw new IllegalStateException("still unknown with every blank filled in: " + cell);
      }
      standing.addAll(one);
    }
    return standing;
  }

  /** What a subject adds; nothing above or below the line if it has no number for it. */
  public Contribution contribution(List<Standing> standing, Fact fact) {
    if (!isJoint()) {
      return first().contribution(standing.get(0), fact);
    }
    return new Contribution(added(0, standing, fact), added(1, standing, fact));
  }

  private BigDecimal added(int side, List<Standing> standing, Fact fact) {
    CellPlan count = counts.get(side);
    return count.looksAtRows() && count.blank(fact).isPresent()
        ? BigDecimal.ZERO
        : count.contribution(standing.get(side), fact).numerator();
  }
}
