package kpi.evaluation.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kpi.evaluation.tally.cell.CellTally;
import kpi.evaluation.tally.cell.Counts;
import kpi.evaluation.tally.cell.Plan;
import kpi.evaluation.tally.cell.RowShare;
import kpi.evaluation.tally.open.Completions;
import kpi.evaluation.tally.open.Group;
import kpi.evaluation.tally.open.OpenSubject;
import kpi.evaluation.tally.open.Sight;
import kpi.model.CellId;
import kpi.model.Truth;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.rules.classification.Classifier;
import kpi.rules.classification.answer.Outcome;
import kpi.rules.condition.Memberships;
import kpi.rules.condition.Setting;

/**
 * Tallies the cells that ask the same of a subject. Subjects that show the same truths count the
 * same, and open subjects of one kind can turn out to be the same: they are only counted, and told
 * apart at the end. Rows are looked at one by one where they have numbers to add.
 */
final class GroupTally {

  /** Groups that ask for more truths count by kind alone. */
  private static final int FEW_TRUTHS = 7;

  private static final int TRUTHS = Truth.values().length;
  private static final byte DECIDED = 1;
  private static final byte OPEN = 2;

  private final Group group;
  private final Completions completions;
  private final List<PlannedTally> cells = new ArrayList<>();
  private final List<Integer> byRow = new ArrayList<>();

  /** The places of the truths that the group asks for. */
  private final int[] asked;

  /** By pattern of these truths, whether it decides all cells; 0 until one is seen. */
  private final byte[] kinds;

  GroupTally(Group group, Sight sight, TableSchema table, Classifier classifier, Setting setting) {
    this.group = group;
    this.completions = new Completions(group, table, classifier, setting);
    this.asked = sight.places(group);
    int patterns = 1;
    for (int i = 0; i < asked.length && i < FEW_TRUTHS; i++) {
      patterns *= TRUTHS;
    }
    this.kinds = new byte[asked.length > FEW_TRUTHS ? 0 : patterns];
  }

  /** Before any subject is added. */
  void add(Plan plan, Setting setting) {
    PlannedTally cell = new PlannedTally(plan, group, completions, setting);
    if (plan.looksAtRows()) {
      byRow.add(cells.size());
    }
    cells.add(cell);
  }

  Counts empty() {
    return new Counts(kinds.length, cells.stream().map(PlannedTally::empty).toList());
  }

  /**
   * Adds a subject.
   *
   * @param truths what {@link Sight} shows of it
   */
  void add(Fact fact, Outcome outcome, byte[] truths, Counts counts) {
    int pattern = pattern(truths);
    OpenSubject subject = null;
    if (kinds.length > 0 && kind(pattern) == DECIDED) {
      counts.addPattern(pattern);
    } else {
      subject = group.of(fact, outcome);
      if (subject == null) {
        subject = group.alone(fact, outcome);
        addAlone(subject, counts);
      } else {
        counts.addKind(subject.number());
      }
    }
    for (int i = 0; i < byRow.size(); i++) {
      int cell = byRow.get(i);
      cells.get(cell).addRow(fact, outcome, subject, counts.byRow(cell));
    }
  }

  /**
   * What one subject adds to each cell.
   *
   * @param truths what {@link Sight} shows of it
   */
  void share(Fact fact, Outcome outcome, byte[] truths, Map<CellId, RowShare> shares) {
    int pattern = pattern(truths);
    boolean isDecided = kinds.length > 0 && kind(pattern) == DECIDED;
    Pattern shown = isDecided ? new Pattern(pattern) : null;
    OpenSubject kept = isDecided ? null : group.of(fact, outcome);
    OpenSubject subject = isDecided || kept != null ? kept : group.alone(fact, outcome);
    for (PlannedTally cell : cells) {
      CellTally share = cell.empty();
      if (isDecided) {
        cell.addDecided(shown, shown, share, 1);
      } else {
        cell.addOne(subject, share);
      }
      if (cell.looksAtRows()) {
        cell.addRow(fact, outcome, subject, share);
      }
      shares.put(cell.cell(), RowShare.of(share));
    }
  }

  private void addAlone(OpenSubject subject, Counts counts) {
    for (int cell = 0; cell < cells.size(); cell++) {
      cells.get(cell).addKind(subject, counts.byRow(cell), 1);
    }
  }

  private int pattern(byte[] truths) {
    int pattern = 0;
    if (kinds.length > 0) {
      for (int place : asked) {
        pattern = pattern * TRUTHS + truths[place];
      }
    }
    return pattern;
  }

  private byte kind(int pattern) {
    byte kind = kinds[pattern];
    if (kind == 0) {
      Pattern shown = new Pattern(pattern);
      kind = cells.stream().allMatch(cell -> cell.isDecided(shown, shown)) ? DECIDED : OPEN;
      kinds[pattern] = kind;
    }
    return kind;
  }

  /** What all subjects add up to, by cell. */
  void total(Counts counts, Map<CellId, CellTally> totals) {
    for (int cell = 0; cell < cells.size(); cell++) {
      PlannedTally planned = cells.get(cell);
      CellTally total = planned.empty();
      total.merge(counts.byRow(cell));
      for (int pattern = 0; pattern < kinds.length; pattern++) {
        if (counts.ofPattern(pattern) > 0) {
          Pattern shown = new Pattern(pattern);
          planned.addDecided(shown, shown, total, counts.ofPattern(pattern));
        }
      }
      for (OpenSubject subject : group.kinds()) {
        if (counts.ofKind(subject.number()) > 0) {
          planned.addKind(subject, total, counts.ofKind(subject.number()));
        }
      }
      totals.put(planned.cell(), total);
    }
  }

  /** The truths that a number stands for. */
  private final class Pattern implements Memberships, FilterAnswers {

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
      return truths[group.members().indexOf(population)];
    }

    @Override
    public Truth to(int filter) {
      return truths[group.members().size() + filter];
    }
  }
}
