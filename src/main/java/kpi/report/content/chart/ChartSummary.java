package kpi.report.content.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kpi.report.content.Chart;
import kpi.report.content.Figure;
import kpi.report.content.figure.FigureParts;
import kpi.source.Phrases;

/** What a chart tells, for people who do not see it: its ends and its largest value. */
final class ChartSummary {

  private final Phrases phrases;
  private final List<String> categories;

  ChartSummary(Phrases phrases, List<String> categories) {
    this.phrases = phrases;
    this.categories = categories;
  }

  /** A point that has a number. */
  private record Point(String name, Figure figure) {
    private String text() {
      return figure.inSentence();
    }
  }

  /** A sentence per series. */
  String of(String title, List<Chart.Series> series) {
    StringBuilder text = new StringBuilder(phrases.of("chart-summary", title));
    for (Chart.Series one : series) {
      if (one.isTarget()) {
        text.append(phrases.of("summary.target", one.name()));
        continue;
      }
      List<Point> points = points(one);
      if (!points.isEmpty()) {
        text.append(ends(one.name(), points));
      }
    }
    long ranges =
        series.stream().flatMap(one -> one.points().stream()).filter(this::isRange).count();
    if (ranges > 0) {
      text.append(phrases.of("summary.ranges", Long.toString(ranges)));
    }
    return text.append(phrases.of("summary.table")).toString();
  }

  private boolean isRange(Optional<Figure> point) {
    return point.filter(figure -> figure.text().contains(FigureParts.TO)).isPresent();
  }

  private List<Point> points(Chart.Series series) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < categories.size(); i++) {
      String category = categories.get(i);
      series
          .points()
          .get(i)
          .filter(figure -> figure.number().isPresent())
          .ifPresent(figure -> points.add(new Point(category, figure)));
    }
    return points;
  }

  private String ends(String name, List<Point> points) {
    Point first = points.get(0);
    Point last = points.get(points.size() - 1);
    if (points.size() == 1) {
      return phrases.of("summary.one", name, first.name(), first.text());
    }
    return phrases.of("summary.ends", name, first.name(), first.text(), last.name(), last.text())
        + largest(points)
            .map(most -> phrases.of("summary.largest", most.name(), most.text()))
            .orElse("");
  }

  /** The first of the largest, so that equal ones never depend on an order. */
  private static Optional<Point> largest(List<Point> points) {
    List<Point> backwards = new ArrayList<>(points);
    Collections.reverse(backwards);
    return backwards.stream().max(Comparator.comparing(point -> point.figure().number().get()));
  }
}
