package kpi.analysis.check;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import kpi.evaluation.Evaluator;
import kpi.loading.dataset.Dataset;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.model.definition.KpiDefinition;
import kpi.model.fact.DataDictionary;
import kpi.model.fact.TableSchema;
import kpi.rules.RuleBook;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;

/** Whether a dataset can be evaluated, and which indicators it has no table for. */
final class DatasetCheck {

  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  private final Dataset dataset;
  private final Messages messages;

  private DatasetCheck(Dataset dataset, Messages messages) {
    this.dataset = dataset;
    this.messages = messages;
  }

  /**
   * @throws Rejected with what was found before as well
   */
  static DatasetCheck open(Path folder, DataDictionary dictionary, Messages messages)
      throws Rejected {
    Messages own = new Messages();
    try {
      return new DatasetCheck(Dataset.open(folder, dictionary, own), messages);
    } catch (Rejected rejected) {
      throw with(rejected, own, messages);
    }
  }

  LocalDate referenceDate() {
    return dataset.header().referenceDate();
  }

  /**
   * Evaluates the dataset and tells what is refused. Warnings about its data are left to the
   * evaluation.
   *
   * @throws Rejected if anything is
   */
  void check(RuleBook book, List<KpiDefinition> kpis, List<DefinedCell> cells) throws Rejected {
    tellMissingTables(cells);
    Messages own = new Messages();
    try {
      Evaluator.evaluate(dataset, kpis, book, THREADS, batch -> {}, own);
    } catch (Rejected rejected) {
      throw with(rejected, own, messages);
    }
  }

  private static Rejected with(Rejected rejected, Messages own, Messages messages) {
    own.sorted().stream().filter(Message::isError).forEach(messages::add);
    rejected.messages().stream().filter(Message::isError).forEach(messages::add);
    return new Rejected(rejected.exitCode(), messages.sorted());
  }

  private void tellMissingTables(List<DefinedCell> cells) {
    SortedMap<String, TreeSet<String>> indicators = new TreeMap<>();
    for (DefinedCell cell : cells) {
      if (cell.formula() instanceof Formula.Tallied tallied && !dataset.has(tallied.table())) {
        TableSchema table = tallied.table();
        indicators
            .computeIfAbsent(table.file(), file -> new TreeSet<>())
            .add(cell.cell().indicator());
      }
    }
    indicators.forEach(
        (file, missing) ->
            messages.add(
                Message.warning(
                    "table-not-in-dataset", Place.of(file), String.join("」「", missing))));
  }
}
