package kpi.report.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kpi.analysis.impact.ChangedCopy;
import kpi.report.content.Report;
import kpi.report.content.Reported;
import kpi.source.Messages;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;

class ExcelReportTest {

  private static final Path FIXTURES = Path.of("fixtures");
  private static final DataFormatter SHOWN = new DataFormatter(Locale.ROOT);
  private static final String REFERENCE = "参照";

  @TempDir private Path temp;

  @ParameterizedTest
  @ValueSource(strings = {"r7", "ranges"})
  void every_number_is_shown_as_the_result_it_refers_to(String fixture) throws Exception {
    Reported reported = Reported.shipped(fixture);
    Map<String, String> displays = reported.displays();
    List<String> checked = new ArrayList<>();
    try (XSSFWorkbook workbook = workbook(reported.report())) {
      for (Sheet sheet : workbook) {
        for (Map<String, Cell> row : rows(sheet)) {
          Cell number = row.get("値");
          if (row.containsKey(REFERENCE) && number != null) {
            String reference = row.get(REFERENCE).getStringCellValue();
            assertThat(number.getCellType()).as(reference).isEqualTo(CellType.NUMERIC);
            assertThat(SHOWN.formatCellValue(number))
                .as(reference)
                .isEqualTo(displays.get(reference));
            checked.add(reference);
          }
        }
      }
    }
    assertThat(checked).hasSizeGreaterThan(300);
  }

  @Test
  void a_range_or_an_unknown_leaves_the_number_empty_and_says_so_beside_it() throws Exception {
    try (XSSFWorkbook workbook = workbook(report("ranges"))) {
      Map<String, Cell> share =
          rows(workbook.getSheet("KPI2 指標の値")).stream()
              .filter(row -> row.get(REFERENCE).getStringCellValue().equals("venture-share"))
              .findFirst()
              .orElseThrow();
      assertThat(share.get("値")).isNull();
      assertThat(share.get("表示").getStringCellValue()).contains("～");
      assertThat(share.get("注記").getStringCellValue()).isNotBlank();
    }
  }

  @Test
  void data_sheets_keep_their_header_in_sight_filter_and_merge_nothing() throws Exception {
    try (XSSFWorkbook workbook = workbook(report("r7"))) {
      for (Sheet sheet : workbook) {
        assertThat(sheet.getNumMergedRegions()).isZero();
        assertThat(sheet.getHeader().getRight()).contains("暫定", "模擬データ");
        boolean isData =
            !List.of("表紙", "グラフ").contains(sheet.getSheetName())
                && !sheet.getSheetName().startsWith("採択時と");
        assertThat(sheet.getPaneInformation() != null).as(sheet.getSheetName()).isEqualTo(isData);
        assertThat(((XSSFSheet) sheet).getCTWorksheet().isSetAutoFilter()).isEqualTo(isData);
      }
    }
  }

  @Test
  void matrices_stand_two_by_two_with_their_totals_and_shares_beneath() throws Exception {
    try (XSSFWorkbook workbook = workbook(report("r7"))) {
      Sheet sheet = workbook.getSheet("採択時と現在のステージ（全テーマ）");
      assertThat(shown(sheet, 1)).containsExactly("採択時のステージ 基礎研究", "採択時のステージ 製品開発");
      assertThat(shown(sheet, 2)).startsWith("現在のステージ", "分野1").hasSize(16);
      assertThat(shown(sheet, 7)).startsWith("基礎研究", "10", "13", "12", "5", "15", "10", "65");
      assertThat(shown(sheet, 8)).startsWith("計", "10", "16", "16", "10", "18", "10", "80");
      assertThat(shown(sheet, 9)).containsExactly("ステージアップの割合", "18.8%", "ステージアップの割合", "22.5%");
      assertThat(shown(sheet, 12)).containsExactly("採択時のステージ 非臨床", "採択時のステージ 臨床");
      assertThat(sheet.getSheetConditionalFormatting().getNumConditionalFormattings()).isOne();
    }
  }

  private static List<String> shown(Sheet sheet, int row) {
    return StreamSupport.stream(sheet.getRow(row).spliterator(), false)
        .map(SHOWN::formatCellValue)
        .toList();
  }

