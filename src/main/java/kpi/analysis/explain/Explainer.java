package kpi.analysis.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kpi.analysis.explain.indicator.IndicatorExplainer;
import kpi.analysis.explain.indicator.IndicatorExplanation;
import kpi.analysis.explain.subject.SubjectExplainer;
import kpi.analysis.explain.subject.SubjectExplanation;
import kpi.evaluation.pass.Collector;
import kpi.evaluation.pass.Decision;
import kpi.evaluation.pass.Run;
import kpi.loading.dataset.Dataset;
import kpi.model.definition.KpiDefinition;
import kpi.model.fact.TableSchema;
import kpi.rules.RuleBook;
import kpi.rules.classification.rule.Populations;
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
  private final Run run;
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
    this.run = new Run(dataset, rules, Runtime.getRuntime().availableProcessors());
  }

  /**
   * All populations of the rows of an id, and the indicator of this id.
   *
   * @param threads how many batches are classified at once, where all rows are needed
   * @throws Rejected if there is no such id (66), or the data cannot be read (65)
   */
  public Explanation explain(String id, int threads) throws Rejected {
    RowsOf rows = new RowsOf(id);
    Optional<IndicatorExplanation> indicator = Optional.empty();
    if (isIndicator(id)) {
      indicator =
          Optional.of(
              IndicatorExplainer.explain(
                  id, dataset, kpis, book, List.of(rows), threads, messages));
    } else {
      read(rows);
    }
    List<SubjectExplanation> subjects = subjects(rows, Optional.empty());
    if (indicator.isEmpty() && subjects.isEmpty()) {
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
    RowsOf rows = new RowsOf(id);
    read(rows);
    List<SubjectExplanation> subjects = subjects(rows, Optional.of(population));
    if (subjects.isEmpty()) {
      if (isIndicator(id) || !rows.found.isEmpty()) {
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

  private List<SubjectExplanation> subjects(RowsOf rows, Optional<String> population) {
    Populations populations = rules.populations();
    List<SubjectExplanation> subjects = new ArrayList<>();
    for (Decision row : rows.found) {
      TableSchema table = row.fact().table();
      Collection<String> wanted =
          population.map(populations::closure).orElse(populations.names()).stream()
              .filter(name -> populations.table(name).equals(table))
              .toList();
      if (population.isEmpty() || !wanted.isEmpty()) {
        Setting setting = run.setting(table);
        subjects.add(
            new SubjectExplainer(populations, setting).explain(row.fact(), row.outcome(), wanted));
      }
    }
    return subjects;
  }

  /** What is wrong with any table is told, and what the rules find in these rows. */
  private void read(RowsOf rows) throws Rejected {
    run.pass(List.of(rows), messages);
    rows.found.forEach(row -> row.findings().forEach(finding -> messages.add(finding.message())));
    messages.rejectErrors(ExitCode.DATA_UNUSABLE);
  }

  /** The rows of an id, of whatever table. */
  private static final class RowsOf implements Collector {

    private final String id;
    private final List<Decision> found = new ArrayList<>();

    RowsOf(String id) {
      this.id = id;
    }

    @Override
    public Optional<OfTable> of(TableSchema table, Setting setting) {
      return Optional.of(this::look);
    }

    private Runnable look(List<Decision> rows) {
      List<Decision> own = rows.stream().filter(row -> row.fact().id().equals(id)).toList();
      return () -> found.addAll(own);
    }
  }

  private Rejected unknown(String id) throws Rejected {
    NearestIds nearest = new NearestIds(id);
    kpis.forEach(kpi -> kpi.indicators().forEach(indicator -> nearest.offer(indicator.id())));
    run.pass(
        List.of(
            (table, setting) ->
                Optional.of(seen -> () -> seen.forEach(row -> nearest.offer(row.fact().id())))),
        new Messages());
    return new Rejected(
        ExitCode.INPUT_MISSING,
        Message.error("explain-unknown-id", Place.of(id), id, String.join("」「", nearest.ids())));
  }
}
