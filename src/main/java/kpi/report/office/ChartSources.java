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
}