  @Test
  void charts_are_drawn_from_cells_and_hold_the_same_numbers() throws Exception {
    try (XSSFWorkbook workbook = workbook(report("r7"))) {
      XSSFSheet data = workbook.getSheet("グラフのデータ");
      List<XSSFChart> charts = workbook.getSheet("グラフ").createDrawingPatriarch().getCharts();
      assertThat(charts).hasSize(15);
      int points = 0;
      for (XSSFChart chart : charts) {
        XDDFChartData drawn = chart.getChartSeries().get(0);
        for (int index = 0; index < drawn.getSeriesCount(); index++) {
          XDDFChartData.Series series = drawn.getSeries(index);
          String cells = series.getValuesData().getDataRangeReference();
          int first = Integer.parseInt(cells.replaceAll(".*\\$D\\$(\\d+):.*", "$1")) - 1;
          for (int i = 0; i < series.getValuesData().getPointCount(); i++) {
            Cell cell = data.getRow(first + i).getCell(ChartData.NUMBER);
            Object point = series.getValuesData().getPointAt(i);
            assertThat(point).isEqualTo(cell == null ? null : cell.getNumericCellValue());
            points++;
          }
        }
      }
      assertThat(points).isGreaterThan(100);
    }
  }

  @Test
  void a_range_in_a_chart_is_drawn_from_cells_beside_the_empty_number() throws Exception {
    try (XSSFWorkbook workbook = workbook(report("ranges"))) {
      XSSFSheet data = workbook.getSheet("グラフのデータ");
      Map<String, Cell> range =
          rows(data).stream()
              .filter(row -> row.get("表示") != null)
              .filter(row -> row.get("表示").getStringCellValue().equals("20.0～44.4%"))
              .findFirst()
              .orElseThrow();
      assertThat(range.get("値")).isNull();
      assertThat(range.get("図の位置").getNumericCellValue()).isEqualTo(0.444);
      assertThat(range.get("幅").getNumericCellValue()).isEqualTo(0.244);
      int row = range.get("幅").getRowIndex() + 1;
      List<String> widths =
          workbook.getSheet("グラフ").createDrawingPatriarch().getCharts().stream()
              .flatMap(chart -> chart.getCTChart().getPlotArea().getLineChartList().stream())
              .flatMap(lines -> lines.getSerList().stream())
              .filter(CTLineSer::isSetErrBars)
              .map(line -> line.getErrBars().getMinus().getNumRef().getF())
              .toList();
      assertThat(widths).anyMatch(cells -> cells.endsWith(":$J$" + row));
    }
  }

  @Test
  void text_of_any_kind_stays_text() throws Exception {
    String formula = "=cmd|' /C calc'!A0";
    String script = "<script>alert(1)</script>";
    String endless = "長".repeat(2_000);
    Path copy = ChangedCopy.of(FIXTURES.resolve("r7"), temp.resolve("data")).folder();
    Files.writeString(
        copy.resolve("commentary.yaml"),
        """
        format: kpi-commentary/1
        kpis:
          - kpi: 2
            paragraphs: ["%s", "%s", "%s"]
        """
            .formatted(formula, script, endless));
    try (XSSFWorkbook workbook = workbook(Reported.of(copy, new Messages()).report())) {
      assertThat(rows(workbook.getSheet("考察")))
          .extracting(row -> row.get("考察").getStringCellValue())
          .containsExactly(formula, script, endless);
      for (Sheet sheet : workbook) {
        cells(sheet).forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA));
      }
    }
  }

  @Test
  void the_same_report_gives_the_same_bytes() throws Exception {
    Report report = report("r7");
    assertThat(Arrays.hashCode(written(report))).isEqualTo(Arrays.hashCode(written(report)));
  }

  @Test
  void the_file_does_not_tell_when_it_was_written() throws Exception {
    byte[] written = written(report("r7"));
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written));
        ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(written))) {
      CoreProperties core = workbook.getProperties().getCoreProperties();
      assertThat(core.getCreated().toInstant()).isEqualTo("2026-01-01T00:00:00Z");
      assertThat(core.getModified().toInstant()).isEqualTo("2026-01-01T00:00:00Z");
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        assertThat(entry.getTimeLocal()).isEqualTo("1980-02-01T00:00:00");
      }
    }
  }

  private static Report report(String fixture) {
    return Reported.shipped(fixture).report();
  }

  private static byte[] written(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ExcelReport.write(report, out);
    return out.toByteArray();
  }

  private static XSSFWorkbook workbook(Report report) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(written(report)));
  }

  /** The rows below the first, their cells by the header of the column. */
  private static List<Map<String, Cell>> rows(Sheet sheet) {
    List<Map<String, Cell>> rows = new ArrayList<>();
    Map<Integer, String> header = new HashMap<>();
    for (Row row : sheet) {
      if (header.isEmpty()) {
        row.forEach(cell -> header.put(cell.getColumnIndex(), cell.getStringCellValue()));
      } else {
        Map<String, Cell> cells = new TreeMap<>();
        row.forEach(cell -> cells.put(header.getOrDefault(cell.getColumnIndex(), ""), cell));
        rows.add(cells);
      }
    }
    return rows;
  }

  private static List<Cell> cells(Sheet sheet) {
    return StreamSupport.stream(sheet.spliterator(), false)
        .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
        .toList();
  }
}
