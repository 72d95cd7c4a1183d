package kpi.report.office;

import java.util.Optional;
import kpi.report.content.Chart;
import kpi.report.content.Figure;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;

/** Draws a chart that people can edit. A heat map is no such chart: it is a table. */
public final class NativeChart {

  /** Longer names of categories do not fit below upright bars. */
  private static final int SHORT = 5;

  private static final int WHOLE_OVERLAP = 100;

  private NativeChart() {}

  /** Fills an empty chart in. */
  public static void draw(Chart chart, XDDFChart drawn, ChartSources sources) {
    boolean isUpright = chart.categories().stream().allMatch(one -> one.length() <= SHORT);
    boolean isLying = chart.kind() == Chart.Kind.FUNNEL || !isUpright;
    XDDFCategoryAxis categories =
        drawn.createCategoryAxis(isLying ? AxisPosition.LEFT : AxisPosition.BOTTOM);
    XDDFValueAxis values = drawn.createValueAxis(isLying ? AxisPosition.BOTTOM : AxisPosition.LEFT);
    // lying bars are read from the top, the numbers of their axis stand below them all the same
    values.setCrosses(isLying ? AxisCrosses.MAX : AxisCrosses.AUTO_ZERO);
    values.setCrossBetween(AxisCrossBetween.BETWEEN);
    values.setMinimum(0);
    format(chart).ifPresent(values::setNumberFormat);
    plot(chart, drawn, data(chart, drawn, categories, values, isLying), sources);
    drawn.displayBlanksAs(DisplayBlanks.GAP);
    title(chart, drawn);
  }

  private static void plot(Chart chart, XDDFChart drawn, XDDFChartData data, ChartSources sources) {
    RangeColumns columns = new RangeColumns(chart);
    RangeBars ranges = new RangeBars(chart, columns, sources);
    ranges.addSeries(data);
    for (int i = 0; i < chart.series().size(); i++) {
      boolean isRanged = columns.replacesNumbers() && columns.has(i);
      XDDFChartData.Series series =
          data.addSeries(sources.categories(i), isRanged ? sources.ends(i) : sources.numbers(i));
      sources.name(series, i);
      SeriesLook.of(chart, i).apply(series);
    }
    drawn.plot(data);
    ranges.draw(drawn.getCTChart().getPlotArea());
    if (chart.series().size() > 1) {
      ranges.legend(drawn);
    }
    new DataLabels(chart, columns).show(drawn.getCTChart().getPlotArea());
  }

  private static void title(Chart chart, XDDFChart drawn) {
    drawn.setTitleText(chart.title() + "（" + chart.unit() + "）");
    drawn.setTitleOverlay(false);
    drawn.setAutoTitleDeleted(false);
  }

  private static XDDFChartData data(
      Chart chart,
      XDDFChart drawn,
      XDDFCategoryAxis categories,
      XDDFValueAxis values,
      boolean isLying) {
    if (chart.kind() == Chart.Kind.LINES) {
      XDDFLineChartData lines =
          (XDDFLineChartData) drawn.createData(ChartTypes.LINE, categories, values);
      lines.setVaryColors(false);
      lines.setGrouping(Grouping.STANDARD);
      return lines;
    }
    XDDFBarChartData bars = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, categories, values);
    bars.setVaryColors(false);
    bars.setBarDirection(isLying ? BarDirection.BAR : BarDirection.COL);
    bars.setGapWidth(60);
    if (isLying) {
      categories.setOrientation(AxisOrientation.MAX_MIN);
    }
    if (chart.kind() == Chart.Kind.STACKED) {
      bars.setBarGrouping(BarGrouping.STACKED);
      bars.setOverlap((byte) WHOLE_OVERLAP);
      if (isShare(chart)) {
        values.setMaximum(1);
      }
    }
    return bars;
  }

  private static boolean isShare(Chart chart) {
    return anyFigure(chart).filter(Figure::isPercent).isPresent();
  }

  /** Not one that is zero: such a share has a format of its own. A range never has. */
  private static Optional<Figure> anyFigure(Chart chart) {
    return chart.series().stream()
        .flatMap(series -> series.points().stream())
        .flatMap(Optional::stream)
        .filter(
            figure ->
                figure.range().isPresent()
                    || figure.number().filter(one -> one.signum() != 0).isPresent())
        .findFirst();
  }

  /** How the numbers of a chart are shown. */
  public static Optional<String> format(Chart chart) {
    return anyFigure(chart).map(Figure::format);
  }
}
