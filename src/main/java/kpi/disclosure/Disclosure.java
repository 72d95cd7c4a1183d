package kpi.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kpi.disclosure.WithheldFigure.Reason;
import kpi.disclosure.attack.Attack.Reach;
import kpi.disclosure.rows.AtomTable;
import kpi.disclosure.rows.RowSets;
import kpi.evaluation.pass.Collector;
import kpi.evaluation.rows.Cells;
import kpi.evaluation.rows.OpenStrata;
import kpi.loading.dataset.Dataset;
import kpi.model.CellId;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.DisclosureRule;
import kpi.model.definition.Formula;
import kpi.model.definition.KpiDefinition;
import kpi.model.result.Evaluation;
import kpi.model.result.IndicatorResult;
import kpi.model.result.LedgerStep;
import kpi.model.result.SeriesPoint;
import kpi.rules.RuleBook;
import kpi.source.ExitCode;
import kpi.source.Limits;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;

/** Keeps figures of one evaluation from being published, as the rule of its definitions asks. */
public final class Disclosure {

  private final DisclosureRule rule;
  private final List<DefinedCell> cells;
  private final RowSets rows;

  private Disclosure(DisclosureRule rule, List<DefinedCell> cells, RuleBook.InForce rules) {
    this.rule = rule;
    this.cells = cells;
    this.rows = new RowSets(cells, rules, rule);
  }

  /**
   * What must be shown the rows of the evaluation; empty if no rule holds in the year of the data.
   *
   * @throws Rejected if a table cannot be read
   */
  public static Optional<Disclosure> of(
      Optional<DisclosureRule> rule,
      Dataset dataset,
      List<KpiDefinition> kpis,
      RuleBook.InForce rules)
      throws Rejected {
    Optional<DisclosureRule> holding =
        rule.filter(one -> one.holdsIn(dataset.header().fiscalYear()));
    if (holding.isEmpty()) {
      return Optional.empty();
    }
    List<CellId> ids = new Cells(OpenStrata.found(dataset, kpis)).of(kpis);
    return Optional.of(new Disclosure(holding.get(), rules.define(ids, new Messages()), rules));
  }

  public Collector collector() {
    return rows;
  }

  /**
   * Withholds figures of the evaluation that the rows were shown to.
   *
   * @param messages takes in a warning if something can be found out whatever is withheld
   * @throws Rejected if the rows are too different from one another to be sure (65)
   */
  public Published applied(Evaluation evaluation, Messages messages) throws Rejected {
    for (AtomTable table : rows.tables().values()) {
      if (table.atoms().size() > Limits.DISCLOSURE_PATTERNS) {
        throw new Rejected(
            ExitCode.DATA_UNUSABLE,
            Message.error(
                "disclosure-too-many-patterns",
                Place.of(table.name() + ".csv"),
                Integer.toString(table.atoms().size()),
                Integer.toString(Limits.DISCLOSURE_PATTERNS)));
      }
    }
    Map<CellId, IndicatorResult> results = results(evaluation);
    Withholding withholding = Withholding.of(shown(evaluation), rule);
    if (!withholding.protectsAll()) {
      messages.add(Message.warning("disclosure-unprotected", Place.of(DisclosureRule.FILE)));
    }
    if (!withholding.isFewest()) {
      messages.add(Message.note("disclosure-not-fewest", Place.of(DisclosureRule.FILE)));
    }
    List<WithheldFigure> withheld = new ArrayList<>();
    withholding
        .withheld()
        .forEach((cell, reason) -> withheld.add(figure(withholding, cell, reason, results)));
    return new Published(evaluation, without(withheld, evaluation), withheld);
  }

  /** What the figures of the evaluation show of the rows. */
  public Shown shown(Evaluation evaluation) {
    return Judgement.of(rule, rows.tables(), cells, results(evaluation));
  }

  /** By the cell as it was defined; that of a mean is shown with its years. */
  private Map<CellId, IndicatorResult> results(Evaluation evaluation) {
    Map<CellId, IndicatorResult> results = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      results.put(cells.get(i).cell(), evaluation.indicators().get(i));
    }
    return results;
  }

  private static WithheldFigure figure(
      Withholding withholding, CellId cell, Reason reason, Map<CellId, IndicatorResult> results) {
    Reach narrowest =
        withholding.reaches(cell).values().stream()
            .min((one, other) -> Double.compare(one.width(), other.width()))
            .orElse(new Reach(0, Double.POSITIVE_INFINITY));
    return new WithheldFigure(results.get(cell), reason, narrowest.lower(), narrowest.upper());
  }

  private Evaluation without(List<WithheldFigure> withheld, Evaluation evaluation) {
    Set<CellId> gone = new HashSet<>();
    withheld.forEach(figure -> gone.add(figure.result().cell()));
    List<IndicatorResult> indicators =
        evaluation.indicators().stream()
            .map(result -> gone.contains(result.cell()) ? result.withheld() : result)
            .toList();
    List<SeriesPoint> series =
        evaluation.series().stream()
            .map(
                point ->
                    gone.contains(point.cell())
                            && point.year().equals(evaluation.dataset().fiscalYear())
                        ? point.withheld()
                        : point)
            .toList();
    return evaluation.published(indicators, series, ledger(evaluation), rule);
  }

  private List<LedgerStep> ledger(Evaluation evaluation) {
    Set<CellId> counting = new HashSet<>();
    for (DefinedCell cell : cells) {
      if (cell.formula() instanceof Formula.Tallied tallied
          && rule.protects().containsKey(tallied.table().name())) {
        counting.add(cell.cell());
      }
    }
    return evaluation.ledger().stream().filter(step -> !counting.contains(step.cell())).toList();
  }
}
