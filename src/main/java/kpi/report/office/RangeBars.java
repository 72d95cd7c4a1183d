package kpi.report.office;

import java.util.List;
import kpi.report.content.Chart;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartLegend;
import org.apache.poi.xddf.usermodel.chart.XDDFLegendEntry;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDPt;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTErrBars;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrBarType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrValType;
import org.openxmlformats.schemas.drawingml.x2006.main.CTLineProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.STLineCap;
import org.openxmlformats.schemas.drawingml.x2006.main.STPresetLineDashVal;
import org.openxmlformats.schemas.drawingml.x2006.main.STPresetPatternVal;

/**
 * Ranges in a chart. An error bar reaches from end to end; the point from which it hangs is not
 * drawn, since no value is known there. Beside the points of a line it belongs to a series of its
 * own, or the line would lead to its end. Part of a stacked bar is hatched up to its lower end.
 */
final class RangeBars {

  private static final byte[] INK = {0x40, 0x40, 0x40};
  private static final byte[] WHITE = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF};

  private static final double THIN_POINTS = 2;

  /** Ranges of several series over the same category stay apart by their widths. */
  private static final double STEP_POINTS = 2.5;

  private final Chart chart;
  private final RangeColumns columns;
  private final ChartSources sources;

  RangeBars(Chart chart, RangeColumns columns, ChartSources sources) {
    this.chart = chart;
    this.columns = columns;
    this.sources = sources;
  }

  /**
   * Adds the series that only carry ranges, to be called before all others: LibreOffice drops
   * series without numbers, after which the legend would hide others than these.
   */
  void addSeries(XDDFChartData data) {
    for (int series : columns.series().subList(0, columns.carriers())) {
      XDDFChartData.Series carrier =
          data.addSeries(sources.categories(series), sources.ends(series));
      sources.nameEnds(carrier, series);
      SeriesLook.hide(carrier);
    }
  }

  /** The legend of the series with results or targets. */
  void legend(XDDFChart drawn) {
    XDDFChartLegend legend = drawn.getOrAddLegend();
    legend.setPosition(LegendPosition.BOTTOM);
    for (int i = 0; i < columns.carriers(); i++) {
      XDDFLegendEntry entry = legend.addEntry();
      entry.setIndex(i);
      entry.setDelete(true);
    }
  }

  /** Draws what {@link XDDFChart#plot} does not. */
  void draw(CTPlotArea area) {
    List<Integer> ranged = columns.series();
    for (int i = 0; i < ranged.size(); i++) {
      int series = ranged.get(i);
      if (columns.replacesNumbers()) {
        onBars(area.getBarChartArray(0).getSerArray(series), series);
      } else {
        CTLineSer carrier = area.getLineChartArray(0).getSerArray(i);
        CTErrBars bars = carrier.addNewErrBars();
        bars.addNewErrDir().setVal(STErrDir.Y);
        double width = THIN_POINTS + STEP_POINTS * (ranged.size() - 1 - i);
        draw(bars, series, SeriesLook.of(chart, series).colour(), width);
      }
    }
  }

  private void onBars(CTBarSer bars, int series) {
    for (int category : columns.ranges(series)) {
      CTDPt point = bars.addNewDPt();
      point.addNewIdx().setVal(category);
      point.addNewInvertIfNegative().setVal(false);
      point.addNewBubble3D().setVal(false);
      if (chart.kind() == Chart.Kind.STACKED) {
        hatch(point.addNewSpPr(), SeriesLook.of(chart, series).colour());
      } else {
        CTShapeProperties unseen = point.addNewSpPr();
        unseen.addNewNoFill();
        unseen.addNewLn().addNewNoFill();
      }
    }
    if (chart.kind() != Chart.Kind.STACKED) {
      draw(bars.addNewErrBars(), series, INK, THIN_POINTS);
    }
  }

  private static void hatch(CTShapeProperties look, byte[] colour) {
    var pattern = look.addNewPattFill();
    pattern.setPrst(STPresetPatternVal.WD_UP_DIAG);
    pattern.addNewFgClr().addNewSrgbClr().setVal(colour);
    pattern.addNewBgClr().addNewSrgbClr().setVal(WHITE);
    CTLineProperties edge = look.addNewLn();
    edge.addNewSolidFill().addNewSrgbClr().setVal(INK);
    edge.addNewPrstDash().setVal(STPresetLineDashVal.DASH);
  }

  private void draw(CTErrBars bars, int series, byte[] colour, double points) {
    bars.addNewErrBarType().setVal(STErrBarType.MINUS);
    bars.addNewErrValType().setVal(STErrValType.CUST);
    bars.addNewNoEndCap().setVal(false);
    refer(bars.addNewMinus(), sources.widths(series));
    CTLineProperties line = bars.addNewSpPr().addNewLn();
    line.setW(Units.toEMU(points));
    line.setCap(STLineCap.FLAT);
    line.addNewSolidFill().addNewSrgbClr().setVal(colour);
  }

  private static void refer(CTNumDataSource to, XDDFNumericalDataSource<Double> widths) {
    CTNumRef cells = to.addNewNumRef();
    cells.setF(widths.getDataRangeReference());
    widths.fillNumericalCache(cells.addNewNumCache());
  }
}
