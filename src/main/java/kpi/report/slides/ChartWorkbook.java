package kpi.report.slides;

import java.util.List;
import java.util.Optional;
import kpi.report.content.Chart;
import kpi.report.content.Figure;
import kpi.report.content.Report;
import kpi.report.office.ChartSources;
import kpi.report.office.NativeChart;
import kpi.report.office.StablePackage;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The workbook that opens when someone edits a chart: a row per category, a column per series. */
final class ChartWorkbook implements ChartSources {

  private static final String SHEET = "Sheet1";
  private static final int COLUMN_WIDTH = 20;

  private final Chart chart;
  private final Report report;
  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final XSSFSheet sheet = workbook.createSheet(SHEET);

  ChartWorkbook(Chart chart, Report report) {
    this.chart = chart;
    this.report = report;
    XSSFRow header = sheet.createRow(0);
    header.createCell(0).setCellValue("");
    for (int i = 0; i < chart.series().size(); i++) {
      header.createCell(1 + i).setCellValue(chart.series().get(i).name());
    }
    for (int i = 0; i < chart.categories().size(); i++) {
      sheet.createRow(1 + i).createCell(0).setCellValue(chart.categories().get(i));
    }
    sheet.setDefaultColumnWidth(COLUMN_WIDTH);
    fill();
  }

  private void fill() {
    CellStyle style = workbook.createCellStyle();
    NativeChart.format(chart)
        .ifPresent(format -> style.setDataFormat(workbook.createDataFormat().getFormat(format)));
    for (int i = 0; i < chart.series().size(); i++) {
      List<Optional<Figure>> points = chart.series().get(i).points();
      for (int j = 0; j < points.size(); j++) {
        Optional<Figure> point = points.get(j);
        if (point.flatMap(Figure::stored).isPresent()) {
          XSSFCell cell = sheet.getRow(1 + j).createCell(1 + i);
          cell.setCellValue(point.flatMap(Figure::stored).get().doubleValue());
          cell.setCellStyle(style);
        }
      }
    }
  }

  XSSFWorkbook finished() {
    StablePackage.stamp(workbook, report);
    return workbook;
  }

  @Override
  public XDDFDataSource<?> categories(int series) {
    return XDDFDataSourcesFactory.fromStringCellRange(sheet, range(0));
  }

  @Override
  public XDDFNumericalDataSource<Double> numbers(int series) {
    XDDFNumericalDataSource<Double> numbers =
        XDDFDataSourcesFactory.fromNumericCellRange(sheet, range(1 + series));
    NativeChart.format(chart).ifPresent(numbers::setFormatCode);
    return numbers;
  }

  @Override
  public void name(XDDFChartData.Series drawn, int series) {
    drawn.setTitle(
        chart.series().get(series).name(), new CellReference(SHEET, 0, 1 + series, true, true));
  }

  private CellRangeAddress range(int column) {
    return new CellRangeAddress(1, chart.categories().size(), column, column);
  }
}
