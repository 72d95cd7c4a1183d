package kpi.evaluation.rows;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kpi.model.CellId;
import kpi.model.Ends;
import kpi.model.FiscalYear;
import kpi.model.definition.IndicatorDefinition;
import kpi.model.result.Evaluation;
import kpi.model.result.IndicatorResult;
import kpi.model.result.Mark;
import kpi.model.result.Origin;
import kpi.model.result.SeriesPoint;
import org.apache.commons.numbers.fraction.BigFraction;

/** Decides the marks of every figure, so that each carries the same wherever it is shown. */
public final class Marks {

  private static final BigFraction LARGE = BigFraction.of(10);

  private final FiscalYear year;
  private final Map<CellId, IndicatorResult> results = new HashMap<>();
  private final Map<CellId, Map<FiscalYear, SeriesPoint>> series = new HashMap<>();
  private final Map<String, IndicatorDefinition> definitions = new HashMap<>();

  /**
   * @param year of the results
   */
  public Marks(FiscalYear year, List<IndicatorResult> results, List<SeriesPoint> points) {
    this.year = year;
    results.forEach(one -> this.results.put(one.cell(), one));
    results.forEach(one -> definitions.put(one.cell().indicator(), one.definition()));
    points.forEach(
        one -> series.computeIfAbsent(one.cell(), cell -> new HashMap<>()).put(one.year(), one));
  }

  public static Marks of(Evaluation evaluation) {
    return new Marks(
        evaluation.dataset().fiscalYear(), evaluation.indicators(), evaluation.series());
  }

  /** Of this year's figure, in the order of {@link Mark}. */
  public List<Mark> of(IndicatorResult result) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    if (result.synthetic()) {
      marks.add(Mark.SYNTHETIC);
    }
    if (result.definition().proposed()) {
      marks.add(Mark.PROPOSED);
    }
    if (result.definition().isRate() && denominators(result).anyMatch(Marks::isSmall)) {
      marks.add(Mark.SMALL_DENOMINATOR);
    }
    if (point(result.cell(), year).flatMap(SeriesPoint::breakNote).isPresent()) {
      marks.add(Mark.BREAK);
    }
    return List.copyOf(marks);
  }

  /** Of the figure of any year. */
  public List<Mark> of(SeriesPoint point) {
    IndicatorResult result = results.get(point.cell());
    if (point.year().equals(year) && result != null) {
      return of(result);
    }
    IndicatorDefinition definition = definitions.get(point.cell().indicator());
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    if (point.synthetic()) {
      marks.add(Mark.SYNTHETIC);
    }
    if (definition != null && definition.proposed()) {
      marks.add(Mark.PROPOSED);
    }
    if (definition != null
        && definition.isRate()
        && point.denominator().filter(Marks::isSmall).isPresent()) {
      marks.add(Mark.SMALL_DENOMINATOR);
    }
    if (point.breakNote().isPresent()) {
      marks.add(Mark.BREAK);
    }
    return List.copyOf(marks);
  }

  /** Of the figure of the year before a result. */
  public List<Mark> ofPrevious(IndicatorResult result) {
    return point(result.cell(), year.minus(1)).map(this::of).orElse(List.of());
  }

  /** Of the difference of a result to the year before. */
  public List<Mark> ofChange(IndicatorResult result) {
    List<Mark> marks = new ArrayList<>();
    for (Mark mark : List.of(Mark.SYNTHETIC, Mark.BREAK)) {
      boolean isOfBefore = mark == Mark.SYNTHETIC && ofPrevious(result).contains(mark);
      if (isOfBefore || of(result).contains(mark)) {
        marks.add(mark);
      }
    }
    return marks;
  }

  /** Where the figure of the year before comes from; empty if there is none. */
  public Optional<Origin> originOfPrevious(IndicatorResult result) {
    return result
        .previous()
        .map(any -> point(result.cell(), year.minus(1)))
        .map(point -> point.map(SeriesPoint::origin).orElse(Origin.PUBLISHED));
  }

  private Optional<SeriesPoint> point(CellId cell, FiscalYear ofYear) {
    return Optional.ofNullable(series.getOrDefault(cell, Map.of()).get(ofYear));
  }

  /** What the share can be one of; both ends of a range count. */
  private static Stream<BigFraction> denominators(IndicatorResult result) {
    Stream<Ends.Parts> ends =
        result.ends().stream().flatMap(both -> Stream.of(both.lower(), both.upper()));
    return Stream.concat(
        result.denominator().stream(), ends.flatMap(parts -> parts.denominator().stream()));
  }

  /** One subject moves a share of one to nine far. */
  private static boolean isSmall(BigFraction denominator) {
    return denominator.signum() > 0 && denominator.compareTo(LARGE) < 0;
  }
}
