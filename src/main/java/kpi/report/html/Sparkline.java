package kpi.report.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kpi.model.FiscalYear;
import kpi.report.content.Report.Glance;

/** Where the points of a small trend line stand, in a box of {@link #WIDTH} by {@link #HEIGHT}. */
public final class Sparkline {

  static final int WIDTH = 64;
  static final int HEIGHT = 22;
  private static final int MARGIN = 4;

  /**
   * A point of the line.
   *
   * @param x from the left
   * @param y from the top
   */
  public record Point(String x, String y) {}

  private record Known(int year, BigDecimal number) {}

  /** The points of the years that have a number; empty if these are fewer than two. */
  public List<Point> of(List<Glance.YearFigure> trend) {
    List<Known> known = new ArrayList<>();
    for (Glance.YearFigure one : trend) {
      Optional<FiscalYear> year = FiscalYear.parse(one.year());
      if (year.isPresent() && one.figure().number().isPresent()) {
        known.add(new Known(year.get().western(), one.figure().number().get()));
      }
    }
    return known.size() < 2 ? List.of() : placed(known);
  }

  private static List<Point> placed(List<Known> known) {
    BigDecimal least = known.stream().map(Known::number).reduce(BigDecimal::min).orElseThrow();
    BigDecimal most = known.stream().map(Known::number).reduce(BigDecimal::max).orElseThrow();
    int first = known.get(0).year();
    BigDecimal years = BigDecimal.valueOf(known.get(known.size() - 1).year() - first);
    List<Point> points = new ArrayList<>();
    for (Known one : known) {
      BigDecimal along = BigDecimal.valueOf(one.year() - first);
      points.add(
          new Point(
              text(share(along, years).multiply(BigDecimal.valueOf(WIDTH - 2 * MARGIN))),
              text(
                  share(most.subtract(one.number()), most.subtract(least))
                      .multiply(BigDecimal.valueOf(HEIGHT - 2 * MARGIN)))));
    }
    return points;
  }

  /** The middle where there is no difference. */
  private static BigDecimal share(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? new BigDecimal("0.5")
        : part.divide(whole, 4, RoundingMode.HALF_UP);
  }

  private static String text(BigDecimal inner) {
    return inner.add(BigDecimal.valueOf(MARGIN)).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }
}
