package kpi.report.slides;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kpi.model.CellId;
import kpi.report.content.Chart;
import kpi.report.content.Figure;
import kpi.report.content.FigureRef;
import kpi.report.content.Reported;
import kpi.report.content.ShownRange;
import kpi.report.office.NativeChart;
import kpi.report.office.OfficePackage;
import kpi.report.office.Words;
import kpi.report.slides.chart.ChartWorkbook;
import org.apache.poi.util.Units;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTErrBars;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTSerTx;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrBarType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STMarkerStyle;

class RangesInChartsTest {

  private static final Figure RANGE =
      new Figure(
          ref("a"),
          "20.0～44.4%",
          Optional.empty(),
          "",
          1,
          Figure.Source.COMPUTED,
          List.of(),
          "",
          Optional.of(new ShownRange(new BigDecimal("20.0"), new BigDecimal("44.4"))));

  private static final Figure NUMBER =
      new Figure(
          ref("b"),
          "30.0%",
          Optional.of(new BigDecimal("30.0")),
          "",
          1,
          Figure.Source.COMPUTED,
          List.of(),
          "",
          Optional.empty());

  @Test
  void a_range_beside_a_line_hangs_from_its_upper_end_and_the_line_does_not_lead_there()
      throws Exception {
    CTPlotArea area = area(Chart.Kind.LINES);
    CTLineSer carrier = area.getLineChartArray(0).getSerArray(0);
    assertThat(name(carrier.getTx())).isEqualTo("甲（図の位置）");
    assertThat(points(carrier.getVal().getNumRef().getNumCache())).containsExactly("1=0.444");
    assertThat(carrier.getSpPr().getLn().isSetNoFill()).isTrue();
    assertThat(carrier.getMarker().getSymbol().getVal()).isEqualTo(STMarkerStyle.NONE);
    assertReachesDown(carrier.getErrBars());
    CTLineSer line = area.getLineChartArray(0).getSerArray(1);
    assertThat(name(line.getTx())).isEqualTo("甲");
    assertThat(points(line.getVal().getNumRef().getNumCache())).containsExactly("0=0.3");
    assertThat(line.isSetErrBars()).isFalse();
  }

  @Test
  void the_legend_leaves_out_what_only_carries_a_range() throws Exception {
    try (XMLSlideShow show = new XMLSlideShow()) {
      var legend = drawn(show, Chart.Kind.LINES).getCTChart().getLegend();
      assertThat(legend.getLegendEntryList())
          .extracting(entry -> entry.getIdx().getVal() + " " + entry.getDelete().getVal())
          .containsExactly("0 true");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"BARS", "FUNNEL"})
  void a_range_among_bars_is_an_error_bar_where_no_bar_is_seen(Chart.Kind kind) throws Exception {
    CTBarSer bars = area(kind).getBarChartArray(0).getSerArray(0);
    assertThat(points(bars.getVal().getNumRef().getNumCache())).containsExactly("0=0.3", "1=0.444");
    assertReachesDown(bars.getErrBars());
    assertThat(bars.getDPtList()).hasSize(1);
    assertThat(bars.getDPtArray(0).getIdx().getVal()).isEqualTo(1);
    assertThat(bars.getDPtArray(0).getSpPr().isSetNoFill()).isTrue();
    assertThat(bars.getDPtArray(0).getSpPr().getLn().isSetNoFill()).isTrue();
  }

