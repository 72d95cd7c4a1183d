package kpi.report.office;

import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;

/** Where an office chart's data stand: cells of a sheet that people can edit. */
public interface ChartSources {

  XDDFDataSource<?> categories(int series);

  XDDFNumericalDataSource<Double> numbers(int series);

  /** Gives a series its name. */
  void name(XDDFChartData.Series drawn, int series);

  /** Where its points are drawn, of a series with ranges; see {@link RangeColumns#end}. */
  XDDFNumericalDataSource<Double> ends(int series);

  /** How wide its ranges are, of a series with ranges. */
  XDDFNumericalDataSource<Double> widths(int series);

  /** Gives the series its name that is drawn only for the ranges of another. */
  void nameEnds(XDDFChartData.Series drawn, int series);
}
