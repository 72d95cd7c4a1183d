package kpi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kpi.Shipped;
import kpi.analysis.impact.ChangedCopy;
import kpi.loading.layout.ReportFile;
import kpi.model.layout.ReportPlan;
import kpi.report.content.Chart;
import kpi.report.content.Report;
import kpi.report.content.Reported;
import kpi.report.html.HtmlReport;
import kpi.report.sheets.ExcelReport;
import kpi.report.slides.SlideReport;
import kpi.source.Messages;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chart that staff add to {@code report.yaml} as the README shows stands in every report. */
class AddedChartTest {

  private static final Path README = Path.of("kpi-definitions/README.md");
  private static final String TITLE = "ベンチャー企業数の推移";

  @TempDir private Path folder;
  private Report report;

  @BeforeEach
  void the_line_of_the_readme_is_added() throws Exception {
    String line =
        Files.readAllLines(README).stream()
            .filter(one -> one.startsWith("  - {kpi: 2, id: counts"))
            .findFirst()
            .orElseThrow();
    Path definitions =
        ChangedCopy.of(Shipped.DEFINITIONS, folder.resolve("kpi-definitions")).folder();
    Path file = definitions.resolve(ReportPlan.FILE);
    String text = Files.readString(file);
    Files.writeString(file, text.replace("\nmatrices:", "\n" + line + "\nmatrices:"));
    Messages messages = new Messages();
    ReportPlan plan = ReportFile.read(definitions, Shipped.kpis(), Shipped.dictionary(), messages);
    assertThat(messages.sorted()).isEmpty();
    report = Reported.of(Path.of("fixtures/r7"), plan, new Messages()).report();
  }

  @Test
  void it_stands_behind_the_other_charts_of_its_kpi() {
    List<Chart> charts = report.sections().get(1).charts();
    assertThat(charts.get(charts.size() - 1).title()).isEqualTo(TITLE);
    assertThat(charts.get(charts.size() - 1).kind()).isEqualTo(Chart.Kind.BARS);
  }

  @Test
  void it_is_drawn_in_every_format() throws IOException {
    ByteArrayOutputStream html = new ByteArrayOutputStream();
    HtmlReport.write(report, html);
    assertThat(html.toString(StandardCharsets.UTF_8)).contains("id=\"kpi-2-counts\"", TITLE);
    assertThat(slideCharts()).isEqualTo(16);
    assertThat(sheetCharts()).isEqualTo(16);
  }

  private long slideCharts() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SlideReport.write(report, out);
    try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(out.toByteArray()))) {
      return show.getSlides().stream()
          .flatMap(slide -> slide.getShapes().stream())
          .filter(shape -> shape instanceof XSLFGraphicFrame frame && frame.getChart() != null)
          .count();
    }
  }

  private long sheetCharts() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ExcelReport.write(report, out);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      return book.getSheet("グラフ").createDrawingPatriarch().getCharts().size();
    }
  }
}
