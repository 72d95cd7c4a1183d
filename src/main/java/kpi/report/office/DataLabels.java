package kpi.report.office;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kpi.report.content.Chart;
import kpi.report.content.Figure;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbl;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;

/** The numbers at the points of a chart. */
final class DataLabels {

  /** More lines than this would write their numbers over one another; the table has them. */
  private static final int READABLE_LINES = 2;

  /** A part of a whole bar that is narrower than its number. */
  private static final BigDecimal NARROW = new BigDecimal("0.06");

  private DataLabels() {}

  static void show(Chart chart, XDDFChart drawn) {
    CTPlotArea area = drawn.getCTChart().getPlotArea();
    for (CTBarChart bars : area.getBarChartList()) {
      for (int i = 0; i < bars.sizeOfSerArray(); i++) {
        CTDLbls labels = bars.getSerArray(i).addNewDLbls();
        if (chart.kind() == Chart.Kind.STACKED) {
          leaveOutNarrow(chart.series().get(i).points(), labels);
        }
        show(labels);
      }
    }
    if (chart.series().size() <= READABLE_LINES) {
      area.getLineChartList().stream()
          .flatMap(lines -> lines.getSerList().stream())
          .map(CTLineSer::addNewDLbls)
          .forEach(DataLabels::showAbove);
    }
  }

  /** Their numbers would lie over those beside them. */
  private static void leaveOutNarrow(List<Optional<Figure>> points, CTDLbls labels) {
    for (int i = 0; i < points.size(); i++) {
      boolean isNarrow =
          points
              .get(i)
              .flatMap(Figure::stored)
              .filter(share -> share.compareTo(NARROW) < 0)
              .isPresent();
      if (isNarrow) {
        CTDLbl label = labels.addNewDLbl();
        label.addNewIdx().setVal(i);
        label.addNewDelete().setVal(true);
      }
    }
  }

  private static void showAbove(CTDLbls labels) {
    labels.addNewDLblPos().setVal(STDLblPos.T);
    show(labels);
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
