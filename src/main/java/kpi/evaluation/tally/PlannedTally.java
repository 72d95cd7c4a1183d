package kpi.evaluation.tally;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import kpi.evaluation.tally.cell.CellPlan;
import kpi.evaluation.tally.cell.CellTally;
import kpi.evaluation.tally.cell.Contribution;
import kpi.evaluation.tally.cell.Plan;
import kpi.evaluation.tally.cell.Standing;
import kpi.evaluation.tally.open.Completions;
import kpi.evaluation.tally.open.Group;
import kpi.evaluation.tally.open.OpenSubject;
import kpi.model.CellId;
import kpi.model.Truth;
import kpi.model.definition.Formula.Narrowing;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.rules.classification.answer.Outcome;
import kpi.rules.condition.Memberships;
import kpi.rules.condition.Setting;

/** Adds subjects to the tally of one cell. */
final class PlannedTally {

  private final Plan plan;
  private final Setting setting;
  private final Group group;
  private final Completions completions;
  private final List<Narrowing> ledger;

  /** The number in the group of each filter of the plan. */
  private final int[] filters;

  /** The ways of open subjects that are looked at row by row. */
  private final Map<OpenSubject, Optional<Set<List<Standing>>>> ways = new ConcurrentHashMap<>();

  PlannedTally(Plan plan, Group group, Completions completions, Setting setting) {
    this.plan = plan;
    this.setting = setting;
    this.group = group;
    this.completions = completions;
    this.filters = plan.filters().stream().mapToInt(group.filters()::indexOf).toArray();
    // The cells of a stratum have none, nor has a quotient.
    this.ledger =
        plan.isJoint() || !plan.cell().stratum().isEmpty()
            ? List.of()
            : TableTally.ledger(plan.first().formula());
  }

  CellId cell() {
    return plan.cell();
  }

  boolean looksAtRows() {
    return plan.looksAtRows();
  }

  CellTally empty() {
    boolean keepsEach = !plan.isJoint() && !plan.first().formula().statistic().isTotal();
    return new CellTally(ledger.size(), keepsEach);
  }

  /** Whether subjects that show the same stand in one way only. */
  boolean isDecided(Memberships memberships, FilterAnswers answers) {
    return isDecided(apart(memberships, answers));
  }

  private List<Set<Standing>> apart(Memberships memberships, FilterAnswers answers) {
    return plan.standings(memberships, filter -> answers.to(filters[filter]));
  }

  /** Adds subjects that stand in one way only, but for the numbers of rows. */
  void addDecided(Memberships memberships, FilterAnswers answers, CellTally tally, long times) {
    keep(memberships, tally, times);
    if (!plan.looksAtRows()) {
      List<Set<Standing>> apart = apart(memberships, answers);
      if (!isOutside(apart)) {
        add(combined(apart), null, true, tally, times);
      }
    }
  }

  /** Adds open subjects of one kind, but for the numbers of rows. */
  void addKind(OpenSubject subject, CellTally tally, long times) {
    addKind(subject, tally, times, one -> completions.of(one, plan, filters));
  }

  /** The same of one subject, among others of its kind that come one by one. */
  void addOne(OpenSubject subject, CellTally tally) {
    addKind(subject, tally, 1, this::ways);
  }

  private void addKind(
      OpenSubject subject,
      CellTally tally,
      long times,
      Function<OpenSubject, Optional<Set<List<Standing>>>> completed) {
    keep(subject.outcome(), tally, times);
    if (!plan.looksAtRows()) {
      List<Set<Standing>> apart = apart(subject.outcome(), filter -> group.filter(filter, subject));
      if (!isOutside(apart)) {
        Optional<Set<List<Standing>>> all =
            isDecided(apart) ? Optional.of(combined(apart)) : completed.apply(subject);
        add(all.orElseGet(() -> combined(apart)), null, all.isPresent(), tally, times);
      }
    }
  }

  /**
   * Adds the numbers of a row.
   *
   * @param subject its kind; null if it stands in one way only
   */
  void addRow(Fact fact, Outcome outcome, OpenSubject subject, CellTally tally) {
    List<Set<Standing>> apart = plan.standings(fact, outcome, setting);
    if (!isOutside(apart)) {
      Optional<Set<List<Standing>>> all =
          isDecided(apart) ? Optional.of(combined(apart)) : ways(subject);
      add(fact, all.orElseGet(() -> combined(apart)), all.isPresent(), tally);
    }
  }

  private Optional<Set<List<Standing>>> ways(OpenSubject subject) {
    return subject.isKept()
        ? ways.computeIfAbsent(subject, one -> completions.of(one, plan, filters))
        : completions.of(subject, plan, filters);
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
    if (!plan.isJoint() && !areOutside(ways)) {
      Optional<Column> blank = plan.first().blank(fact);
      if (blank.isPresent()) {
        addCounted(ways, tally, 1);
        tally.addMembers(1);
        addBlank(blank.get(), tally);
        return;
      }
    }
    add(ways, fact, areAll, tally, 1);
  }

  /**
   * Adds subjects that have every number that they could add.
   *
   * @param fact null if no numbers are added
   */
  private void add(
      Set<List<Standing>> ways, Fact fact, boolean areAll, CellTally tally, long times) {
    addCounted(ways, tally, times);
    if (!plan.isJoint()) {
      if (areOutside(ways)) {
        return;
      }
      tally.addMembers(times);
    }
    Set<Contribution> alternatives = new HashSet<>();
    ways.forEach(way -> alternatives.add(plan.contribution(way, fact)));
    tally.add(Set.copyOf(alternatives), times);
    if (!areAll && alternatives.size() > 1) {
      tally.addNotAllWays(times);
    }
  }

  private static boolean areOutside(Set<List<Standing>> ways) {
    return ways.stream().allMatch(way -> way.get(0) == Standing.OUTSIDE);
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
}
