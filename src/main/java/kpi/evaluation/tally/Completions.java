package kpi.evaluation.tally;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kpi.model.Fact;
import kpi.model.TableSchema;
import kpi.model.Truth;
import kpi.rules.classification.Answers;
import kpi.rules.classification.Classifier;
import kpi.rules.classification.Outcome;
import kpi.rules.classification.Populations;
import kpi.rules.condition.Setting;

/**
 * Where undetermined subjects could turn out to stand: their open cells are taken for every value
 * that a rule tells apart, and the rules are fired on the answers. Subjects that are open in the
 * same way are worked out once.
 */
final class Completions {

  /** Beyond this many ways not all are looked at. */
  private static final int MOST_WAYS = 4096;

  /** Beyond this many subjects that differ, further ones are forgotten. */
  private static final int MOST_REMEMBERED = 50_000;

  private final Plan plan;
  private final TableSchema table;
  private final Classifier classifier;
  private final Group group;
  private final Ways ways;
  private final Map<OpenSubject, Optional<Set<List<Standing>>>> known = new ConcurrentHashMap<>();

  Completions(Plan plan, Classifier classifier, Populations populations, Setting setting) {
    this.plan = plan;
    this.table = plan.first().formula().table();
    this.classifier = classifier;
    this.group =
        new Group(
            plan.populations(),
            plan.filters(),
            populations,
            classifier.questionnaire(table),
            setting);
    this.ways = new Ways(group, table.columns(), setting, MOST_WAYS);
  }

  /** Every way in which a subject could stand; empty if there are too many to look at. */
  Optional<Set<List<Standing>>> of(Fact fact, Outcome outcome) {
    OpenSubject subject = group.of(fact, outcome);
    Optional<Set<List<Standing>>> standings = known.get(subject);
    if (standings == null) {
      standings = work(subject, outcome.answers());
      if (known.size() < MOST_REMEMBERED) {
        known.put(subject, standings);
      }
    }
    return standings;
  }

  /**
   * @param form any answers to the same questionnaire
   */
  private Optional<Set<List<Standing>>> work(OpenSubject subject, Answers form) {
    return ways.of(subject).map(completed -> standings(completed, form));
  }

  private Set<List<Standing>> standings(List<List<Truth>> completed, Answers form) {
    List<Answers> answers = new ArrayList<>(completed.size());
    completed.forEach(way -> answers.add(group.answers(form, way)));
    List<Outcome> outcomes = classifier.decide(table, answers);
    Set<List<Standing>> standings = new LinkedHashSet<>();
    for (int i = 0; i < outcomes.size(); i++) {
      List<Truth> way = completed.get(i);
      standings.add(
          plan.standing(outcomes.get(i), filter -> way.get(group.firstFilter() + filter)));
    }
    return Set.copyOf(standings);
  }
}
