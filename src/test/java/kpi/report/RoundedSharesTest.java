package kpi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kpi.evaluation.result.RoundedShares;
import kpi.report.content.Chart;
import kpi.report.content.Report;
import kpi.report.content.Reported;
import kpi.report.content.Table;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shares that do not add up as they are rounded say so wherever they stand together. */
class RoundedSharesTest {

  private static final String NOTE = RoundedShares.NOTE;

  @TempDir private Path temp;

  @Test
  void only_tables_and_charts_that_show_such_shares_carry_the_note() {
    assertThat(noted("shares-that-do-not-add-up"))
        .containsExactlyInAnyOrder("training-answers-motivation", "kpi-1-motivation");
    assertThat(noted("training-answers")).isEmpty();
  }

  @Test
  void it_stands_in_the_page() throws Exception {
    assertThat(html("shares-that-do-not-add-up")).contains("<p class=\"legend\">" + NOTE + "</p>");
    assertThat(html("training-answers")).doesNotContain(NOTE);
  }

  @Test
  void it_stands_on_the_slide_of_the_chart() throws Exception {
    assertThat(legends("shares-that-do-not-add-up")).hasSize(1);
    assertThat(legends("training-answers")).isEmpty();
  }

  @Test
  void it_stands_below_the_chart_of_the_workbook_and_in_the_rows_of_the_shares() throws Exception {
    assertThat(sheets("shares-that-do-not-add-up")).contains("グラフ");
    assertThat(sheets("shares-that-do-not-add-up")).hasSizeGreaterThanOrEqualTo(3);
    assertThat(sheets("training-answers")).isEmpty();
  }

  private static List<String> noted(String fixture) {
    Report report = Reported.shipped(fixture).report();
    return report.sections().stream()
        .flatMap(
            section ->
                Stream.concat(
                    section.tables().stream()
                        .filter(table -> table.notes().contains(NOTE))
                        .map(Table::id),
                    section.charts().stream()
                        .filter(chart -> chart.notes().contains(NOTE))
                        .map(Chart::id)))
        .toList();
  }

  private String html(String fixture) throws Exception {
    return Files.readString(written(fixture, ReportFormat.HTML), StandardCharsets.UTF_8);
  }

  private List<String> legends(String fixture) throws Exception {
    List<String> legends = new ArrayList<>();
    try (var in = Files.newInputStream(written(fixture, ReportFormat.PPTX));
        XMLSlideShow show = new XMLSlideShow(in)) {
      for (XSLFSlide slide : show.getSlides()) {
        slide.getShapes().stream()
            .filter(shape -> shape.getShapeName().equals("legend"))
            .map(shape -> ((XSLFTextShape) shape).getText())
            .filter(text -> text.contains(NOTE))
            .forEach(legends::add);
      }
    }
    return legends;
  }

  private List<String> sheets(String fixture) throws Exception {
    List<String> sheets = new ArrayList<>();
    try (var in = Files.newInputStream(written(fixture, ReportFormat.XLSX));
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      for (Sheet sheet : workbook) {
        sheet.forEach(
            row ->
                row.forEach(
                    cell -> {
                      if (cell.toString().contains(NOTE)
                          && !sheets.contains(sheet.getSheetName())) {
                        sheets.add(sheet.getSheetName());
                      }
                    }));
      }
    }
    return sheets;
  }

  private Path written(String fixture, ReportFormat format) throws Exception {
    Path folder = Files.createTempDirectory(temp, fixture);
    format.write(Reported.shipped(fixture).report(), folder);
    return folder.resolve(format.file());
  }
}
