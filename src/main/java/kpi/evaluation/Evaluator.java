package kpi.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Consumer;
import kpi.evaluation.formula.Arithmetic;
import kpi.evaluation.formula.FormulaValue;
import kpi.evaluation.formula.History;
import kpi.evaluation.formula.Operands;
import kpi.evaluation.formula.PrintedHistory;
import kpi.evaluation.formula.Provenance;
import kpi.evaluation.formula.Reports;
import kpi.evaluation.formula.YearsMeans;
import kpi.evaluation.pass.Collector;
import kpi.evaluation.pass.Run;
import kpi.evaluation.result.Results;
import kpi.evaluation.result.RoundedShares;
import kpi.evaluation.result.SeriesBook;
import kpi.evaluation.result.YearOnYearCheck;
import kpi.evaluation.rows.Cells;
import kpi.evaluation.rows.FoundInRows;
import kpi.evaluation.rows.Ledger;
import kpi.evaluation.rows.Listed;
import kpi.evaluation.rows.Listing;
import kpi.evaluation.rows.OpenStrata;
import kpi.evaluation.rows.RowChecks;
import kpi.evaluation.rows.Tallies;
import kpi.evaluation.series.Breaks;
import kpi.evaluation.series.DefinitionPrints;
import kpi.evaluation.tally.cell.CellTally;
import kpi.loading.dataset.Dataset;
import kpi.model.CellId;
import kpi.model.dataset.DatasetHeader;
import kpi.model.definition.DeclaredLabels;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.KpiDefinition;
import kpi.model.result.Classification;
import kpi.model.result.Evaluation;
import kpi.model.result.IndicatorResult;
import kpi.model.result.RowCount;
import kpi.rules.RuleBook;
import kpi.source.ExitCode;
import kpi.source.Messages;
import kpi.source.Rejected;

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
   * @param sink takes the classifications that rules ask to be listed, in the order of the rows
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
    Listing listing = new Listing(rules, Listing.Extent.MARKED, classified(sink));
    return evaluate(dataset, kpis, rules, threads, listing, List.of(), messages);
  }

  /**
   * Evaluates a dataset, and collects more from its rows in the same pass.
   *
   * @param sink takes what rules ask to be listed
   * @throws Rejected as above
   */
  public static Evaluation evaluateInto(
      Dataset dataset,
      List<KpiDefinition> kpis,
      RuleBook.InForce rules,
      int threads,
      Listed.Sink sink,
      List<? extends Collector> also,
      Messages messages)
      throws Rejected {
    Listing listing = new Listing(rules, Listing.Extent.MARKED, sink);
    return evaluate(dataset, kpis, rules, threads, listing, also, messages);
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
    Listing listing = new Listing(rules, Listing.Extent.ALL, classified(sink));
    return evaluate(dataset, kpis, rules, threads, listing, List.of(), messages);
  }

  private static Listed.Sink classified(Consumer<List<Classification>> sink) {
    return subjects ->
        () -> sink.accept(subjects.stream().flatMap(Listed::classifications).toList());
  }

  private static Evaluation evaluate(
      Dataset dataset,
      List<KpiDefinition> kpis,
      RuleBook.InForce rules,
      int threads,
      Listing listing,
      List<? extends Collector> also,
      Messages messages)
      throws Rejected {
    List<CellId> ids = new Cells(OpenStrata.found(dataset, kpis)).of(kpis);
    List<DefinedCell> cells = rules.define(ids, messages);
    messages.rejectErrors(ExitCode.RULES_DO_NOT_HOLD);
    new Reports(dataset.followUps(), rules.units()).check(kpis, messages);
    return new Evaluator(dataset, kpis, rules, cells, messages).evaluate(threads, listing, also);
  }

  private Evaluation evaluate(int threads, Listing listing, List<? extends Collector> also)
      throws Rejected {
    Tallies tallies = new Tallies(rules, cells, operands, dataset.header().rows());
    FiredRules fired = new FiredRules(rules.classifier());
    List<Collector> collectors = new ArrayList<>();
    collectors.add(new RowChecks(dataset, new DeclaredLabels(kpis), messages));
    collectors.add(new FoundInRows(messages));
    collectors.add(tallies);
    collectors.add(fired);
    collectors.add(listing);
    collectors.addAll(also);
    List<RowCount> rows = new Run(dataset, rules, threads).pass(collectors, messages);
    messages.rejectErrors(ExitCode.DATA_UNUSABLE);
    return evaluation(tallies, rows, fired.names());
  }

  private Evaluation evaluation(Tallies counted, List<RowCount> rows, SortedSet<String> fired) {
    Map<CellId, CellTally> tallies = counted.totals();
    DatasetHeader header = dataset.header();
    Map<String, Long> accepted = new HashMap<>();
    rows.forEach(count -> accepted.put(count.table(), count.accepted()));
    Set<String> present = new HashSet<>(accepted.keySet());
    History history = new History(new PrintedHistory(kpis, messages).read(dataset.history()));
    YearsMeans means = new YearsMeans(header.fiscalYear(), history, dataset.published());
    Arithmetic figures =
        new Arithmetic(
            cells,
            operands,
            tallies,
            present,
            means,
            new Reports(dataset.followUps(), rules.units()));
    SortedMap<String, String> definitions = DefinitionPrints.of(rules, kpis, cells);
    Breaks breaks = new Breaks(dataset.breaks(), definitions, header.fiscalYear());
    Results results = new Results(header.fiscalYear(), history, means, breaks);
    Provenance provenance =
        new Provenance(header, present, counted.assumed(), rules.populations(), cells);
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
        messages.countsAboutData(),
        Optional.empty());
  }

  private List<IndicatorResult> results(
      Arithmetic figures, Results results, Provenance provenance) {
    List<IndicatorResult> plain = new ArrayList<>();
    for (DefinedCell cell : cells) {
      FormulaValue figure = figures.of(cell.cell());
      plain.add(results.of(cell, figure, provenance.isSynthetic(cell, figure)));
    }
    return RoundedShares.noted(Results.shown(plain, rules.formulas()), kpis);
  }
}
