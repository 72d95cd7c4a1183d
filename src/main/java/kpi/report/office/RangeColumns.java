package kpi.report.office;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kpi.report.content.Chart;
import kpi.report.content.Figure;
import kpi.report.content.ShownRange;

/**
 * What two more columns beside the numbers of a series hold, so that its ranges are drawn from
 * cells: where a point is drawn, and how wide its range is. Series without a range have none.
 *
 * <p>Ranges hang from their upper end, so that an automatic axis reaches over them and their text
 * stands clear of them. Only in stacked bars they stand on their lower end, since what is stacked
 * above the sum of the lower ends may be more than the whole.
 */
public final class RangeColumns {

  private final Chart chart;

  public RangeColumns(Chart chart) {
    this.chart = chart;
  }

  /** The series that have a range, from 0. */
  public List<Integer> series() {
    return IntStream.range(0, chart.series().size()).filter(this::has).boxed().toList();
  }

  boolean has(int series) {
    return !ranges(series).isEmpty();
  }

  /** The categories at which a series has a range, from 0. */
  List<Integer> ranges(int series) {
    return IntStream.range(0, chart.categories().size())
        .filter(category -> range(series, category).isPresent())
        .boxed()
        .toList();
  }

  /** Whether a series with ranges is drawn where its points are, and not beside them. */
  boolean replacesNumbers() {
    return chart.kind() != Chart.Kind.LINES;
  }

  /** How many series a chart has before its own, which only carry the ranges of lines. */
  public int carriers() {
    return replacesNumbers() ? 0 : series().size();
  }

  /** Which of the drawn series shows a point, counted from 0 with those that carry ranges. */
  public int line(int series, int category) {
    boolean isCarried = !replacesNumbers() && range(series, category).isPresent();
    return isCarried ? series().indexOf(series) : carriers() + series;
  }

  /**
   * Where a point is drawn: an end of its range, or in bars the number where there is one. A line
   * has its numbers itself.
   */
  public Optional<BigDecimal> end(int series, int category) {
    Optional<BigDecimal> end =
        range(series, category)
            .map(chart.kind() == Chart.Kind.STACKED ? ShownRange::lower : ShownRange::upper);
    boolean isNumber = replacesNumbers() && has(series);
    return isNumber ? end.or(() -> point(series, category).flatMap(Figure::stored)) : end;
  }

  /** Empty where there is no range. */
  public Optional<BigDecimal> width(int series, int category) {
    return range(series, category).map(ShownRange::width);
  }

  private Optional<ShownRange> range(int series, int category) {
    return point(series, category).flatMap(Figure::storedRange);
  }

  private Optional<Figure> point(int series, int category) {
    return chart.series().get(series).points().get(category);
  }
}
