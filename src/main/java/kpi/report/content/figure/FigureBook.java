package kpi.report.content.figure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpi.evaluation.result.Display;
import kpi.evaluation.rows.Marks;
import kpi.model.CellId;
import kpi.model.FiscalYear;
import kpi.model.Range;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.result.Evaluation;
import kpi.model.result.IndicatorResult;
import kpi.model.result.Mark;
import kpi.model.result.Origin;
import kpi.model.result.SeriesPoint;
import kpi.model.result.Status;
import kpi.report.content.Figure;
import kpi.report.content.Figure.Source;
import kpi.report.content.FigureRef;
import kpi.report.content.FigureRef.Field;
import kpi.report.content.ShownRange;
import kpi.source.Phrases;
import org.apache.commons.numbers.fraction.BigFraction;

/** Every figure of an evaluation as it is shown. */
public final class FigureBook {

  public static final String NONE = "-";
  private static final String BETWEEN_NOTES = "、";

  private final Phrases phrases;
  private final Marks marks;
  private final Map<CellId, IndicatorResult> results = new HashMap<>();
  private final Map<CellId, Map<FiscalYear, SeriesPoint>> series = new HashMap<>();
  private final Map<String, IndicatorDefinition> definitions = new HashMap<>();

  public FigureBook(Evaluation evaluation, Phrases phrases) {
    this(
        phrases,
        evaluation.dataset().fiscalYear(),
        evaluation.indicators(),
        evaluation.series(),
        evaluation.kpis().stream().flatMap(kpi -> kpi.indicators().stream()).toList());
  }

  private FigureBook(
      Phrases phrases,
      FiscalYear year,
      List<IndicatorResult> indicators,
      List<SeriesPoint> points,
      List<IndicatorDefinition> known) {
    this.phrases = phrases;
    this.marks = new Marks(year, indicators, points);
    indicators.forEach(result -> results.put(result.cell(), result));
    points.forEach(
        point ->
            series.computeIfAbsent(point.cell(), cell -> new HashMap<>()).put(point.year(), point));
    known.forEach(one -> definitions.put(one.id(), one));
  }

  /** The figures of results that were read back, as a report shows them. */
  public static FigureBook of(
      FiscalYear year, List<IndicatorResult> indicators, List<SeriesPoint> series) {
    return new FigureBook(
        new Phrases("report/content", "ja"),
        year,
        indicators,
        series,
        indicators.stream().map(IndicatorResult::definition).distinct().toList());
  }

  /** The figure that is meant; empty if there is no such indicator, stratum or year. */
  public Optional<Figure> find(FigureRef ref) {
    if (ref.year().isPresent()) {
      return Optional.ofNullable(series.get(ref.cell()))
          .flatMap(years -> Optional.ofNullable(years.get(ref.year().get())))
          .map(this::of);
    }
    return Optional.ofNullable(results.get(ref.cell())).flatMap(one -> of(one, ref.field()));
  }

  /** The same, and sums over a stratum, as reports show them at the edges of a matrix. */
  public Optional<Figure> shown(FigureRef ref) {
    return Totals.isMeant(ref)
        ? new Totals(
                results.values().stream()
                    .filter(one -> one.cell().indicator().equals(ref.cell().indicator()))
                    .map(this::of)
                    .toList())
            .of(ref)
        : find(ref);
  }

  /** The change on the year before, exactly; empty if it is not known. */
  public Optional<BigFraction> change(CellId cell) {
    return Optional.ofNullable(results.get(cell))
        .flatMap(IndicatorResult::change)
        .filter(Range::isExact)
        .map(Range::lower);
  }

  public Figure of(IndicatorResult result) {
    return of(result, Field.VALUE).orElseThrow();
  }

  public Optional<Figure> of(IndicatorResult result, Field field) {
    return switch (field) {
      case VALUE -> Optional.of(value(result));
      case NUMERATOR -> count(result, field, Display.numerator(result), result.numerator());
      case DENOMINATOR -> count(result, field, Display.denominator(result), result.denominator());
      case PREVIOUS ->
          result
              .previous()
              .map(
                  number ->
                      FigureParts.previous(
                          result, number, originBefore(result), marks.ofPrevious(result)));
      case CHANGE ->
          result
              .change()
              .map(
                  range ->
                      FigureParts.change(
                          result, range, phrases.of("points"), marks.ofChange(result)));
    };
  }

  private static Optional<Figure> count(
      IndicatorResult result, Field field, Optional<String> text, Optional<BigFraction> certain) {
    return text.flatMap(
        shown ->
            certain.map(
                number -> FigureParts.count(result, field, shown, number, ofCounts(result))));
  }

  private static List<Mark> ofCounts(IndicatorResult result) {
    return result.synthetic() ? List.of(Mark.SYNTHETIC) : List.of();
  }

  private Figure value(IndicatorResult result) {
    IndicatorDefinition definition = result.definition();
    Optional<BigDecimal> number = result.value().map(one -> Display.rounded(one, definition));
    String text =
        switch (result.status()) {
          case NOT_REPORTED -> phrases.of("not-reported");
          case NOT_COMPUTABLE -> phrases.of("not-computable");
          default -> result.display().isEmpty() ? NONE : result.display();
        };
    boolean isNumber =
        result.status() == Status.MEASURED
            || result.status() == Status.BOUNDED
            || result.range().isPresent();
    return new Figure(
        FigureRef.of(result.cell()),
        text,
        number,
        isNumber ? FigureParts.unit(definition) : "",
        definition.decimals(),
        Source.COMPUTED,
        marks.of(result),
        note(result),
        ShownRange.of(result.range(), definition));
  }

  /** What must be known of a figure, the parts of both ends of a range first. */
  public static String note(IndicatorResult result) {
    return Stream.concat(
            Display.ends(result).stream(), Stream.of(result.note()).filter(text -> !text.isEmpty()))
        .collect(Collectors.joining(BETWEEN_NOTES));
  }

  private Source originBefore(IndicatorResult result) {
    return marks
        .originOfPrevious(result)
        .filter(origin -> origin == Origin.COMPUTED)
        .map(origin -> Source.COMPUTED)
        .orElse(Source.PRINTED);
  }

  /** The figures of a cell over all known years, the earliest first. */
  public Stream<Map.Entry<FiscalYear, Figure>> years(CellId cell) {
    return series.getOrDefault(cell, Map.of()).values().stream()
        .sorted((one, other) -> one.year().compareTo(other.year()))
        .map(point -> Map.entry(point.year(), of(point)));
  }

  private Figure of(SeriesPoint point) {
    IndicatorDefinition definition = definitions.get(point.cell().indicator());
    return new Figure(
        FigureRef.of(point.cell(), point.year()),
        point.display().isEmpty() ? NONE : point.display(),
        point.value().map(value -> Display.rounded(value, definition)),
        FigureParts.unit(definition),
        definition.decimals(),
        point.origin() == Origin.PUBLISHED ? Source.PRINTED : Source.COMPUTED,
        marks.of(point),
        point.note(),
        ShownRange.of(point.range(), definition));
  }
}
