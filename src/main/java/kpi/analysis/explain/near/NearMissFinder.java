package kpi.analysis.explain.near;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.analysis.explain.near.NearMisses.Counts;
import kpi.analysis.explain.near.NearMisses.Miss;
import kpi.analysis.explain.near.NearMisses.OfCondition;
import kpi.analysis.explain.subject.CellReading;
import kpi.analysis.explain.subject.SubjectExplainer;
import kpi.analysis.explain.subject.SubjectExplanation.ConditionAnswer;
import kpi.evaluation.pass.Collector;
import kpi.evaluation.pass.Decision;
import kpi.model.Truth;
import kpi.model.fact.TableSchema;
import kpi.rules.RuleBook;
import kpi.rules.classification.answer.LineAnswers;
import kpi.rules.classification.rule.ClassificationRule;
import kpi.rules.classification.rule.Condition;
import kpi.rules.condition.Limit.Distance;
import kpi.rules.condition.Setting;

/** Collects the rows that are one condition away from a population. */
public final class NearMissFinder implements Collector {

  private static final Comparator<Miss> NEAREST_FIRST =
      Comparator.comparing((Miss miss) -> miss.membership() == Truth.UNKNOWN)
          .thenComparing(miss -> !miss.open().isEmpty())
          .thenComparing(
              NearMissFinder::distance, Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()))
          .thenComparing(miss -> miss.fact().line());

  private final String population;
  private final RuleBook.InForce rules;
  private final SubjectExplainer explainer;
  private final TableSchema table;

  /** By rule and line; a rule has each line once. */
  private final Map<ClassificationRule, List<List<Miss>>> misses = new LinkedHashMap<>();

  private final long[] counts = new long[Truth.values().length];

  /**
   * @param population one that the rules define
   * @param setting of the table whose rows are looked at
   */
  public NearMissFinder(String population, RuleBook.InForce rules, Setting setting) {
    this.population = population;
    this.rules = rules;
    this.table = rules.populations().table(population);
    this.explainer = new SubjectExplainer(rules.populations(), setting);
    for (ClassificationRule rule : rules.populations().rules(population)) {
      List<List<Miss>> byLine = new ArrayList<>();
      rule.conditions().forEach(line -> byLine.add(new ArrayList<>()));
      misses.put(rule, byLine);
    }
  }

  @Override
  public Optional<OfTable> of(TableSchema asked, Setting setting) {
    return asked.equals(table) ? Optional.of(this::look) : Optional.empty();
  }

  private Runnable look(List<Decision> rows) {
    List<Runnable> found = new ArrayList<>();
    long[] seen = new long[counts.length];
    for (Decision row : rows) {
      Truth membership = row.of(population);
      seen[membership.ordinal()]++;
      if (membership != Truth.YES) {
        misses.keySet().forEach(rule -> look(row, membership, rule).ifPresent(found::add));
      }
    }
    return () -> {
      for (int truth = 0; truth < seen.length; truth++) {
        counts[truth] += seen[truth];
      }
      found.forEach(Runnable::run);
    };
  }

  /** What adds the row, if one condition alone fails; or none fails and one alone is open. */
  private Optional<Runnable> look(Decision row, Truth membership, ClassificationRule rule) {
    LineAnswers lines = rules.classifier().lines(rule);
    List<Integer> failed = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    for (int line = 0; line < lines.count(); line++) {
      Truth answer = row.answer(lines, line);
      if (answer == Truth.NO) {
        failed.add(line);
      } else if (answer == Truth.UNKNOWN) {
        open.add(line);
      }
    }
    boolean fails = membership == Truth.NO && failed.size() == 1;
    boolean isOpen = failed.isEmpty() && open.size() == 1;
    if (!fails && !isOpen) {
      return Optional.empty();
    }
    int line = fails ? failed.get(0) : open.get(0);
    List<ConditionAnswer> others =
        fails ? open.stream().map(one -> answer(row, rule, one)).toList() : List.of();
    Miss miss = new Miss(row.fact(), membership, answer(row, rule, line), others);
    return Optional.of(() -> misses.get(rule).get(line).add(miss));
  }

  private ConditionAnswer answer(Decision row, ClassificationRule rule, int line) {
    return explainer.condition(rule.conditions().get(line), row.fact(), row.outcome());
  }

  /** In the unit of the condition, or in days; null if it draws no limit or the cell is blank. */
  private static BigDecimal distance(Miss miss) {
    return miss.answer().readings().stream()
        .map(CellReading::distance)
        .flatMap(Optional::stream)
        .map(NearMissFinder::least)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static BigDecimal least(Distance distance) {
    return distance.least().abs().min(distance.greatest().abs());
  }

  /** What was found, once all rows were seen, by condition. */
  public List<OfCondition> found() {
    List<OfCondition> found = new ArrayList<>();
    misses.forEach(
        (rule, byLine) -> {
          List<Condition> lines = rule.conditions();
          for (int line = 0; line < lines.size(); line++) {
            List<Miss> sorted = byLine.get(line).stream().sorted(NEAREST_FIRST).toList();
            found.add(new OfCondition(rule, lines.get(line), sorted));
          }
        });
    return found;
  }

  /** How many rows were seen, by membership. */
  public Counts counts() {
    return new Counts(
        counts[Truth.YES.ordinal()], counts[Truth.UNKNOWN.ordinal()], counts[Truth.NO.ordinal()]);
  }
}
