package kpi.report.office;

import kpi.report.content.Chart;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;

/** What tells a series from the others, also in print without colour: lightness and markers. */
record SeriesLook(byte[] colour, MarkerStyle marker, boolean isTarget) {

  /** From dark to light, so that they differ in grey too. */
  private static final int[] COLOURS = {0x1F4E79, 0xC55A11, 0x548235, 0x7F7F7F, 0xBF9000, 0x9DC3E6};

  /** Light enough for the numbers on it. */
  private static final int[] RAMP = {0x7FA8CF, 0xA9C6E2, 0xCFE0F0, 0xEAF1F8, 0xFFFFFF};

  private static final MarkerStyle[] MARKERS = {
    MarkerStyle.CIRCLE,
    MarkerStyle.SQUARE,
    MarkerStyle.TRIANGLE,
    MarkerStyle.DIAMOND,
    MarkerStyle.X,
    MarkerStyle.STAR
  };

  private static final double LINE_POINTS = 2.25;
  private static final double EDGE_POINTS = 0.75;

  static SeriesLook of(Chart chart, int index) {
    int[] colours = chart.kind() == Chart.Kind.STACKED ? RAMP : COLOURS;
    int colour = colours[index % colours.length];
    byte[] rgb = {(byte) (colour >> 16), (byte) (colour >> 8), (byte) colour};
    return new SeriesLook(
        rgb, MARKERS[index % MARKERS.length], chart.series().get(index).isTarget());
  }

  /** Nothing of a line is seen, neither itself nor its points. */
  static void hide(XDDFChartData.Series series) {
    series.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
    if (series instanceof XDDFLineChartData.Series line) {
      line.setSmooth(false);
      line.setMarkerStyle(MarkerStyle.NONE);
    }
  }

  void apply(XDDFChartData.Series series) {
    XDDFSolidFillProperties fill = new XDDFSolidFillProperties(XDDFColor.from(colour));
    XDDFLineProperties line = new XDDFLineProperties(fill);
    if (series instanceof XDDFLineChartData.Series drawn) {
      line.setWidth(LINE_POINTS);
      if (isTarget) {
        line.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
      }
      drawn.setLineProperties(line);
      drawn.setSmooth(false);
      drawn.setMarkerStyle(isTarget ? MarkerStyle.NONE : marker);
    } else if (series instanceof XDDFBarChartData.Series drawn) {
      drawn.setFillProperties(fill);
      XDDFLineProperties edge =
          new XDDFLineProperties(
              new XDDFSolidFillProperties(XDDFColor.from(new byte[] {0x40, 0x40, 0x40})));
      edge.setWidth(EDGE_POINTS);
      drawn.setLineProperties(edge);
    }
  }
}
