package kpi.evaluation.tally;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kpi.model.CellId;
import kpi.model.Column;
import kpi.model.Fact;
import kpi.model.Formula.Narrowing;
import kpi.model.Truth;
import kpi.rules.classification.Classifier;
import kpi.rules.classification.Outcome;
import kpi.rules.classification.Populations;
import kpi.rules.condition.Setting;

/** Adds subjects to the tally of one cell. */
final class PlannedTally {

  private final Plan plan;
  private final Setting setting;
  private final Completions completions;
  private final List<Narrowing> ledger;

  PlannedTally(Plan plan, Classifier classifier, Populations populations, Setting setting) {
    this.plan = plan;
    this.setting = setting;
    this.completions = new Completions(plan, classifier, populations, setting);
    // The cells of a stratum have none, nor has a quotient.
    this.ledger =
        plan.isJoint() || !plan.cell().stratum().isEmpty()
            ? List.of()
            : TableTally.ledger(plan.first().formula());
  }

  CellId cell() {
    return plan.cell();
  }

  CellTally empty() {
    return new CellTally(ledger.size());
  }

  void add(Fact fact, Outcome outcome, CellTally tally) {
    keep(outcome, tally);
    List<Set<Standing>> apart = plan.standings(fact, outcome, setting);
    if (!isOutside(apart)) {
      Optional<Set<List<Standing>>> all =
          isDecided(apart) ? Optional.of(combined(apart)) : completions.of(fact, outcome);
      add(fact, all.orElseGet(() -> combined(apart)), all.isPresent(), tally);
    }
  }

  private static boolean isOutside(List<Set<Standing>> apart) {
    for (Set<Standing> one : apart) {
      if (one.size() > 1 || !one.contains(Standing.OUTSIDE)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDecided(List<Set<Standing>> apart) {
    for (Set<Standing> one : apart) {
      if (one.size() > 1) {
        return false;
      }
    }
    return true;
  }

  /** The conditions taken as independent of each other: nothing that is possible is missing. */
  private static Set<List<Standing>> combined(List<Set<Standing>> apart) {
    Set<List<Standing>> combined = Set.of(List.of());
    for (Set<Standing> one : apart) {
      Set<List<Standing>> more = new HashSet<>();
      for (List<Standing> known : combined) {
        for (Standing standing : one) {
          List<Standing> longer = new ArrayList<>(known);
          longer.add(standing);
          more.add(longer);
        }
      }
      combined = more;
    }
    return combined;
  }

  private void add(Fact fact, Set<List<Standing>> standings, boolean areAll, CellTally tally) {
    Set<List<Standing>> ways = ifCounted(fact, standings);
    if (ways.stream().allMatch(way -> way.get(0) == Standing.PART)) {
      tally.addCounted();
    }
    if (!plan.isJoint()) {
      if (ways.stream().allMatch(way -> way.get(0) == Standing.OUTSIDE)) {
        return;
      }
      tally.addMember();
      Optional<Column> blank = plan.first().blank(fact);
      if (blank.isPresent()) {
        addBlank(blank.get(), tally);
        return;
      }
    }
    Set<Contribution> alternatives = new HashSet<>();
    ways.forEach(way -> alternatives.add(plan.contribution(way, fact)));
    tally.add(Set.copyOf(alternatives));
    if (!areAll && alternatives.size() > 1) {
      tally.addNotAllWays();
    }
  }

  /** It may also be open for another reason whether the subject counts. */
  private Set<List<Standing>> ifCounted(Fact fact, Set<List<Standing>> standings) {
    if (plan.isJoint() || plan.first().counts(fact) != Truth.UNKNOWN) {
      return standings;
    }
    Set<List<Standing>> more = new HashSet<>(standings);
    more.add(List.of(Standing.OUTSIDE));
    return more;
  }

  private void addBlank(Column blank, CellTally tally) {
    if (plan.first().leavesOut(blank)) {
      tally.addLeftOut();
    } else {
      tally.addBlank();
    }
  }

  /** The ledger follows the classes of a subject: what is undetermined is kept possibly. */
  private void keep(Outcome outcome, CellTally tally) {
    Truth kept = Truth.YES;
    for (int step = 0; step < ledger.size() && kept != Truth.NO; step++) {
      kept = kept.and(CellPlan.keeps(ledger.get(step), outcome));
      if (kept == Truth.YES) {
        tally.keepCertainly(step);
      }
      if (kept != Truth.NO) {
        tally.keepPossibly(step);
      }
    }
  }
}
