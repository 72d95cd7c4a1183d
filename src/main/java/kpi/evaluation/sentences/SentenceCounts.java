package kpi.evaluation.sentences;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kpi.evaluation.CountedRows;
import kpi.loading.Dataset;
import kpi.model.Fact;
import kpi.model.TableSchema;
import kpi.model.Truth;
import kpi.rules.RuleBook;
import kpi.rules.classification.ClassificationRule;
import kpi.rules.classification.Condition;
import kpi.rules.classification.Outcome;
import kpi.rules.condition.Setting;
import kpi.source.Messages;
import kpi.source.Rejected;

/**
 * Counts, rule by rule, the subjects that each sentence removes of those left by the sentences
 * before it. The tables are read once more, in batches.
 */
public final class SentenceCounts {

  private static final int ROWS = 5_000;

  private final RuleBook.InForce rules;
  private final Map<String, SentenceCount[]> counts = new HashMap<>();

  private SentenceCounts(RuleBook.InForce rules) {
    this.rules = rules;
  }

  /**
   * The counts by the name of the rule, one per condition; no entry for rules about tables that are
   * not there.
   *
   * @param dataset one that was evaluated: its findings were told then
   * @throws Rejected if a table cannot be read any more
   */
  public static Map<String, List<SentenceCount>> of(Dataset dataset, RuleBook.InForce rules)
      throws Rejected {
    SentenceCounts counting = new SentenceCounts(rules);
    CountedRows rows = new CountedRows(dataset, rules);
    for (TableSchema table : dataset.tables()) {
      counting.count(rows, table);
    }
    Map<String, List<SentenceCount>> byRule = new HashMap<>();
    counting.counts.forEach((rule, all) -> byRule.put(rule, List.of(all)));
    return byRule;
  }

  private void count(CountedRows rows, TableSchema table) throws Rejected {
    Setting setting = rows.setting(table);
    List<ClassificationRule> own =
        rules.rules().stream().filter(rule -> rule.table().equals(table)).toList();
    for (ClassificationRule rule : own) {
      SentenceCount[] none = new SentenceCount[rule.conditions().size()];
      Arrays.fill(none, new SentenceCount(0, 0, 0));
      counts.put(rule.name(), none);
    }
    List<Fact> batch = new ArrayList<>(ROWS);
    rows.read(
        table,
        new Messages(),
        fact -> {
          batch.add(fact);
          if (batch.size() == ROWS) {
            add(own, batch, setting);
            batch.clear();
          }
        });
    add(own, batch, setting);
  }

  private void add(List<ClassificationRule> own, List<Fact> batch, Setting setting) {
    List<Outcome> outcomes = rules.classifier().classify(batch, setting);
    for (int i = 0; i < batch.size(); i++) {
      for (ClassificationRule rule : own) {
        add(rule, batch.get(i), outcomes.get(i), setting);
      }
    }
  }

  private void add(ClassificationRule rule, Fact fact, Outcome outcome, Setting setting) {
    SentenceCount[] all = counts.get(rule.name());
    Truth kept = Truth.YES;
    for (int i = 0; i < all.length && kept != Truth.NO; i++) {
      Condition condition = rule.conditions().get(i);
      kept = kept.and(condition.question().answer(fact, outcome, setting));
      all[i] =
          all[i].plus(
              new SentenceCount(1, kept == Truth.NO ? 1 : 0, kept == Truth.UNKNOWN ? 1 : 0));
    }
  }
}
