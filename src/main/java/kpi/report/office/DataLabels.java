package kpi.report.office;

import java.util.stream.Stream;
import kpi.report.content.Chart;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;

/** The numbers at the points of a chart. */
final class DataLabels {

  /** More lines than this would write their numbers over one another; the table has them. */
  private static final int READABLE_LINES = 2;

  private DataLabels() {}

  static void show(Chart chart, XDDFChart drawn) {
    CTPlotArea area = drawn.getCTChart().getPlotArea();
    area.getBarChartList().stream()
        .flatMap(bars -> bars.getSerList().stream())
        .map(CTBarSer::addNewDLbls)
        .forEach(DataLabels::show);
    if (chart.series().size() <= READABLE_LINES) {
      area.getLineChartList().stream()
          .flatMap(lines -> lines.getSerList().stream())
          .map(CTLineSer::addNewDLbls)
          .forEach(DataLabels::show);
    }
  }

  private static void show(CTDLbls labels) {
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(true);
    Stream.of(
            labels.addNewShowCatName(),
            labels.addNewShowSerName(),
            labels.addNewShowPercent(),
            labels.addNewShowBubbleSize())
        .forEach(other -> other.setVal(false));
  }
}
