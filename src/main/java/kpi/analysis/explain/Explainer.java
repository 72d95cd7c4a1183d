package kpi.analysis.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kpi.analysis.explain.indicator.IndicatorExplainer;
import kpi.analysis.explain.indicator.IndicatorExplanation;
import kpi.analysis.explain.subject.SubjectExplainer;
import kpi.analysis.explain.subject.SubjectExplanation;
import kpi.evaluation.CountedRows;
import kpi.loading.Dataset;
import kpi.model.Fact;
import kpi.model.KpiDefinition;
import kpi.model.TableSchema;
import kpi.rules.RuleBook;
import kpi.rules.classification.Classifier;
import kpi.rules.classification.Populations;
import kpi.rules.condition.Setting;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;

/** Finds out what an id stands for, and explains it. */
public final class Explainer {

  private final Dataset dataset;
  private final List<KpiDefinition> kpis;
  private final RuleBook book;
  private final RuleBook.InForce rules;
  private final Messages messages;

  /**
   * @throws Rejected if the rules do not hold on the dataset's reference date (78)
   */
  public Explainer(Dataset dataset, List<KpiDefinition> kpis, RuleBook book, Messages messages)
      throws Rejected {
    this.dataset = dataset;
    this.kpis = List.copyOf(kpis);
    this.book = book;
    this.messages = messages;
    this.rules = book.on(dataset.header().referenceDate(), messages);
    messages.rejectErrors(ExitCode.RULES_DO_NOT_HOLD);
  }

  /**
   * All populations of the rows of an id, and the indicator of this id.
   *
   * @param threads how many batches are classified at once, where all rows are needed
   * @throws Rejected if there is no such id (66), or the data cannot be read (65)
   */
  public Explanation explain(String id, int threads) throws Rejected {
    List<SubjectExplanation> subjects = subjects(id, Optional.empty());
    Optional<IndicatorExplanation> indicator = Optional.empty();
    if (isIndicator(id)) {
      IndicatorExplainer indicators = IndicatorExplainer.of(dataset, kpis, book, threads, messages);
      indicator = Optional.of(indicators.explain(id));
    } else if (subjects.isEmpty()) {
      throw unknown(id);
    }
    return new Explanation(dataset.header(), id, subjects, indicator);
  }

  /**
   * One population of the rows of an id, with those that it depends on after it.
   *
   * @throws Rejected if no rule concludes the population, or it is of other rows (64); if there is
   *     no such id (66), or the data cannot be read (65)
   */
  public Explanation explainOne(String id, String population) throws Rejected {
    Populations populations = rules.populations();
    Place place = Place.of(population);
    if (!populations.isDefined(population)) {
      String known = String.join("」「", populations.names());
      throw new Rejected(
          ExitCode.USAGE, Message.error("explain-unknown-population", place, population, known));
    }
    TableSchema table = populations.table(population);
    List<SubjectExplanation> subjects = subjects(id, Optional.of(population));
    if (subjects.isEmpty()) {
      if (isIndicator(id) || !facts(id).isEmpty()) {
        throw new Rejected(
            ExitCode.USAGE,
            Message.error("explain-population-of-others", place, population, table.subject(), id));
      }
      throw unknown(id);
    }
    return new Explanation(dataset.header(), id, subjects, Optional.empty());
  }

  private boolean isIndicator(String id) {
    return kpis.stream()
        .flatMap(kpi -> kpi.indicators().stream())
        .anyMatch(indicator -> indicator.id().equals(id));
  }

  private List<SubjectExplanation> subjects(String id, Optional<String> population)
      throws Rejected {
    Populations populations = rules.populations();
    Classifier classifier = rules.classifier();
    List<SubjectExplanation> subjects = new ArrayList<>();
    for (Fact fact : facts(id)) {
      TableSchema table = fact.table();
      Collection<String> wanted =
          population.map(populations::closure).orElse(populations.names()).stream()
              .filter(name -> populations.table(name).equals(table))
              .toList();
      if (population.isEmpty() || !wanted.isEmpty()) {
        Setting setting =
            new Setting(dataset.header().asOf(table.name()), dataset.header().fiscalYear());
        subjects.add(
            new SubjectExplainer(populations, setting)
                .explain(fact, classifier.classify(List.of(fact), setting).get(0), wanted));
      }
    }
    return subjects;
  }

  private List<Fact> facts(String id) throws Rejected {
    List<Fact> facts = new ArrayList<>();
    CountedRows counted = new CountedRows(dataset, rules);
    for (TableSchema table : dataset.tables()) {
      dataset.rows(
          table,
          messages,
          fact -> {
            if (fact.id().equals(id)) {
              facts.add(counted.counted(fact, messages));
            }
          });
    }
    messages.rejectErrors(ExitCode.DATA_UNUSABLE);
    return facts;
  }

  private Rejected unknown(String id) throws Rejected {
    NearestIds nearest = new NearestIds(id);
    kpis.forEach(kpi -> kpi.indicators().forEach(indicator -> nearest.offer(indicator.id())));
    for (TableSchema table : dataset.tables()) {
      dataset.rows(table, new Messages(), fact -> nearest.offer(fact.id()));
    }
    return new Rejected(
        ExitCode.INPUT_MISSING,
        Message.error("explain-unknown-id", Place.of(id), id, String.join("」「", nearest.ids())));
  }
}
