package kpi.analysis.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kpi.analysis.explain.indicator.IndicatorExplainer;
import kpi.analysis.explain.indicator.IndicatorExplanation;
import kpi.analysis.explain.near.NearMissFinder;
import kpi.analysis.explain.near.NearMisses;
import kpi.analysis.explain.subject.SubjectExplainer;
import kpi.analysis.explain.subject.SubjectExplanation;
import kpi.evaluation.pass.Collector;
import kpi.evaluation.pass.Decision;
import kpi.evaluation.pass.Run;
import kpi.loading.dataset.Dataset;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.fact.Column;
import kpi.model.fact.Fact;
import kpi.model.fact.TableSchema;
import kpi.rules.RuleBook;
import kpi.rules.classification.rule.Populations;
import kpi.rules.condition.Setting;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;
import kpi.source.Spelling;
import kpi.source.input.Folded;

/** Finds out what an id stands for, and explains it. */
public final class Explainer {

  /** So many of those that share a name are told. */
  private static final int MOST_IDS = 10;

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
   * All populations of the rows of an id or name, and the indicator of this id or label.
   *
   * @param asked an id, or a name or label however it is typed; an id goes first
   * @param threads how many batches are classified at once, where all rows are needed
   * @throws Rejected if there is none (66), if several bear the name (64), or the data cannot be
   *     read (65)
   */
  public Explanation explain(String asked, int threads) throws Rejected {
    RowsOf rows = new RowsOf(asked);
    Optional<String> indicator = indicator(asked);
    Optional<IndicatorExplanation> explained = Optional.empty();
    if (indicator.isPresent()) {
      explained =
          Optional.of(
              IndicatorExplainer.explain(
                  indicator.get(), dataset, kpis, book, List.of(rows), threads, messages));
    } else {
      read(rows);
      refuseSeveral(asked, rows.ids());
    }
    List<SubjectExplanation> subjects = subjects(rows.found(), Optional.empty());
    if (explained.isEmpty() && subjects.isEmpty()) {
      throw unknown(asked);
    }
    String id = indicator.or(() -> rows.ids().stream().findFirst()).orElse(asked);
    return new Explanation(dataset.header(), id, subjects, explained);
  }

  /**
   * One population of the rows of an id, with those that it depends on after it.
   *
   * @throws Rejected if no rule concludes the population, or it is of other rows (64); if there is
   *     no such id (66), or the data cannot be read (65)
   */
  public Explanation explainOne(String asked, String population) throws Rejected {
    refuseUndefined(population);
    RowsOf rows = new RowsOf(asked);
    read(rows);
    refuseSeveral(asked, rows.ids());
    List<SubjectExplanation> subjects = subjects(rows.found(), Optional.of(population));
    if (subjects.isEmpty()) {
      if (indicator(asked).isPresent() || !rows.found().isEmpty()) {
        String subject = rules.populations().table(population).subject();
        throw new Rejected(
            ExitCode.USAGE,
            Message.error(
                "explain-population-of-others", Place.of(population), population, subject, asked));
      }
      throw unknown(asked);
    }
    return new Explanation(dataset.header(), rows.ids().first(), subjects, Optional.empty());
  }

  /**
   * Who is one condition away from a population.
   *
   * @throws Rejected if no rule concludes the population (64), or the data cannot be read (65)
   */
  public NearMisses nearMisses(String population) throws Rejected {
    refuseUndefined(population);
    TableSchema table = rules.populations().table(population);
    NearMissFinder finder = new NearMissFinder(population, rules, run.setting(table));
    run.pass(List.of(finder), messages);
    messages.rejectErrors(ExitCode.DATA_UNUSABLE);
    return new NearMisses(
        dataset.header(), population, table, run.setting(table), finder.counts(), finder.found());
  }

  private void refuseUndefined(String population) throws Rejected {
    Populations populations = rules.populations();
    if (!populations.isDefined(population)) {
      String known = String.join("」「", Spelling.nearestFirst(populations.names(), population));
      throw new Rejected(
          ExitCode.USAGE,
          Message.error("explain-unknown-population", Place.of(population), population, known));
    }
  }

  /** The indicator of an id, or else of a label, however it is typed. */
  private Optional<String> indicator(String asked) throws Rejected {
    List<IndicatorDefinition> all =
        kpis.stream().flatMap(kpi -> kpi.indicators().stream()).toList();
    if (all.stream().anyMatch(one -> one.id().equals(asked))) {
      return Optional.of(asked);
    }
    String folded = Folded.of(asked);
    SortedSet<String> labelled = new TreeSet<>();
    all.stream()
        .filter(one -> Folded.of(one.label().ja()).equals(folded))
        .forEach(one -> labelled.add(one.id()));
    refuseSeveral(asked, labelled);
    return labelled.stream().findFirst();
  }

  private static void refuseSeveral(String asked, SortedSet<String> ids) throws Rejected {
    if (ids.size() > 1) {
      String few = ids.stream().limit(MOST_IDS).collect(Collectors.joining("」「"));
      String count = Integer.toString(ids.size());
      throw new Rejected(
          ExitCode.USAGE, Message.error("explain-several", Place.of(asked), asked, count, few));
    }
  }

  private List<SubjectExplanation> subjects(List<Decision> rows, Optional<String> population) {
    Populations populations = rules.populations();
    List<SubjectExplanation> subjects = new ArrayList<>();
    for (Decision row : rows) {
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
    rows.found().forEach(row -> row.findings().forEach(one -> messages.add(one.message())));
    messages.rejectErrors(ExitCode.DATA_UNUSABLE);
  }

  /** The rows of an id, of whatever table; where there is none, those of a name. */
  private static final class RowsOf implements Collector {

    private final String asked;
    private final String folded;
    private final List<Decision> ofId = new ArrayList<>();
    private final List<Decision> ofName = new ArrayList<>();

    RowsOf(String asked) {
      this.asked = asked;
      this.folded = Folded.of(asked);
    }

    @Override
    public Optional<OfTable> of(TableSchema table, Setting setting) {
      List<Column> names = table.identity().known();
      return Optional.of(rows -> look(rows, names));
    }

    private Runnable look(List<Decision> rows, List<Column> names) {
      List<Decision> own = new ArrayList<>();
      List<Decision> named = new ArrayList<>();
      for (Decision row : rows) {
        if (row.fact().id().equals(asked)) {
          own.add(row);
        } else if (isNamed(row.fact(), names)) {
          named.add(row);
        }
      }
      return () -> {
        ofId.addAll(own);
        ofName.addAll(named);
      };
    }

    private boolean isNamed(Fact fact, List<Column> names) {
      return names.stream().anyMatch(name -> Folded.of(fact.written(name)).equals(folded));
    }

    List<Decision> found() {
      return ofId.isEmpty() ? ofName : ofId;
    }

    SortedSet<String> ids() {
      return found().stream()
          .map(row -> row.fact().id())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private Rejected unknown(String asked) throws Rejected {
    NearestNames nearest = new NearestNames(asked);
    kpis.forEach(kpi -> kpi.indicators().forEach(one -> nearest.offer(one.id(), one.label().ja())));
    run.pass(
        List.of(
            (table, setting) ->
                Optional.of(seen -> () -> seen.forEach(row -> nearest.offer(row.fact())))),
        new Messages());
    return new Rejected(
        ExitCode.INPUT_MISSING,
        Message.error(
            "explain-unknown-id", Place.of(asked), asked, String.join("」「", nearest.shown())));
  }
}
