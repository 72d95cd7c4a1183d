package kpi.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kpi.evaluation.series.Breaks;
import kpi.evaluation.series.DefinitionPrints;
import kpi.evaluation.tally.CellTally;
import kpi.evaluation.tally.TableTally;
import kpi.loading.Dataset;
import kpi.model.CellId;
import kpi.model.Classification;
import kpi.model.DatasetHeader;
import kpi.model.DeclaredLabels;
import kpi.model.DefinedCell;
import kpi.model.Evaluation;
import kpi.model.Formula;
import kpi.model.IndicatorResult;
import kpi.model.KpiDefinition;
import kpi.model.RowCount;
import kpi.model.TableSchema;
import kpi.rules.RuleBook;
import kpi.rules.classification.Classifier;
import kpi.rules.condition.Setting;
import kpi.source.ExitCode;
import kpi.source.Messages;
import kpi.source.Rejected;
import kpi.validation.UnitChecks;

/** Evaluates a dataset: classify its subjects, tally them, work the indicators out. */
public final class Evaluator {

  private final Dataset dataset;
  private final List<KpiDefinition> kpis;
  private final RuleBook.InForce rules;
  private final List<DefinedCell> cells;
  private final Operands operands;
  private final Messages messages;

  private Evaluator(
      Dataset dataset,
      List<KpiDefinition> kpis,
      RuleBook.InForce rules,
      List<DefinedCell> cells,
      Messages messages) {
    this.dataset = dataset;
    this.kpis = kpis;
    this.rules = rules;
    this.cells = cells;
    this.operands = new Operands(cells);
    this.messages = messages;
  }

  /**
   * Evaluates a dataset on its reference date.
   *
   * @param threads how many batches are classified at once
   * @param sink takes the classifications that rules ask to be listed, from one thread at a time,
   *     in any order
   * @throws Rejected if the rules make no formula for some cell (78), or the data cannot be read
   *     (65)
   */
  public static Evaluation evaluate(
      Dataset dataset,
      List<KpiDefinition> kpis,
      RuleBook book,
      int threads,
      Consumer<List<Classification>> sink,
      Messages messages)
      throws Rejected {
    RuleBook.InForce rules = book.on(dataset.header().referenceDate(), messages);
    messages.rejectErrors(ExitCode.RULES_DO_NOT_HOLD);
    return evaluate(dataset, kpis, rules, threads, sink, messages);
  }

  /**
   * Evaluates a dataset under rules that hold on its reference date, and that serve any number of
   * datasets.
   *
   * @throws Rejected as above
   */
  public static Evaluation evaluate(
      Dataset dataset,
      List<KpiDefinition> kpis,
      RuleBook.InForce rules,
      int threads,
      Consumer<List<Classification>> sink,
      Messages messages)
      throws Rejected {
    return evaluate(dataset, kpis, rules, threads, Listing.Extent.MARKED, sink, messages);
  }

  /**
   * Evaluates a dataset, and hands over whether each subject belongs to each population.
   *
   * @throws Rejected as above
   */
  public static Evaluation evaluateAndListAll(
      Dataset dataset,
      List<KpiDefinition> kpis,
      RuleBook.InForce rules,
      int threads,
      Consumer<List<Classification>> sink,
      Messages messages)
      throws Rejected {
    return evaluate(dataset, kpis, rules, threads, Listing.Extent.ALL, sink, messages);
  }

  private static Evaluation evaluate(
      Dataset dataset,
      List<KpiDefinition> kpis,
      RuleBook.InForce rules,
      int threads,
      Listing.Extent extent,
      Consumer<List<Classification>> sink,
      Messages messages)
      throws Rejected {
    List<CellId> ids = new Cells(OpenStrata.found(dataset, kpis)).of(kpis);
    List<DefinedCell> cells = rules.define(ids, messages);
    messages.rejectErrors(ExitCode.RULES_DO_NOT_HOLD);
    return new Evaluator(dataset, kpis, rules, cells, messages).evaluate(threads, extent, sink);
  }

