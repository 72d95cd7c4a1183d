package kpi.report.slides.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import kpi.report.content.Chart;
import kpi.report.content.Figure;
import kpi.report.content.Report;
import kpi.report.office.ChartSources;
import kpi.report.office.NativeChart;
import kpi.report.office.RangeColumns;
import kpi.report.office.StablePackage;
import kpi.report.office.Words;
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
public final class ChartWorkbook implements ChartSources {

  private static final String SHEET = "Sheet1";
  private static final int COLUMN_WIDTH = 20;

  private final Chart chart;
  private final Report report;
  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final XSSFSheet sheet = workbook.createSheet(SHEET);
  private final RangeColumns ranges;
  private final Words words;

  public ChartWorkbook(Chart chart, Report report, Words words) {
    this.chart = chart;
    this.report = report;
    this.words = words;
    this.ranges = new RangeColumns(chart);
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
      fill(1 + i, style, category -> points.get(category).flatMap(Figure::stored));
    }
    for (int series : ranges.series()) {
      int column = endColumn(series);
      sheet.getRow(0).createCell(column).setCellValue(endsName(series));
      sheet.getRow(0).createCell(column + 1).setCellValue(words.of("width-of", name(series)));
      fill(column, style, category -> ranges.end(series, category));
      fill(column + 1, style, category -> ranges.width(series, category));
    }
  }

  private void fill(int column, CellStyle style, IntFunction<Optional<BigDecimal>> numbers) {
    for (int i = 0; i < chart.categories().size(); i++) {
      Optional<BigDecimal> number = numbers.apply(i);
      if (number.isPresent()) {
        XSSFCell cell = sheet.getRow(1 + i).createCell(column);
        cell.setCellValue(number.get().doubleValue());
        cell.setCellStyle(style);
      }
    }
  }

  /** Behind all series, so that these stand as the chart lists them. */
  private int endColumn(int series) {
    return 1 + chart.series().size() + 2 * ranges.series().indexOf(series);
  }

  private String endsName(int series) {
    return words.of("end-of", name(series));
  }

  private String name(int series) {
    return chart.series().get(series).name();
  }

  public XSSFWorkbook finished() {
    StablePackage.stamp(workbook, report);
    return workbook;
  }

  @Override
  public XDDFDataSource<?> categories(int series) {
    return XDDFDataSourcesFactory.fromStringCellRange(sheet, range(0));
  }

  @Override
  public XDDFNumericalDataSource<Double> numbers(int series) {
    return column(1 + series);
  }

  @Override
  public XDDFNumericalDataSource<Double> ends(int series) {
    return column(endColumn(series));
  }

  @Override
  public XDDFNumericalDataSource<Double> widths(int series) {
    return column(endColumn(series) + 1);
  }

  private XDDFNumericalDataSource<Double> column(int column) {
    XDDFNumericalDataSource<Double> numbers =
        XDDFDataSourcesFactory.fromNumericCellRange(sheet, range(column));
    NativeChart.format(chart).ifPresent(numbers::setFormatCode);
    return numbers;
  }

  @Override
  public void name(XDDFChartData.Series drawn, int series) {
    drawn.setTitle(name(series), new CellReference(SHEET, 0, 1 + series, true, true));
  }

  @Override
  public void nameEnds(XDDFChartData.Series drawn, int series) {
    drawn.setTitle(endsName(series), new CellReference(SHEET, 0, endColumn(series), true, true));
  }

  private CellRangeAddress range(int column) {
    return new CellRangeAddress(1, chart.categories().size(), column, column);
  }
}
