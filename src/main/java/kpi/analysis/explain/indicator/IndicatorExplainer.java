package kpi.analysis.explain.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import kpi.analysis.explain.indicator.IndicatorExplanation.CellExplanation;
import kpi.evaluation.Evaluator;
import kpi.evaluation.pass.Collector;
import kpi.evaluation.rows.Cells;
import kpi.evaluation.rows.OpenStrata;
import kpi.loading.dataset.Dataset;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.model.definition.KpiDefinition;
import kpi.model.result.Evaluation;
import kpi.model.result.IndicatorResult;
import kpi.model.result.SeriesPoint;
import kpi.rules.RuleBook;
import kpi.rules.indicator.IndicatorRule;
import kpi.source.ExitCode;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;

/** Explains an indicator by evaluating the dataset and looking the counted rows up. */
public final class IndicatorExplainer {

  private static final String YEARS = "years";

  private final Dataset dataset;
  private final RuleBook book;
  private final RuleBook.InForce rules;
  private final Evaluation evaluation;
  private final List<DefinedCell> cells;
  private final Map<CellId, Members> members;

  private IndicatorExplainer(
      Dataset dataset,
      RuleBook book,
      RuleBook.InForce rules,
      Evaluation evaluation,
      List<DefinedCell> cells,
      Map<CellId, Members> members) {
    this.dataset = dataset;
    this.book = book;
    this.rules = rules;
    this.evaluation = evaluation;
    this.cells = cells;
    this.members = members;
  }

  /**
   * Explains an indicator; evaluation and members are of one pass over the rows.
   *
   * @param id of an indicator that is defined
   * @param also sees the rows as well
   * @param threads how many batches are classified at once
   * @throws Rejected as {@link Evaluator#evaluate} does
   */
  public static IndicatorExplanation explain(
      String id,
      Dataset dataset,
      List<KpiDefinition> kpis,
      RuleBook book,
      List<Collector> also,
      int threads,
      Messages messages)
      throws Rejected {
    RuleBook.InForce rules = book.on(dataset.header().referenceDate(), messages);
    messages.rejectErrors(ExitCode.RULES_DO_NOT_HOLD);
    // What is wrong with the formulas, the evaluation tells.
    List<CellId> ids = new Cells(OpenStrata.found(dataset, kpis)).of(kpis);
    List<DefinedCell> cells = rules.define(ids, new Messages());
    MemberReader members = new MemberReader(rules, of(id, cells));
    List<Collector> collectors = new ArrayList<>(also);
    collectors.add(members);
    Evaluation evaluation =
        Evaluator.evaluateInto(
            dataset, kpis, rules, threads, subjects -> () -> {}, collectors, messages);
    return new IndicatorExplainer(dataset, book, rules, evaluation, cells, members.found())
        .explain(id);
  }

  private static List<DefinedCell> of(String id, List<DefinedCell> cells) {
    return cells.stream().filter(cell -> cell.cell().indicator().equals(id)).toList();
  }

  private IndicatorExplanation explain(String id) {
    List<DefinedCell> own = of(id, cells);
    KpiDefinition kpi =
        evaluation.kpis().stream()
            .filter(one -> one.indicators().stream().anyMatch(is -> is.id().equals(id)))
            .findFirst()
            .orElseThrow();
    List<CellExplanation> explained = new ArrayList<>();
    for (DefinedCell cell : own) {
      explained.add(
          new CellExplanation(
              cell,
              result(cell.cell()),
              Optional.ofNullable(members.get(cell.cell())),
              operands(cell),
              years(cell)));
    }
    return new IndicatorExplanation(
        own.get(0).definition(),
        kpi.strata(),
        book.indicatorsInForce(dataset.header().referenceDate()).stream()
            .filter(rule -> rule.indicator().equals(id))
            .map(IndicatorRule::text)
            .toList(),
        populations(own),
        explained);
  }

  /** The result of a cell; that of a mean says over which years in a stratum of its own. */
  private IndicatorResult result(CellId cell) {
    return evaluation.indicators().stream()
        .filter(result -> withoutYears(result.cell()).equals(cell))
        .findFirst()
        .orElseThrow();
  }

  private static CellId withoutYears(CellId cell) {
    SortedMap<String, String> stratum = new TreeMap<>(cell.stratum());
    stratum.remove(YEARS);
    return CellId.of(cell.indicator(), stratum);
  }

  private List<IndicatorResult> operands(DefinedCell cell) {
    return cell.formula() instanceof Formula.OverYears
        ? List.of()
        : cell.formula().operands().stream().map(one -> operand(one, cell)).toList();
  }

  private IndicatorResult operand(String indicator, DefinedCell cell) {
    CellId same = CellId.of(indicator, cell.cell().stratum());
    boolean exists = cells.stream().anyMatch(one -> one.cell().equals(same));
    return result(exists ? same : CellId.of(indicator));
  }

  private List<SeriesPoint> years(DefinedCell cell) {
    if (cell.formula() instanceof Formula.OverYears mean) {
      CellId averaged = CellId.of(mean.of(), cell.cell().stratum());
      FiscalYear last = dataset.header().fiscalYear();
      FiscalYear first = last.minus(mean.years() - 1);
      return evaluation.series().stream()
          .filter(point -> point.cell().equals(averaged))
          .filter(point -> point.year().compareTo(first) >= 0)
          .toList();
    }
    return List.of();
  }

  private SortedMap<String, List<Place>> populations(List<DefinedCell> own) {
    SortedMap<String, List<Place>> places = new TreeMap<>();
    own.stream()
        .map(DefinedCell::formula)
        .filter(Formula.Tallied.class::isInstance)
        .map(Formula.Tallied.class::cast)
        .flatMap(tallied -> Stream.concat(Stream.of(tallied.whole()), tallied.part().stream()))
        .flatMap(selection -> selection.narrowings().stream())
        .flatMap(narrowing -> narrowing.populations().stream())
        .forEach(name -> places.computeIfAbsent(name, this::places));
    return places;
  }

  private List<Place> places(String population) {
    return rules.populations().rules(population).stream()
        .map(rule -> Place.of(rule.text().place().file(), rule.text().place().line()))
        .toList();
  }
}