  @Test
  void a_range_within_a_stack_is_hatched_up_to_its_lower_end() throws Exception {
    CTBarSer bars = area(Chart.Kind.STACKED).getBarChartArray(0).getSerArray(0);
    assertThat(points(bars.getVal().getNumRef().getNumCache())).containsExactly("0=0.3", "1=0.2");
    assertThat(bars.getDPtArray(0).getSpPr().isSetPattFill()).isTrue();
    assertThat(bars.isSetErrBars()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void both_ends_stand_beside_a_range(Chart.Kind kind) throws Exception {
    assertThat(area(kind).toString()).containsOnlyOnce(">20.0～44.4%<");
  }

  @ParameterizedTest
  @EnumSource
  void the_workbook_behind_has_no_number_for_a_range_but_its_end_and_width(Chart.Kind kind)
      throws Exception {
    try (XMLSlideShow show = new XMLSlideShow()) {
      var sheet = drawn(show, kind).getWorkbook().getSheetAt(0);
      XSSFRow header = sheet.getRow(0);
      XSSFRow range = sheet.getRow(2);
      assertThat(header.getCell(1).getStringCellValue()).isEqualTo("甲");
      assertThat(range.getCell(1)).isNull();
      assertThat(header.getCell(3).getStringCellValue()).isEqualTo("甲（図の位置）");
      assertThat(range.getCell(3).getNumericCellValue())
          .isEqualTo(kind == Chart.Kind.STACKED ? 0.2 : 0.444);
      assertThat(header.getCell(4).getStringCellValue()).isEqualTo("甲（幅）");
      assertThat(range.getCell(4).getNumericCellValue()).isEqualTo(0.244);
    }
  }

  @Test
  void charts_with_ranges_hold_to_the_schemas_of_office() throws Exception {
    try (XMLSlideShow show = new XMLSlideShow()) {
      for (Chart.Kind kind : Chart.Kind.values()) {
        drawn(show, kind);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      show.write(out);
      assertThat(OfficePackage.violations(out.toByteArray())).isEmpty();
    }
  }

  @Test
  void every_range_of_a_report_is_drawn_in_its_chart() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SlideReport.write(Reported.shipped("ranges").report(), out);
    List<Chart> charts =
        Reported.shipped("ranges").report().sections().stream()
            .flatMap(section -> section.charts().stream())
            .toList();
    long ranges =
        charts.stream()
            .flatMap(chart -> chart.series().stream())
            .flatMap(series -> series.points().stream())
            .filter(point -> point.filter(figure -> figure.text().contains("～")).isPresent())
            .count();
    assertThat(ranges).isEqualTo(6);
    try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(out.toByteArray()))) {
      long widths =
          show.getCharts().stream()
              .map(chart -> chart.getCTChart().getPlotArea())
              .flatMap(RangesInChartsTest::errorBars)
              .mapToLong(bars -> bars.getMinus().getNumRef().getNumCache().sizeOfPtArray())
              .sum();
      assertThat(widths).isEqualTo(ranges);
    }
  }

  private static Stream<CTErrBars> errorBars(CTPlotArea area) {
    return Stream.concat(
        area.getBarChartList().stream()
            .flatMap(bars -> bars.getSerList().stream())
            .filter(CTBarSer::isSetErrBars)
            .map(CTBarSer::getErrBars),
        area.getLineChartList().stream()
            .flatMap(lines -> lines.getSerList().stream())
            .filter(CTLineSer::isSetErrBars)
            .map(CTLineSer::getErrBars));
  }

  private static void assertReachesDown(CTErrBars bars) {
    assertThat(bars.getErrBarType().getVal()).isEqualTo(STErrBarType.MINUS);
    assertThat(points(bars.getMinus().getNumRef().getNumCache())).containsExactly("1=0.244");
  }

  private static List<String> points(CTNumData numbers) {
    return numbers.getPtList().stream().map(point -> point.getIdx() + "=" + point.getV()).toList();
  }

  private static String name(CTSerTx text) {
    return text.getStrRef().getStrCache().getPtArray(0).getV();
  }

  private static CTPlotArea area(Chart.Kind kind) throws Exception {
    try (XMLSlideShow show = new XMLSlideShow()) {
      return (CTPlotArea) drawn(show, kind).getCTChart().getPlotArea().copy();
    }
  }

  /** A series with a number and then a range, and one that has only numbers. */
  private static XSLFChart drawn(XMLSlideShow show, Chart.Kind kind) throws Exception {
    Chart chart =
        new Chart(
            "chart-" + kind,
            "題",
            kind,
            "%",
            List.of("あ", "い"),
            List.of(
                new Chart.Series("甲", List.of(Optional.of(NUMBER), Optional.of(RANGE))),
                new Chart.Series("乙", List.of(Optional.of(NUMBER), Optional.of(NUMBER)))),
            "");
    XSLFChart drawn = show.createChart();
    int edge = Units.toEMU(400);
    show.createSlide().addChart(drawn, new Rectangle(0, 0, edge, edge));
    ChartWorkbook workbook =
        new ChartWorkbook(chart, Reported.shipped("ranges").report(), new Words());
    NativeChart.draw(chart, drawn, workbook);
    drawn.setWorkbook(workbook.finished());
    return drawn;
  }

  private static FigureRef ref(String kind) {
    return FigureRef.of(CellId.of("overseas-base", Map.of("kind", kind)));
  }
}
