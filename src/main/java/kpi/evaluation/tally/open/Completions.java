package kpi.evaluation.tally.open;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kpi.evaluation.tally.cell.Plan;
import kpi.evaluation.tally.cell.Standing;
import kpi.model.Truth;
import kpi.model.fact.TableSchema;
import kpi.rules.classification.Classifier;
import kpi.rules.classification.answer.Answers;
import kpi.rules.classification.answer.Outcome;
import kpi.rules.condition.Setting;

/**
 * Where undetermined subjects could turn out to stand: their open cells are taken for every value
 * that a rule tells apart, and the rules are fired on the answers.
 */
public final class Completions {

  /** Beyond this many ways not all are looked at. */
  private static final int MOST_WAYS = 4096;

  private final TableSchema table;
  private final Classifier classifier;
  private final Group group;
  private final Ways ways;

  public Completions(Group group, TableSchema table, Classifier classifier, Setting setting) {
    this.table = table;
    this.classifier = classifier;
    this.group = group;
    this.ways = new Ways(group, table.columns(), setting, MOST_WAYS);
  }

  /**
   * Every way in which a subject could stand to a cell; empty if there are too many to look at.
   *
   * @param filters the number in the group of each filter of the plan
   */
  public Optional<Set<List<Standing>>> of(OpenSubject subject, Plan plan, int[] filters) {
    return ways.of(subject).map(completed -> standings(completed, subject, plan, filters));
  }

  private Set<List<Standing>> standings(
      List<List<Truth>> completed, OpenSubject subject, Plan plan, int[] filters) {
    List<Answers> answers = new ArrayList<>(completed.size());
    completed.forEach(way -> answers.add(group.answers(subject.outcome().answers(), way)));
    List<Outcome> outcomes = classifier.decide(table, answers);
    Set<List<Standing>> standings = new LinkedHashSet<>();
    for (int i = 0; i < outcomes.size(); i++) {
      List<Truth> way = completed.get(i);
      standings.add(plan.standing(outcomes.get(i), filter -> group.filter(filters[filter], way)));
    }
    return Set.copyOf(standings);
  }
}
