package kpi.evaluation.tally;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
import kpi.rules.condition.Memberships;
import kpi.rules.condition.OneOf;
import kpi.rules.condition.Setting;

/**
 * Adds subjects to the tally of one cell. Subjects that show the same truths count the same, so
 * they are only counted by what they show; what is open, or has a number to add, is looked at row
 * by row.
 */
final class PlannedTally {

  /** A cell that asks for more truths is tallied row by row. */
  private static final int FEW_TRUTHS = 7;

  private static final int TRUTHS = Truth.values().length;

  private enum Kind {
    /** All that the subject adds follows from the truths. */
    SAME,
    /** The row itself must be looked at. */
    BY_ROW
  }

  private final Plan plan;
  private final Setting setting;
  private final Completions completions;
  private final List<Narrowing> ledger;
  private final List<String> populations;
  private final List<OneOf> filters;

  /** The places of the truths that the cell asks for, each once. */
  private final int[] asked;

  /** By pattern of these truths, null until one is seen; empty if they are too many. */
  private final Kind[] kinds;

  PlannedTally(
      Plan plan, Sight sight, Classifier classifier, Populations populations, Setting setting) {
    this.plan = plan;
    this.setting = setting;
    this.completions = new Completions(plan, classifier, populations, setting);
    // The cells of a stratum have none, nor has a quotient.
    this.ledger =
        plan.isJoint() || !plan.cell().stratum().isEmpty()
            ? List.of()
            : TableTally.ledger(plan.first().formula());
    this.populations = List.copyOf(plan.populations());
    this.filters = List.copyOf(new LinkedHashSet<>(plan.filters()));
    this.asked = new int[this.populations.size() + filters.size()];
    for (int i = 0; i < asked.length; i++) {
      asked[i] =
          i < this.populations.size()
              ? sight.place(this.populations.get(i))
              : sight.place(filters.get(i - this.populations.size()));
    }
    int patterns = 1;
    for (int i = 0; i < asked.length && i < FEW_TRUTHS; i++) {
      patterns *= TRUTHS;
    }
    this.kinds = new Kind[asked.length > FEW_TRUTHS ? 0 : patterns];
  }

  CellId cell() {
    return plan.cell();
  }

  Counts empty() {
    return new Counts(kinds.length, emptyTally());
  }

  private CellTally emptyTally() {
    return new CellTally(ledger.size());
  }

  /**
   * Adds a subject.
   *
   * @param truths what {@link Sight} shows of it
   */
  void add(Fact fact, Outcome outcome, byte[] truths, Counts counts) {
    if (kinds.length == 0) {
      keep(outcome, counts.byRow(), 1);
      addRow(fact, outcome, counts.byRow());
      return;
    }
    int pattern = 0;
    for (int place : asked) {
      pattern = pattern * TRUTHS + truths[place];
    }
    counts.add(pattern);
    Kind kind = kinds[pattern];
    if (kind == null) {
      kind = kind(new Pattern(pattern));
      kinds[pattern] = kind;
    }
    if (kind == Kind.BY_ROW) {
      addRow(fact, outcome, counts.byRow());
    }
  }

  /** What all subjects add up to. */
  CellTally total(Counts counts) {
    CellTally total = emptyTally();
    total.merge(counts.byRow());
    for (int i = 0; i < kinds.length; i++) {
      if (counts.of(i) > 0) {
        Pattern pattern = new Pattern(i);
        keep(pattern, total, counts.of(i));
        if (kinds[i] == Kind.SAME) {
          addSame(pattern, total, counts.of(i));
        }
      }
    }
    return total;
  }

  private Kind kind(Pattern pattern) {
    List<Set<Standing>> apart = plan.standings(pattern, pattern::filter);
    return isOutside(apart) || isDecided(apart) && !plan.looksAtRows() ? Kind.SAME : Kind.BY_ROW;
  }

  private void addSame(Pattern pattern, CellTally tally, long times) {
    List<Set<Standing>> apart = plan.standings(pattern, pattern::filter);
    if (!isOutside(apart)) {
      Set<List<Standing>> ways = combined(apart);
      add(ways, contributions(ways, null), true, tally, times);
    }
  }

  private void addRow(Fact fact, Outcome outcome, CellTally tally) {
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
    if (!plan.isJoint() && ways.stream().anyMatch(way -> way.get(0) != Standing.OUTSIDE)) {
      Optional<Column> blank = plan.first().blank(fact);
      if (blank.isPresent()) {
        addCounted(ways, tally, 1);
        tally.addMembers(1);
        addBlank(blank.get(), tally);
        return;
      }
    }
    add(ways, contributions(ways, fact), areAll, tally, 1);
  }

  private Set<Contribution> contributions(Set<List<Standing>> ways, Fact fact) {
    Set<Contribution> alternatives = new HashSet<>();
    ways.forEach(way -> alternatives.add(plan.contribution(way, fact)));
    return Set.copyOf(alternatives);
  }

  /** Adds subjects that have every number that they could add. */
  private void add(
      Set<List<Standing>> ways,
      Set<Contribution> alternatives,
      boolean areAll,
      CellTally tally,
      long times) {
    addCounted(ways, tally, times);
    if (!plan.isJoint()) {
      if (ways.stream().allMatch(way -> way.get(0) == Standing.OUTSIDE)) {
        return;
      }
      tally.addMembers(times);
    }
    tally.add(alternatives, times);
    if (!areAll && alternatives.size() > 1) {
      tally.addNotAllWays(times);
    }
  }

  private static void addCounted(Set<List<Standing>> ways, CellTally tally, long times) {
    if (ways.stream().allMatch(way -> way.get(0) == Standing.PART)) {
      tally.addCounted(times);
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
  private void keep(Memberships memberships, CellTally tally, long times) {
    Truth kept = Truth.YES;
    for (int step = 0; step < ledger.size() && kept != Truth.NO; step++) {
      kept = kept.and(CellPlan.keeps(ledger.get(step), memberships));
      if (kept == Truth.YES) {
        tally.keepCertainly(step, times);
      }
      if (kept != Truth.NO) {
        tally.keepPossibly(step, times);
      }
    }
  }

  /** The truths that a number stands for. */
  private final class Pattern implements Memberships {

    private final Truth[] truths = new Truth[asked.length];

    Pattern(int pattern) {
      int rest = pattern;
      for (int i = asked.length - 1; i >= 0; i--) {
        truths[i] = Sight.truth(rest % TRUTHS);
        rest /= TRUTHS;
      }
    }

    @Override
    public Truth of(String population) {
      return truths[populations.indexOf(population)];
    }

    /** What the plan's filter of this number is answered. */
    Truth filter(int number) {
      return truths[populations.size() + filters.indexOf(plan.filters().get(number))];
    }
  }
}
