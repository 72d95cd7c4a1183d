package kpi.report.sheets;

import java.util.List;
import java.util.Optional;
import kpi.report.content.Chart;
import kpi.report.office.ChartSources;
import kpi.report.office.NativeChart;
import kpi.report.office.Words;
import kpi.report.sheets.ChartData.Placed;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The charts, two beside each other, drawn from the cells of the sheet behind them. */
final class ChartSheet {

  private static final int ACROSS = 2;
  private static final int ON_A_PAGE = 2 * ACROSS;
  private static final int COLUMNS = 9;
  private static final int ROWS = 20;

  private final XSSFSheet sheet;
  private final XSSFSheet data;
  private final Words words;

  ChartSheet(XSSFSheet sheet, XSSFSheet data, Words words) {
    this.sheet = sheet;
    this.data = data;
    this.words = words;
  }

  void draw(List<Placed> charts) {
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    int below = (charts.size() + ACROSS - 1) / ACROSS;
    sheet
        .getWorkbook()
        .setPrintArea(
            sheet.getWorkbook().getSheetIndex(sheet),
            0,
            ACROSS * (COLUMNS + 1) - 1,
            0,
            Math.max(1, below) * (ROWS + 1));
    for (int i = ON_A_PAGE; i < charts.size(); i += ON_A_PAGE) {
      sheet.setRowBreak(i / ACROSS * (ROWS + 1) - 2);
    }
    for (int i = 0; i < charts.size(); i++) {
      int column = i % ACROSS * (COLUMNS + 1);
      int row = i / ACROSS * (ROWS + 1);
      Placed placed = charts.get(i);
      NativeChart.draw(
          placed.chart(),
          drawing.createChart(
              drawing.createAnchor(0, 0, 0, 0, column, row, column + COLUMNS, row + ROWS)),
          new Cells(placed));
      note(placed.chart(), row + ROWS, column);
    }
  }

  /** What must be said of the shares of a chart stands below it. */
  private void note(Chart chart, int row, int column) {
    List<String> notes = chart.table().notes();
    if (!notes.isEmpty()) {
      Row below = Optional.<Row>ofNullable(sheet.getRow(row)).orElseGet(() -> sheet.createRow(row));
      below.createCell(column).setCellValue(String.join("　", notes));
    }
  }

  /** The cells of a chart. */
  private final class Cells implements ChartSources {

    private final Placed placed;

    Cells(Placed placed) {
      this.placed = placed;
    }

    @Override
    public XDDFDataSource<?> categories(int series) {
      return XDDFDataSourcesFactory.fromStringCellRange(data, range(series, ChartData.CATEGORY));
    }

    @Override
    public XDDFNumericalDataSource<Double> numbers(int series) {
      return column(series, ChartData.NUMBER);
    }

    @Override
    public XDDFNumericalDataSource<Double> ends(int series) {
      return column(series, ChartData.END);
    }

    @Override
    public XDDFNumericalDataSource<Double> widths(int series) {
      return column(series, ChartData.WIDTH);
    }

    private XDDFNumericalDataSource<Double> column(int series, int column) {
      XDDFNumericalDataSource<Double> numbers =
          XDDFDataSourcesFactory.fromNumericCellRange(data, range(series, column));
      NativeChart.format(placed.chart()).ifPresent(numbers::setFormatCode);
      return numbers;
    }

    @Override
    public void name(XDDFChartData.Series drawn, int series) {
      drawn.setTitle(
          placed.chart().series().get(series).name(),
          new CellReference(data.getSheetName(), placed.row(series), ChartData.SERIES, true, true));
    }

    @Override
    public void nameEnds(XDDFChartData.Series drawn, int series) {
      String name = placed.chart().series().get(series).name();
      drawn.setTitle(words.of("end-of", name), null);
    }

    private CellRangeAddress range(int series, int column) {
      int first = placed.row(series);
      int last = first + placed.chart().categories().size() - 1;
      return new CellRangeAddress(first, last, column, column);
    }
  }
}
