package kpi.analysis;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kpi.Shipped;
import kpi.evaluation.Evaluator;
import kpi.loading.dataset.Dataset;
import kpi.loading.definition.DefinitionFolder;
import kpi.loading.dictionary.DictionaryFile;
import kpi.model.definition.KpiDefinition;
import kpi.model.fact.DataDictionary;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.model.result.Classification;
import kpi.model.result.Evaluation;
import kpi.rules.RuleBook;
import kpi.rules.condition.Setting;
import kpi.source.Messages;
import kpi.source.Rejected;

/** A dataset of the fixtures with rules and definitions, all of which hold. */
public record Given(
    Dataset dataset, List<KpiDefinition> kpis, RuleBook book, RuleBook.InForce rules) {

  private static final Path FIXTURES = Path.of("fixtures");

  public static Given fixture(String name) {
    return of(name, Shipped.RULES, Shipped.DEFINITIONS, Optional.empty());
  }

  public static Given of(
      String fixture, Path rules, Path definitions, Optional<LocalDate> referenceDate) {
    Messages messages = new Messages();
    try {
      List<KpiDefinition> kpis = DefinitionFolder.read(definitions, messages);
      DataDictionary dictionary = DictionaryFile.of(rules);
      RuleBook book = RuleBook.read(rules, definitions, kpis, dictionary, messages);
      Dataset opened = Dataset.open(FIXTURES.resolve(fixture), dictionary, new Messages());
      Dataset dataset = referenceDate.map(opened::withReferenceDate).orElse(opened);
      Given given =
          new Given(dataset, kpis, book, book.on(dataset.header().referenceDate(), messages));
      refuse(messages);
      return given;
    } catch (Rejected rejected) {
      throw new AssertionError(rejected);
    }
  }

  private static void refuse(Messages messages) {
    if (!messages.sorted().isEmpty()) {
      throw new AssertionError(messages.sorted().toString());
    }
  }

  public List<Fact> facts(TableSchema table) {
    List<Fact> facts = new ArrayList<>();
    try {
      dataset.rows(table, new Messages(), facts::add);
    } catch (Rejected rejected) {
      throw new AssertionError(rejected);
    }
    return facts;
  }

  public Setting setting(TableSchema table) {
    return new Setting(dataset.header().asOf(table.name()), dataset.header().fiscalYear());
  }

  /** The results, with what is listed of each subject. */
  public Evaluation evaluate(List<Classification> listed) {
    try {
      return Evaluator.evaluate(dataset, kpis, book, 1, listed::addAll, new Messages());
    } catch (Rejected rejected) {
      throw new AssertionError(rejected);
    }
  }
}
