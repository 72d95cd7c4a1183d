package kpi.analysis.impact.flips;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import kpi.analysis.impact.flips.Flip.Deciding;
import kpi.model.fact.TableSchema;

/**
 * Why subjects flip: the conditions that are answered otherwise than before, and the changed rules
 * that stand behind them. A condition that did not change is answered otherwise only because the
 * subject flips in a population that it names, so the reasons of that flip are its reasons.
 *
 * <p>Subjects are rows of one table.
 */
final class Reasons {

  private final TwoSides sides;
  private final TableSchema table;
  private final Map<String, List<ConditionPair>> conditions = new HashMap<>();

  Reasons(TwoSides sides, TableSchema table) {
    this.sides = sides;
    this.table = table;
  }

  /** What decides one flip. */
  record Reason(SortedSet<String> rules, List<Deciding> conditions) {}

  Reason of(String population, Subject subject) {
    Reason reason = new Reason(new TreeSet<>(), new ArrayList<>());
    collect(population, subject, reason, new HashSet<>());
    reason.rules().addAll(subject.findings());
    if (reason.rules().isEmpty()) {
      reason.rules().addAll(sides.changedRulesBehind(population));
    }
    return reason;
  }

  private void collect(String population, Subject subject, Reason reason, Set<String> visited) {
    if (!visited.add(population)) {
      return;
    }
    List<ConditionPair> deciding = deciding(population, subject);
    deciding.forEach(pair -> reason.conditions().add(decides(population, pair, subject)));
    if (deciding.isEmpty()) {
      reason.rules().addAll(sides.changedRules(population));
    }
    for (ConditionPair pair : deciding) {
      if (pair.isOnBothSides()) {
        pair.populations().stream()
            .filter(named -> sides.before(named, subject) != sides.after(named, subject))
            .forEach(named -> collect(named, subject, reason, visited));
      } else {
        reason.rules().addAll(pair.changedRules());
      }
    }
  }

  /**
   * Those that keep the subject out on one side and not on the other; where nothing does, as with
   * another rule for the same population, those that come or go.
   */
  private List<ConditionPair> deciding(String population, Subject subject) {
    List<ConditionPair> different =
        conditions.computeIfAbsent(population, name -> sides.conditions(name, table)).stream()
            .filter(pair -> subject.before(pair) != subject.after(pair))
            .toList();
    List<ConditionPair> blocking =
        different.stream()
            .filter(pair -> subject.before(pair).blocks() || subject.after(pair).blocks())
            .toList();
    return blocking.isEmpty() ? different : blocking;
  }

  private Deciding decides(String population, ConditionPair pair, Subject subject) {
    return new Deciding(
        population, pair.sentence(), sides.place(pair), subject.before(pair), subject.after(pair));
  }
}
