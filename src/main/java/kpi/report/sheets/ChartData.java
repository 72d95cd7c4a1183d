package kpi.report.sheets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kpi.report.content.Chart;
import kpi.report.content.Figure;
import kpi.report.content.Report;
import kpi.report.office.NativeChart;
import kpi.report.office.RangeColumns;
import kpi.report.office.Words;
import kpi.report.sheets.page.Entry;
import kpi.report.sheets.page.SheetPage;

/** The sheet behind the charts: a row per point, those of a series below one another. */
final class ChartData {

  /** The columns that charts refer to, from 0. */
  static final int SERIES = 1;

  static final int CATEGORY = 2;
  static final int NUMBER = 3;
  static final int END = 8;
  static final int WIDTH = 9;

  /**
   * Where a chart's points stand.
   *
   * @param first row of its first series, from 0
   */
  record Placed(Chart chart, int first) {

    int row(int series) {
      return first + series * chart.categories().size();
    }
  }

  private final SheetPage page;
  private final Words words;
  private final List<Placed> placed = new ArrayList<>();

  ChartData(SheetPage page, Words words) {
    this.page = page;
    this.words = words;
  }

  List<Placed> write(Report report) {
    page.header(
        List.of(
                "chart",
                "series",
                "category",
                "value",
                "shown",
                "unit",
                "reference",
                "note",
                "end",
                "width")
            .stream()
            .map(words::of)
            .toList());
    report.sections().stream().flatMap(section -> section.charts().stream()).forEach(this::write);
    page.finishTable();
    return placed;
  }

  private void write(Chart chart) {
    placed.add(new Placed(chart, page.next()));
    RangeColumns ranges = new RangeColumns(chart);
    for (int i = 0; i < chart.series().size(); i++) {
      for (int j = 0; j < chart.categories().size(); j++) {
        List<Entry> row = new ArrayList<>(row(chart, chart.series().get(i), j));
        row.add(amount(chart, ranges.end(i, j)));
        row.add(amount(chart, ranges.width(i, j)));
        page.row(row);
      }
    }
  }

  private static Entry amount(Chart chart, Optional<BigDecimal> number) {
    return number
        .<Entry>map(one -> new Entry.Amount(one, NativeChart.format(chart).orElseThrow()))
        .orElse(new Entry.Blank());
  }

  private static List<Entry> row(Chart chart, Chart.Series series, int category) {
    Optional<Figure> point = series.points().get(category);
    return List.of(
        Entry.of(chart.title()),
        Entry.of(series.name()),
        Entry.of(chart.categories().get(category)),
        Entry.of(point),
        Entry.of(point.map(Figure::text).orElse("")),
        Entry.of(chart.unit()),
        Entry.of(
            point
                .filter(any -> !series.isTarget())
                .map(figure -> figure.ref().toString())
                .orElse("")),
        Entry.of(point.map(Figure::note).orElse("")));
  }
}
