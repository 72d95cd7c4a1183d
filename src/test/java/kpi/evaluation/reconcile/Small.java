package kpi.evaluation.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.Label;
import kpi.model.Range;
import kpi.model.dataset.DatasetHeader;
import kpi.model.dataset.PublishedFigure;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.definition.KpiDefinition;
import kpi.model.printed.PrintedReport;
import kpi.model.printed.PrintedReport.AddedRates;
import kpi.model.printed.PrintedReport.PrintedCount;
import kpi.model.printed.PrintedReport.PrintedSum;
import kpi.model.result.Evaluation;
import kpi.model.result.IndicatorResult;
import kpi.model.result.Origin;
import kpi.model.result.Status;
import kpi.model.series.HistoryEntry;
import kpi.source.Place;
import org.apache.commons.numbers.fraction.BigFraction;

/** A small R7 report with its recomputed figures, put together figure by figure. */
final class Small {

  static final FiscalYear R7 = new FiscalYear(2025);
  static final String PAGE = "結果";

  private final List<IndicatorDefinition> definitions = new ArrayList<>();
  private final List<IndicatorResult> results = new ArrayList<>();
  private final List<HistoryEntry> history = new ArrayList<>();
  private final List<PublishedFigure> figures = new ArrayList<>();
  private final List<PrintedSum> sums = new ArrayList<>();
  private final List<AddedRates> rates = new ArrayList<>();
  private final List<PrintedCount> counts = new ArrayList<>();

  Small rate(String id, long numerator, long denominator) {
    BigFraction value = BigFraction.of(numerator, denominator);
    return add(define(id, "%"), Optional.of(Range.of(value)), denominator, "");
  }

  Small rateBetween(String id, Range range) {
    return add(define(id, "%"), Optional.of(range), 100, "");
  }

  Small shownAs(String id, String display) {
    return add(define(id, "%"), Optional.of(Range.of(BigFraction.ZERO)), 62, display);
  }

  Small number(String id, long numerator, long denominator) {
    BigFraction value = BigFraction.of(numerator, denominator);
    return add(define(id, "人"), Optional.of(Range.of(value)), denominator, "");
  }

  Small money(String id, long thousands) {
    return add(define(id, "千円"), Optional.of(Range.of(BigFraction.of(thousands))), 1, "");
  }

  Small withoutValue(String id) {
    return add(define(id, "人"), Optional.empty(), 1, "");
  }

  private IndicatorDefinition define(String id, String unit) {
    IndicatorDefinition definition =
        new IndicatorDefinition(
            id,
            2,
            new Label(id, id),
            unit,
            unit.equals("%") ? 1 : 0,
            List.of(List.of()),
            false,
            false,
            "",
            Place.of("kpi.yaml"));
    definitions.add(definition);
    return definition;
  }

  private Small add(
      IndicatorDefinition definition, Optional<Range> range, long denominator, String display) {
    Status status =
        range.isEmpty()
            ? Status.NOT_COMPUTABLE
            : range.get().isExact() ? Status.MEASURED : Status.BOUNDED;
    results.add(
        new IndicatorResult(
            CellId.of(definition.id()),
            definition,
            status,
            range,
            Optional.empty(),
            Optional.of(BigFraction.of(denominator)),
            display,
            Optional.empty(),
            Optional.empty(),
            range.isEmpty() ? "空欄がある" : "",
            false));
    return this;
  }

  Small earlier(String id, Origin origin, Optional<BigFraction> value, boolean counted) {
    history.add(
        new HistoryEntry(
            CellId.of(id),
            R7.minus(1),
            value,
            counted ? value : Optional.empty(),
            counted ? Optional.of(BigFraction.ONE) : Optional.empty(),
            Optional.empty(),
            origin,
            Optional.empty(),
            Optional.empty(),
            Place.of("history.yaml")));
    return this;
  }

  Small printed(String id, String printed) {
    figures.add(new PublishedFigure(CellId.of(id), Optional.empty(), printed, PAGE));
    return this;
  }

  Small printedWithin(String id, String scope, String printed) {
    CellId cell = CellId.of(id, Map.of("scope", scope));
    figures.add(new PublishedFigure(cell, Optional.empty(), printed, PAGE));
    return this;
  }

  /** The last figure is not published. */
  Small withheld() {
    results.add(results.remove(results.size() - 1).withheld());
    return this;
  }

  Small printedOfR6(String id, String printed) {
    figures.add(new PublishedFigure(CellId.of(id), Optional.of(R7.minus(1)), printed, PAGE));
    return this;
  }

  Small sum(String total, String page, String... parts) {
    List<PublishedFigure> added =
        Arrays.stream(parts)
            .map(part -> new PublishedFigure(CellId.of("part"), Optional.empty(), part, PAGE))
            .toList();
    sums.add(
        new PrintedSum(
            new PublishedFigure(CellId.of("total"), Optional.empty(), total, page), added));
    return this;
  }

  Small added(String printed, String correct, String... of) {
    rates.add(
        new AddedRates(
            printed, Arrays.stream(of).map(CellId::of).toList(), CellId.of(correct), PAGE));
    return this;
  }

  Small count(String id, String printed) {
    counts.add(new PrintedCount(printed, CellId.of(id), PAGE, Optional.of("理由は分からない")));
    return this;
  }

  Reconciliation reconcile() {
    DatasetHeader header =
        new DatasetHeader(
            "例",
            R7,
            LocalDate.of(2026, 1, 1),
            Map.of(),
            Map.of(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    KpiDefinition kpi =
        new KpiDefinition(
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
            Map.of(),
            definitions);
    Evaluation evaluation =
        new Evaluation(
            header, List.of(kpi), results, List.of(), List.of(), List.of(), new TreeSet<>());
    return Reconciliation.of(evaluation, new PrintedReport(figures, sums, rates, counts), history);
  }
}
