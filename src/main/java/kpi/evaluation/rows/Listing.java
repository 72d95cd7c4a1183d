package kpi.evaluation.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import kpi.evaluation.pass.Collector;
import kpi.evaluation.pass.Decision;
import kpi.model.Truth;
import kpi.model.fact.TableSchema;
import kpi.model.result.Verdict;
import kpi.rules.RuleBook;
import kpi.rules.classification.answer.Answers;
import kpi.rules.classification.answer.LineAnswers;
import kpi.rules.classification.rule.ClassificationRule;
import kpi.rules.condition.Setting;
import kpi.rules.text.vocabulary.Annotations;

/** Lists whether subjects belong to populations, and why not. */
public final class Listing implements Collector {

  /** Which populations are listed. */
  public enum Extent {
    /** Those that rules ask for, members alone or with the others. */
    MARKED,
    /** All of them, members and others. */
    ALL
  }

  private final RuleBook.InForce rules;
  private final Extent extent;
  private final Listed.Sink sink;

  public Listing(RuleBook.InForce rules, Extent extent, Listed.Sink sink) {
    this.rules = rules;
    this.extent = extent;
    this.sink = sink;
  }

  @Override
  public Optional<OfTable> of(TableSchema table, Setting setting) {
    List<ListedPopulation> populations = new ArrayList<>();
    for (String population : rules.populations().names()) {
      boolean all = extent == Extent.ALL || isMarked(population, Annotations.LIST_ALL);
      boolean listed = all || isMarked(population, Annotations.LIST_MEMBERS);
      if (listed && rules.populations().table(population).equals(table)) {
        populations.add(new ListedPopulation(population, all, rules));
      }
    }
    return populations.isEmpty()
        ? Optional.empty()
        : Optional.of(
            rows -> sink.look(rows.stream().map(row -> listed(row, populations)).toList()));
  }

  private boolean isMarked(String population, String annotation) {
    return rules.populations().rules(population).stream()
        .anyMatch(rule -> rule.text().annotations().containsKey(annotation));
  }

  private static Listed listed(Decision row, List<ListedPopulation> populations) {
    List<Verdict> verdicts = new ArrayList<>(populations.size());
    for (ListedPopulation population : populations) {
      if (population.lists(row)) {
        verdicts.add(population.verdict(row));
      }
    }
    return new Listed(row.fact().table().subjectType(), row.fact().id(), verdicts);
  }

  /** A population of which each verdict is made once. */
  private static final class ListedPopulation {

    /** Beyond this many verdicts further ones are not kept. */
    private static final int MOST_KEPT = 50_000;

    private final String name;
    private final int number;
    private final boolean all;
    private final List<ClassificationRule> rules;
    private final List<LineAnswers> lines;
    private final int questions;
    private final Map<Answers, Verdict> verdicts = new ConcurrentHashMap<>();

    ListedPopulation(String name, boolean all, RuleBook.InForce inForce) {
      this.name = name;
      this.number = inForce.classifier().number(name);
      this.all = all;
      this.rules = inForce.populations().rules(name);
      this.lines = rules.stream().map(inForce.classifier()::lines).toList();
      this.questions = lines.stream().mapToInt(LineAnswers::count).sum();
    }

    boolean lists(Decision row) {
      return all || row.outcome().of(number) != Truth.NO;
    }

    Verdict verdict(Decision row) {
      Answers pattern = pattern(row);
      Verdict known = verdicts.get(pattern);
      if (known == null) {
        known = made(row);
        Verdict before = verdicts.size() < MOST_KEPT ? verdicts.putIfAbsent(pattern, known) : null;
        known = before == null ? known : before;
      }
      return known;
    }

    /** Why a member belongs, only the rules tell; of others it takes the lines. */
    private Answers pattern(Decision row) {
      if (row.outcome().of(number) == Truth.YES) {
        return Answers.of(ofRules(row));
      }
      byte[] truths = new byte[questions + 1];
      int at = 0;
      for (LineAnswers ofRule : lines) {
        for (int line = 0; line < ofRule.count(); line++) {
          truths[at++] = (byte) row.answer(ofRule, line).ordinal();
        }
      }
      return Answers.of(truths);
    }

    private byte[] ofRules(Decision row) {
      byte[] truths = new byte[rules.size() + questions + 2];
      for (int i = 0; i < rules.size(); i++) {
        truths[i] = (byte) row.ofRule(rules.get(i).name()).ordinal();
      }
      return truths;
    }

    private Verdict made(Decision row) {
      Truth membership = row.outcome().of(number);
      TreeSet<String> concluding = new TreeSet<>();
      TreeSet<String> failed = new TreeSet<>();
      TreeSet<String> unknown = new TreeSet<>();
      for (int i = 0; i < rules.size(); i++) {
        ClassificationRule rule = rules.get(i);
        if (membership != Truth.YES) {
          concluding.add(rule.name());
          sort(row, rule, lines.get(i), failed, unknown);
        } else if (row.ofRule(rule.name()) == Truth.YES) {
          concluding.add(rule.name());
        }
      }
      return new Verdict(
          name, membership, List.copyOf(concluding), List.copyOf(failed), List.copyOf(unknown));
    }

    private static void sort(
        Decision row,
        ClassificationRule rule,
        LineAnswers lines,
        TreeSet<String> failed,
        TreeSet<String> unknown) {
      for (int line = 0; line < lines.count(); line++) {
        Truth answer = row.answer(lines, line);
        if (answer == Truth.NO) {
          failed.add(rule.conditions().get(line).sentence());
        } else if (answer == Truth.UNKNOWN) {
          unknown.add(rule.conditions().get(line).sentence());
        }
      }
    }
  }
}