  private Evaluation evaluate(
      int threads, Listing.Extent extent, Consumer<List<Classification>> sink) throws Rejected {
    Classifier classifier = rules.classifier();
    Map<CellId, CellTally> tallies = new HashMap<>();
    List<RowCount> rows = new ArrayList<>();
    Set<String> fired = new ConcurrentSkipListSet<>();
    Referrals referrals = new Referrals(cells, dataset.header().rows());
    UnitChecks units =
        new UnitChecks(
            dataset.tables(),
            dataset.header().rows(),
            new DeclaredLabels(kpis),
            dataset.words(),
            messages);
    try (Batches batches = new Batches(threads)) {
      for (TableSchema table : dataset.tables()) {
        DatasetHeader header = dataset.header();
        Setting setting = new Setting(header.asOf(table.name()), header.fiscalYear());
        TableTally tally =
            new TableTally(
                over(table),
                operands.joint(table),
                referrals.from(table),
                header.rows().of(table).assumedIds(),
                classifier,
                rules.populations(),
                setting);
        Listing listing = new Listing(rules.populations(), table.name(), setting, extent);
        TableRun run =
            new TableRun(
                rules.screening(),
                classifier,
                setting,
                tally,
                referrals.to(table),
                listing,
                fired,
                sink,
                messages);
        rows.add(batches.run(dataset, table, run, units.of(table), messages));
        tallies.putAll(tally.totals());
      }
    }
    messages.rejectErrors(ExitCode.DATA_UNUSABLE);
    return evaluation(tallies, rows, new TreeSet<>(fired));
  }

  private List<DefinedCell> over(TableSchema table) {
    return cells.stream()
        .filter(
            cell ->
                cell.formula() instanceof Formula.Tallied tallied && tallied.table().equals(table))
        .toList();
  }

  private Evaluation evaluation(
      Map<CellId, CellTally> tallies, List<RowCount> rows, SortedSet<String> fired) {
    DatasetHeader header = dataset.header();
    Map<String, Long> accepted = new HashMap<>();
    rows.forEach(count -> accepted.put(count.table(), count.accepted()));
    Set<String> present = new HashSet<>(accepted.keySet());
    History history = new History(new PrintedHistory(kpis, messages).read(dataset.history()));
    YearsMeans means = new YearsMeans(header.fiscalYear(), history, dataset.published());
    Figures figures =
        new Figures(cells, operands, tallies, present, means, new Reports(dataset.followUps()));
    SortedMap<String, String> definitions = DefinitionPrints.of(rules, kpis, cells);
    Breaks breaks = new Breaks(dataset.breaks(), definitions, header.fiscalYear());
    Results results = new Results(header.fiscalYear(), history, means, breaks);
    Provenance provenance =
        new Provenance(header, present, assumed(tallies), rules.populations(), cells);
    List<IndicatorResult> shown = results(figures, results, provenance);
    new YearOnYearCheck(cells, history, breaks, header.fiscalYear(), messages).check(shown);
    return new Evaluation(
        header,
        kpis,
        shown,
        new SeriesBook(kpis, history, header.fiscalYear(), breaks).of(shown),
        rows,
        Ledger.of(cells, tallies, accepted),
        fired,
        definitions,
        messages.countsAboutData());
  }

  /** The cells that count a row which is only assumed to be there. */
  private static Set<CellId> assumed(Map<CellId, CellTally> tallies) {
    return tallies.entrySet().stream()
        .filter(tally -> tally.getValue().isAssumed())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private List<IndicatorResult> results(Figures figures, Results results, Provenance provenance) {
    List<IndicatorResult> plain = new ArrayList<>();
    for (DefinedCell cell : cells) {
      Figure figure = figures.of(cell.cell());
      plain.add(results.of(cell, figure, provenance.isSynthetic(cell, figure)));
    }
    return RoundedShares.noted(Results.shown(plain, rules.formulas()), kpis);
  }
}
