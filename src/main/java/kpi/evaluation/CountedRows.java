package kpi.evaluation;

import java.util.function.Consumer;
import kpi.loading.Dataset;
import kpi.model.Fact;
import kpi.model.TableSchema;
import kpi.rules.RuleBook;
import kpi.rules.condition.Setting;
import kpi.source.Messages;
import kpi.source.Rejected;

/**
 * The rows of a dataset as they count: what the rules find that it cannot be right is unknown. Who
 * classifies rows reads them here.
 */
public final class CountedRows {

  private final Dataset dataset;
  private final RuleBook.InForce rules;

  public CountedRows(Dataset dataset, RuleBook.InForce rules) {
    this.dataset = dataset;
    this.rules = rules;
  }

  /** What conditions about the rows of a table are measured against. */
  public Setting setting(TableSchema table) {
    return new Setting(dataset.header().asOf(table.name()), dataset.header().fiscalYear());
  }

  /**
   * Streams the rows of a table in the order of the file.
   *
   * @param messages takes in what is wrong with the table, but not what rules find in its rows
   * @throws Rejected if the file cannot be read
   */
  public void read(TableSchema table, Messages messages, Consumer<Fact> consumer) throws Rejected {
    Setting setting = setting(table);
    dataset.rows(
        table,
        messages,
        fact -> consumer.accept(rules.screening().screen(fact, setting, finding -> {})));
  }

  /** A row as it counts; what is found in it is told. */
  public Fact counted(Fact written, Messages messages) {
    return rules
        .screening()
        .screen(written, setting(written.table()), finding -> messages.add(finding.message()));
  }
}
