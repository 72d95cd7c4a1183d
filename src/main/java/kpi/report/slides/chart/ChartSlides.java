package kpi.report.slides.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kpi.report.content.Chart;
import kpi.report.content.Table;
import kpi.report.slides.page.SlidePage;
import kpi.report.slides.page.Slides;
import kpi.report.slides.table.TableLayout;
import kpi.report.slides.table.TableShape;

/**
 * A page for each chart, with its numbers beside it where there is room; two on a page where every
 * number stands in the drawing.
 */
public final class ChartSlides {

  private static final double GAP = 16;
  private static final double TABLE_WIDTH = 372;
  private static final int MOST_COLUMNS = 5;

  private final Slides deck;

  public ChartSlides(Slides deck) {
    this.deck = deck;
  }

  public void add(String title, List<Chart> charts) {
    int from = 0;
    while (from < charts.size()) {
      boolean isPair =
          from + 1 < charts.size() && tellsAll(charts.get(from)) && tellsAll(charts.get(from + 1));
      if (isPair) {
        pair(title, charts.get(from), charts.get(from + 1));
      } else {
        alone(title, charts.get(from));
      }
      from += isPair ? 2 : 1;
    }
  }

  /**
   * Whether each of its figures is written beside its bar or point, as small parts of a stacked bar
   * are not, and none is a range.
   */
  private static boolean tellsAll(Chart chart) {
    boolean hasRange =
        chart.series().stream()
            .flatMap(one -> one.points().stream())
            .flatMap(Optional::stream)
            .anyMatch(figure -> figure.range().isPresent());
    return !hasRange && chart.series().size() <= 2 && chart.kind() != Chart.Kind.STACKED;
  }

  private void pair(String title, Chart left, Chart right) {
    SlidePage page = deck.page(title);
    Rectangle2D body = SlidePage.BODY;
    double width = (body.getWidth() - GAP) / 2;
    new ChartShape(page, left)
        .draw(SlidePage.at(body.getX(), body.getY(), width, body.getHeight()));
    new ChartShape(page, right)
        .draw(SlidePage.at(body.getX() + width + GAP, body.getY(), width, body.getHeight()));
    page.finish();
  }

  private void alone(String title, Chart chart) {
    SlidePage page = deck.page(title);
    Table numbers = numbers(chart);
    TableLayout layout = TableLayout.within(numbers, TABLE_WIDTH, SlidePage.BODY.getHeight());
    boolean fits =
        numbers.headers().size() <= 1 + MOST_COLUMNS
            && layout.height() <= SlidePage.BODY.getHeight();
    double width = SlidePage.BODY.getWidth() - (fits ? layout.columns().total() + GAP : 0);
    new ChartShape(page, chart)
        .draw(
            SlidePage.at(
                SlidePage.BODY.getX(), SlidePage.BODY.getY(), width, SlidePage.BODY.getHeight()));
    if (fits) {
      new TableShape(page, numbers.id(), numbers, layout)
          .write(
              SlidePage.BODY.getX() + width + GAP, SlidePage.BODY.getY(), 0, numbers.rows().size());
    }
    page.finish();
  }

  /** A row per series, or per category of the only one. */
  private Table numbers(Chart chart) {
    if (chart.series().size() == 1 && !chart.isOverYears()) {
      return chart.table();
    }
    List<String> headers = new ArrayList<>(List.of(deck.words().of("series-of", chart.unit())));
    headers.addAll(chart.categories());
    List<Table.Row> rows = new ArrayList<>();
    for (Chart.Series series : chart.series()) {
      List<Table.Cell> cells = new ArrayList<>(List.of(new Table.Text(series.name())));
      IntStream.range(0, series.points().size()).forEach(i -> cells.add(series.cell(i)));
      rows.add(new Table.Row(cells));
    }
    return Table.of(chart.id() + "-table", chart.title(), headers, rows);
  }
}
