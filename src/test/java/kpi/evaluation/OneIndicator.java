package kpi.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kpi.Shipped;
import kpi.model.CellId;
import kpi.model.DefinedCell;
import kpi.model.FiscalYear;
import kpi.model.Formula;
import kpi.model.Formula.Measure;
import kpi.model.Formula.Selection;
import kpi.model.IndicatorDefinition;
import kpi.model.IndicatorResult;
import kpi.model.KpiDefinition;
import kpi.model.Label;
import kpi.model.Origin;
import kpi.model.Range;
import kpi.model.Status;
import kpi.model.Stratum;
import kpi.model.series.HistoryEntry;
import kpi.model.series.HistoryEntry.PastRun;
import kpi.source.Place;
import org.apache.commons.numbers.fraction.BigFraction;

/** Figures of an indicator, made without data: of R7 a result, of earlier years what is known. */
record OneIndicator(IndicatorDefinition definition) {

  static final FiscalYear R7 = new FiscalYear(2025);
  static final FiscalYear R6 = R7.minus(1);

  /** One of KPI 2, with a decimal if it is a rate. */
  static OneIndicator of(String id, String unit) {
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

  static Range between(long lower, long upper) {
    return new Range(BigFraction.of(lower), BigFraction.of(upper));
  }

  static Range exactly(long value) {
    return between(value, value);
  }

  static Range share(int above, int below) {
    return Range.of(BigFraction.of(above, below));
  }

  /** The KPI of some indicators, with its strata. */
  static KpiDefinition kpi(Map<String, Stratum> strata, IndicatorDefinition... indicators) {
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

  CellId cell(String... stratum) {
    return stratum.length == 0
        ? CellId.of(definition.id())
        : CellId.of(definition.id(), Map.of(stratum[0], stratum[1]));
  }

  /** The cell as one that counts companies. */
  DefinedCell counting(CellId cell) {
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

  DefinedCell by(CellId cell, Formula formula) {
    return new DefinedCell(cell, definition, formula, "規則", List.of());
  }

  /** A count, or a range of one. */
  IndicatorResult result(CellId cell, Range range) {
    return result(cell, range, Optional.of(range.lower()), Optional.empty());
  }

  /** A share of R7, of which numerator and denominator are known. */
  IndicatorResult result(CellId cell, int above, int below) {
    return result(
        cell,
        share(above, below),
        Optional.of(BigFraction.of(above)),
        Optional.of(BigFraction.of(below)));
  }

  IndicatorResult result(
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
  HistoryEntry earlier(CellId cell, FiscalYear year, Range range) {
    return earlier(cell, year, range, Optional.empty(), Optional.empty());
  }

  HistoryEntry printed(CellId cell, FiscalYear year, Range range, String printed) {
    return earlier(cell, year, range, Optional.of(printed), Optional.empty());
  }

  HistoryEntry run(CellId cell, FiscalYear year, Range range, PastRun run) {
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
