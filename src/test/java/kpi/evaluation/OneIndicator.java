package kpi.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.Shipped;
import kpi.evaluation.result.Display;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.Label;
import kpi.model.Range;
import kpi.model.definition.DefinedCell;
import kpi.model.definition.Formula;
import kpi.model.definition.Formula.Measure;
import kpi.model.definition.Formula.Selection;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.definition.Stratum;
import kpi.model.result.IndicatorResult;
import kpi.model.result.Origin;
import kpi.model.result.Status;
import kpi.model.series.HistoryEntry;
import kpi.model.series.HistoryEntry.PastRun;
import kpi.source.Place;
import org.apache.commons.numbers.fraction.BigFraction;

/** Figures of an indicator, made without data: of R7 a result, of earlier years what is known. */
public record OneIndicator(IndicatorDefinition definition) {

  public static final FiscalYear R7 = new FiscalYear(2025);
  public static final FiscalYear R6 = R7.minus(1);

  /** One of KPI 2, with a decimal if it is a rate. */
  public static OneIndicator of(String id, String unit) {
    return new OneIndicator(
        new IndicatorDefinition(
            id,
            2,
            new Label("「" + id + "」", id),
            unit,
            unit.equals(IndicatorDefinition.RATE) ? 1 : 0,
            List.of(List.of()),
            false,
            true,
            "",
            Place.of("kpi-02/kpi.yaml", 7)));
  }

  public static Range between(long lower, long upper) {
    return new Range(BigFraction.of(lower), BigFraction.of(upper));
  }

  public static Range exactly(long value) {
    return between(value, value);
  }

  public static Range share(int above, int below) {
    return Range.of(BigFraction.of(above, below));
  }

  /** The KPI of some indicators, with its strata. */
  public static KpiDefinition kpi(Map<String, Stratum> strata, IndicatorDefinition... indicators) {
    return new KpiDefinition(
        2,
        "",
        List.of(),
        new Label("", ""),
        false,
        "",
        "",
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        strata,
        List.of(indicators));
  }

  public CellId cell(String... stratum) {
    return stratum.length == 0
        ? CellId.of(definition.id())
        : CellId.of(definition.id(), Map.of(stratum[0], stratum[1]));
  }

  /** The cell as one that counts companies. */
  public DefinedCell counting(CellId cell) {
    return by(
        cell,
        new Formula.Tallied(
            Shipped.companies(),
            new Selection(List.of(), List.of()),
            Optional.empty(),
            new Measure(false, Optional.empty()),
            Optional.empty(),
            false));
  }

  public DefinedCell by(CellId cell, Formula formula) {
    return new DefinedCell(cell, definition, formula, "規則", List.of());
  }

  /** A count, or a range of one. */
  public IndicatorResult result(CellId cell, Range range) {
    return result(cell, range, Optional.of(range.lower()), Optional.empty());
  }

  /** A share of R7, of which numerator and denominator are known. */
  public IndicatorResult result(CellId cell, int above, int below) {
    return result(
        cell,
        share(above, below),
        Optional.of(BigFraction.of(above)),
        Optional.of(BigFraction.of(below)));
  }

  public IndicatorResult result(
      CellId cell,
      Range range,
      Optional<BigFraction> numerator,
      Optional<BigFraction> denominator) {
    return new IndicatorResult(
        cell,
        definition,
        range.isExact() ? Status.MEASURED : Status.BOUNDED,
        Optional.of(range),
        numerator,
        denominator,
        Display.of(range, definition),
        Optional.empty(),
        Optional.empty(),
        "",
        false);
  }

  /** What is known of an earlier year by its value alone. */
  public HistoryEntry earlier(CellId cell, FiscalYear year, Range range) {
    return earlier(cell, year, range, Optional.empty(), Optional.empty());
  }

  public HistoryEntry printed(CellId cell, FiscalYear year, Range range, String printed) {
    return earlier(cell, year, range, Optional.of(printed), Optional.empty());
  }

  public HistoryEntry run(CellId cell, FiscalYear year, Range range, PastRun run) {
    return earlier(cell, year, range, Optional.empty(), Optional.of(run));
  }

  private HistoryEntry earlier(
      CellId cell, FiscalYear year, Range range, Optional<String> printed, Optional<PastRun> run) {
    return new HistoryEntry(
        cell,
        year,
        Optional.of(range),
        Optional.empty(),
        Optional.empty(),
        printed,
        Origin.PUBLISHED,
        Optional.empty(),
        Optional.empty(),
        Place.of("history.yaml", 4),
        run);
  }
}
