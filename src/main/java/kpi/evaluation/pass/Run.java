package kpi.evaluation.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import kpi.evaluation.pass.Collector.OfTable;
import kpi.loading.dataset.Dataset;
import kpi.loading.dataset.RowWork;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.model.result.RowCount;
import kpi.rules.RuleBook;
import kpi.rules.classification.Classifier;
import kpi.rules.classification.answer.Outcome;
import kpi.rules.condition.Setting;
import kpi.rules.finding.Finding;
import kpi.source.Messages;
import kpi.source.Rejected;

/**
 * A dataset with the rules in force on it. This is the only place that reads rows, and that uses
 * threads on them: everything that is to be known of the rows is collected in a pass.
 */
public final class Run {

  private final Dataset dataset;
  private final RuleBook.InForce rules;
  private final int threads;

  /**
   * @param rules in force on the dataset's reference date
   * @param threads how many batches of rows are decided at once
   */
  public Run(Dataset dataset, RuleBook.InForce rules, int threads) {
    this.dataset = dataset;
    this.rules = rules;
    this.threads = threads;
  }

  /** What conditions about the rows of a table are measured against. */
  public Setting setting(TableSchema table) {
    return setting(dataset, table);
  }

  private static Setting setting(Dataset dataset, TableSchema table) {
    return new Setting(dataset.header().asOf(table.name()), dataset.header().fiscalYear());
  }

  /**
   * Reads every row of the dataset once, and shows it to all who collect. Tables come in the order
   * of the dictionary.
   *
   * @param messages takes in what is wrong with the tables, but not what rules find in their rows
   * @return how many rows were read, by table
   * @throws Rejected if a table cannot be read, or scratch files cannot be written
   */
  public List<RowCount> pass(List<? extends Collector> collectors, Messages messages)
      throws Rejected {
    return pass(dataset.tables(), collectors, messages);
  }

  /** The same for the tables from which somebody collects; the others are not read. */
  public void passWhereAsked(List<? extends Collector> collectors, Messages messages)
      throws Rejected {
    List<TableSchema> asked =
        dataset.tables().stream()
            .filter(table -> collectors.stream().anyMatch(one -> asks(one, table)))
            .toList();
    pass(asked, collectors, messages);
  }

  private boolean asks(Collector collector, TableSchema table) {
    return collector.of(table, setting(table)).isPresent();
  }

  private List<RowCount> pass(
      List<TableSchema> tables, List<? extends Collector> collectors, Messages messages)
      throws Rejected {
    List<RowCount> counts = new ArrayList<>();
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      for (TableSchema table : tables) {
        counts.add(pass(table, collectors, workers, messages));
      }
    } finally {
      workers.shutdownNow();
    }
    return counts;
  }

  private RowCount pass(
      TableSchema table,
      List<? extends Collector> collectors,
      ExecutorService workers,
      Messages messages)
      throws Rejected {
    List<OfTable> collecting = new ArrayList<>();
    for (Collector collector : collectors) {
      collector.of(table, setting(table)).ifPresent(collecting::add);
    }
    Rows rows = new Rows(rules, setting(table), collecting);
    RowCount count = dataset.rows(table, messages, workers, threads + 2, rows);
    collecting.forEach(OfTable::end);
    List<OfTable> unsure = collecting.stream().filter(OfTable::wantsAnotherLook).toList();
    if (!unsure.isEmpty()) {
      // What is wrong with the table was told at the first reading.
      dataset.rows(
          table, new Messages(), fact -> unsure.forEach(collector -> collector.lookAgain(fact)));
    }
    return count;
  }

  /**
   * Reads the rows of a table as they are written, before it is known which rules hold for them.
   *
   * @throws Rejected if the table cannot be read
   */
  public static void read(
      Dataset dataset, TableSchema table, Messages messages, Consumer<Fact> consumer)
      throws Rejected {
    dataset.rows(table, messages, consumer);
  }

  /** Decides batches of rows, and shows them to who collects. */
  private record Rows(RuleBook.InForce rules, Setting setting, List<OfTable> collecting)
      implements RowWork<List<Runnable>> {

    @Override
    public List<Runnable> work(List<Fact> rows) {
      List<Decision> decided = decide(rules, rows, setting);
      List<Runnable> seen = new ArrayList<>(collecting.size());
      collecting.forEach(collector -> seen.add(collector.look(decided)));
      return seen;
    }

    @Override
    public void take(List<Runnable> seen) {
      seen.forEach(Runnable::run);
    }
  }

  /** What rules decide of rows of one table, in the same order. */
  public static List<Decision> decide(RuleBook.InForce rules, List<Fact> written, Setting setting) {
    List<Fact> counted = new ArrayList<>(written.size());
    List<List<Finding>> findings = new ArrayList<>(written.size());
    for (Fact row : written) {
      List<Finding> found = new ArrayList<>(0);
      counted.add(rules.screening().screen(row, setting, found::add));
      findings.add(found);
    }
    Classifier classifier = rules.classifier();
    List<Outcome> outcomes = classifier.classify(counted, setting);
    List<Decision> decided = new ArrayList<>(written.size());
    for (int i = 0; i < written.size(); i++) {
      decided.add(new Decision(written.get(i), counted.get(i), findings.get(i), outcomes.get(i)));
    }
    return decided;
  }

  /** What the rules decide of a row. */
  public Decision decide(Fact written) {
    return decide(rules, List.of(written), setting(written.table())).get(0);
  }
}
