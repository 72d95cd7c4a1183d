package kpi.report.content;

import java.util.List;
import java.util.Optional;

/**
 * A line of the first page.
 *
 * @param kpi 1 to 11
 * @param label of the indicator within its stratum
 * @param trend the figures of all known years, this one last
 * @param state whether there is a number, a range, or why there is none
 */
public record Glance(
    int kpi,
    String goal,
    String label,
    Figure value,
    Optional<Figure> previous,
    Optional<Figure> change,
    List<YearFigure> trend,
    String state) {

  /** A figure of one year. */
  public record YearFigure(String year, Figure figure) {}
}
