package kpi.evaluation.sentences;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.evaluation.pass.Collector;
import kpi.evaluation.pass.Decision;
import kpi.model.Truth;
import kpi.model.fact.TableSchema;
import kpi.rules.RuleBook;
import kpi.rules.classification.answer.LineAnswers;
import kpi.rules.classification.rule.ClassificationRule;
import kpi.rules.condition.Setting;

/**
 * Counts, rule by rule, the subjects that each sentence removes of those left by the sentences
 * before it.
 */
public final class SentenceCounts implements Collector {

  private final RuleBook.InForce rules;
  private final Map<String, List<SentenceCount>> counts = new HashMap<>();

  public SentenceCounts(RuleBook.InForce rules) {
    this.rules = rules;
  }

  /**
   * The counts by the name of the rule, one per condition; no entry for rules about tables that are
   * not there.
   */
  public Map<String, List<SentenceCount>> byRule() {
    return Map.copyOf(counts);
  }

  @Override
  public Optional<OfTable> of(TableSchema table, Setting setting) {
    List<ClassificationRule> own =
        rules.rules().stream().filter(rule -> rule.table().equals(table)).toList();
    own.forEach(rule -> counts.put(rule.name(), none(rule)));
    return own.isEmpty() ? Optional.empty() : Optional.of(rows -> look(rows, own));
  }

  private static List<SentenceCount> none(ClassificationRule rule) {
    return Collections.nCopies(rule.conditions().size(), new SentenceCount(0, 0, 0));
  }

  private Runnable look(List<Decision> rows, List<ClassificationRule> own) {
    Map<String, List<SentenceCount>> seen = new HashMap<>();
    for (ClassificationRule rule : own) {
      LineAnswers lines = rules.classifier().lines(rule);
      List<SentenceCount> found = none(rule);
      for (Decision row : rows) {
        found = plus(found, count(row, lines));
      }
      seen.put(rule.name(), found);
    }
    return () -> seen.forEach((rule, found) -> counts.put(rule, plus(counts.get(rule), found)));
  }

  /** What becomes of one row, sentence by sentence, as long as it is left. */
  private static List<SentenceCount> count(Decision row, LineAnswers lines) {
    List<SentenceCount> counts = new ArrayList<>(lines.count());
    Truth kept = Truth.YES;
    for (int line = 0; line < lines.count(); line++) {
      boolean isLeft = kept != Truth.NO;
      kept = isLeft ? kept.and(row.answer(lines, line)) : kept;
      counts.add(
          isLeft
              ? new SentenceCount(1, kept == Truth.NO ? 1 : 0, kept == Truth.UNKNOWN ? 1 : 0)
              : new SentenceCount(0, 0, 0));
    }
    return counts;
  }

  private static List<SentenceCount> plus(List<SentenceCount> one, List<SentenceCount> other) {
    List<SentenceCount> sum = new ArrayList<>(one.size());
    for (int i = 0; i < one.size(); i++) {
      sum.add(one.get(i).plus(other.get(i)));
    }
    return List.copyOf(sum);
  }
}
