package kpi.report.slides;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kpi.analysis.impact.ChangedCopy;
import kpi.model.layout.PagePlan;
import kpi.model.layout.PagePlan.Page;
import kpi.model.layout.PagePlan.Part;
import kpi.model.layout.ReportPlan;
import kpi.report.content.Report;
import kpi.report.content.Reported;
import kpi.report.office.OfficePackage;
import kpi.report.slides.page.DeckTheme;
import kpi.report.slides.page.SlidePage;
import kpi.source.Messages;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlideReportTest {

  private static final Path FIXTURES = Path.of("fixtures");

  /** The signs behind figures. */
  private static final String SIGNS = "[模案小断]+$";

  private static final Map<String, byte[]> DECKS = new HashMap<>();

  @TempDir private Path temp;

  @ParameterizedTest
  @ValueSource(strings = {"r7", "ranges"})
  void every_value_in_a_table_is_the_display_of_its_result(String fixture) throws Exception {
    Reported reported = Reported.shipped(fixture);
    int compared = 0;
    try (XMLSlideShow show = show(fixture)) {
      for (XSLFSlide slide : show.getSlides()) {
        for (XSLFTable table : tables(slide)) {
          for (String line : bindings(slide)) {
            String[] field = line.split("｜");
            if (field[0].equals("表") && field[1].equals(table.getShapeName())) {
              String[] place = field[4].split("-");
              String shown =
                  table
                      .getCell(Integer.parseInt(place[0]), Integer.parseInt(place[1]))
                      .getText()
                      .replaceFirst(SIGNS, "");
              assertThat(shown).as(line).isEqualTo(field[5]);
              if (!field[6].contains("#") && !reported.display(field[6]).isEmpty()) {
                assertThat(shown).as(line).isEqualTo(reported.display(field[6]));
                compared++;
              }
            }
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(250);
  }

  @ParameterizedTest
  @ValueSource(strings = {"r7", "ranges"})
  void every_cell_that_looks_like_a_result_is_bound(String fixture) throws Exception {
    Set<String> unbound = new TreeSet<>();
    try (XMLSlideShow show = show(fixture)) {
      for (XSLFSlide slide : show.getSlides()) {
        List<String> bound = bindings(slide);
        for (XSLFTable table : tables(slide)) {
          if (!table.getShapeName().matches("kpi-[0-9]+(-[a-z-]+)?|kpi-6-stages.*|glance(-2)?")
              || table.getShapeName().matches("kpi-1-(hubs|courses)")
              || table.getShapeName().endsWith("-rules")
              || table.getShapeName().endsWith("-outside")) {
            continue;
          }
          int labels = table.getShapeName().startsWith("glance") ? 2 : 1;
          for (int row = 1; row < table.getNumberOfRows(); row++) {
            for (int column = labels; column < table.getNumberOfColumns(); column++) {
              String text = table.getCell(row, column).getText();
              String place = "｜" + row + "-" + column + "｜";
              if (text.matches("[0-9+±].*")
                  && bound.stream()
                      .noneMatch(
                          line ->
                              line.contains("｜" + table.getShapeName() + "｜")
                                  && line.contains(place))) {
                unbound.add(table.getShapeName() + place + text);
              }
            }
          }
        }
      }
    }
    assertThat(unbound).isEmpty();
  }

  @Test
  void the_four_matrices_of_a_scope_stand_on_one_page_and_can_be_read() throws Exception {
    try (XMLSlideShow show = show("r7")) {
      List<XSLFSlide> pages =
          show.getSlides().stream()
              .filter(slide -> tables(slide).stream().anyMatch(SlideReportTest::isMatrix))
              .toList();
      assertThat(pages).hasSize(2);
      for (XSLFSlide page : pages) {
        assertThat(tables(page)).hasSize(4).allMatch(SlideReportTest::isMatrix);
        for (XSLFTable table : tables(page)) {
          assertThat(table.getNumberOfRows()).isEqualTo(9);
          assertThat(table.getCell(7, 0).getGridSpan()).isEqualTo(7);
          assertThat(
                  table.getCell(1, 1).getTextParagraphs().get(0).getTextRuns().get(0).getFontSize())
              .isGreaterThanOrEqualTo(12);
        }
      }
    }
  }

  private static boolean isMatrix(XSLFTable table) {
    return table.getShapeName().startsWith("kpi-6-stages");
  }

  @Test
  void the_pages_of_a_kpi_stand_in_the_order_of_the_plan_and_small_parts_share_one()
      throws Exception {
    try (XMLSlideShow show = show("r7")) {
      assertThat(parts(show, "KPI1 ").get(0)).isEqualTo("方法・対象");
      assertThat(parts(show, "KPI2 ")).containsExactly("方法・結果", "結果", "前年度比較", "参考", "考察");
      assertThat(show.getSlides().get(2).getTitle()).isEqualTo("11のKPIの一覧");
    }
  }

  @Test
  void what_is_looked_up_stands_behind_the_main_part_of_44_pages_at_most() throws Exception {
    try (XMLSlideShow show = show("r7")) {
      List<String> titles = show.getSlides().stream().map(XSLFSlide::getTitle).toList();
      List<String> annex = titles.stream().filter(one -> one.startsWith("付録")).toList();
      assertThat(titles.subList(titles.size() - annex.size(), titles.size())).isEqualTo(annex);
      assertThat(annex.stream().filter(one -> !one.endsWith("（続き）")))
          .containsExactly("付録　区分の定義と、文ごとに外れた件数", "付録　前提", "付録　印刷された値との突合");
      assertThat(titles.size() - annex.size()).isLessThanOrEqualTo(44);
    }
  }

  @Test
  void pages_stand_where_staff_put_them_and_what_they_leave_out_is_not_shown() throws Exception {
    ReportPlan plan = Reported.plan();
    PagePlan pages =
        new PagePlan(
            List.of(Page.PRINTED, Page.KPIS),
            List.of(Part.COMMENTARY, Part.YEARS),
            List.of(Page.GLANCE));
    ReportPlan own = new ReportPlan(pages, plan.charts(), plan.matrices(), plan.lists());
    byte[] written = written(Reported.of(FIXTURES.resolve("r7"), own, new Messages()).report());
    try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(written))) {
      List<XSLFSlide> slides = show.getSlides();
      assertThat(slides.get(0).getTitle()).isEqualTo("印刷された値との突合");
      assertThat(slides.get(slides.size() - 1).getTitle()).startsWith("付録　11のKPIの一覧");
      assertThat(parts(show, "KPI2 ")).containsExactly("考察", "前年度比較");
    }
  }

  /** What stands in the brackets of the titles of a KPI. */
  private static List<String> parts(XMLSlideShow show, String kpi) {
    return show.getSlides().stream()
        .map(XSLFSlide::getTitle)
        .filter(title -> title.startsWith(kpi))
        .map(title -> title.replaceFirst("（続き）$", "").replaceAll(".*（(.*)）", "$1"))
        .distinct()
        .toList();
  }

  @Test
  void every_slide_tells_status_number_and_sources_and_is_wide() throws Exception {
    try (XMLSlideShow show = show("r7")) {
      assertThat(show.getPageSize().width * 9).isEqualTo(show.getPageSize().height * 16);
      for (XSLFSlide slide : show.getSlides()) {
        assertThat(text(slide, "status")).contains("暫定", "模擬データを含む");
        assertThat(text(slide, "number")).isEqualTo(Integer.toString(slide.getSlideNumber()));
        assertThat(slide.getNotes().getShapes()).isNotEmpty();
        for (String line : bindings(slide)) {
          assertThat(line.split("｜")[8]).matches("(計算|印刷).*");
        }
      }
    }
  }

  @Test
  void charts_are_native_and_bring_the_workbook_of_their_numbers() throws Exception {
    int charts = 0;
    try (XMLSlideShow show = show("r7")) {
      for (XSLFSlide slide : show.getSlides()) {
        for (XSLFShape shape : slide.getShapes()) {
          if (shape instanceof XSLFGraphicFrame frame && frame.getChart() != null) {
            XSSFWorkbook workbook = frame.getChart().getWorkbook();
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(1).getNumericCellValue())
                .isNotNegative();
            assertThat(frame.getXmlObject().toString()).contains("descr=");
            charts++;
          }
        }
      }
    }
    assertThat(charts).isEqualTo(15);
  }

  @Test
  void nothing_reaches_over_the_edge_or_into_the_foot_of_a_slide() throws Exception {
    try (XMLSlideShow show = show("ranges")) {
      for (XSLFSlide slide : show.getSlides()) {
        for (XSLFShape shape : slide.getShapes()) {
          boolean isFoot = Set.of("status", "report", "number", "legend").contains(name(shape));
          assertThat(shape.getAnchor().getMaxX()).as(place(slide, shape)).isLessThanOrEqualTo(925);
          assertThat(shape.getAnchor().getMaxY())
              .as(place(slide, shape))
              .isLessThanOrEqualTo(isFoot ? DeckTheme.HEIGHT : SlidePage.BODY.getMaxY() + 1);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"r7", "ranges", "missing-tables"})
  void the_file_holds_to_the_schemas_of_office(String fixture) throws Exception {
    assertThat(OfficePackage.violations(deck(fixture))).isEmpty();
  }

  @Test
  void text_of_any_kind_stays_text_and_a_long_one_goes_on_on_the_next_slide() throws Exception {
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
            paragraphs: ["%s", "%s", "%s{venture-share}"]
        """
            .formatted(formula, script, endless));
    byte[] written = written(Reported.of(copy, new Messages()).report());
    assertThat(OfficePackage.violations(written)).isEmpty();
    try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(written))) {
      String all =
          show.getSlides().stream()
              .flatMap(slide -> slide.getShapes().stream())
              .filter(shape -> name(shape).startsWith("kpi-2-commentary"))
              .map(shape -> ((XSLFTextShape) shape).getText())
              .collect(Collectors.joining());
      assertThat(all).contains(formula, script).endsWith("10.4%模");
      assertThat(all.codePoints().filter(one -> one == '長').count()).isEqualTo(2_000);
    }
  }

  @Test
  void the_same_report_gives_the_same_bytes() throws Exception {
    byte[] again = written(Reported.shipped("r7").report());
    assertThat(Arrays.hashCode(again)).isEqualTo(Arrays.hashCode(deck("r7")));
  }

  /** The deck of a shipped dataset, written once for all tests that only read. */
  private static byte[] deck(String fixture) {
    return DECKS.computeIfAbsent(
        fixture,
        name -> {
          try {
            return written(Reported.shipped(name).report());
          } catch (IOException failed) {
            throw new UncheckedIOException(failed);
          }
        });
  }

  private static byte[] written(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SlideReport.write(report, out);
    return out.toByteArray();
  }

  private static XMLSlideShow show(String fixture) throws IOException {
    return new XMLSlideShow(new ByteArrayInputStream(deck(fixture)));
  }

  private static List<XSLFTable> tables(XSLFSlide slide) {
    return slide.getShapes().stream()
        .filter(XSLFTable.class::isInstance)
        .map(XSLFTable.class::cast)
        .toList();
  }

  /** The lines of the notes that say where figures stand. */
  private static List<String> bindings(XSLFSlide slide) {
    List<String> lines = new ArrayList<>();
    for (XSLFTextShape shape : slide.getNotes().getPlaceholders()) {
      if (shape.getTextType() == Placeholder.BODY) {
        shape.getText().lines().filter(line -> line.split("｜").length == 9).forEach(lines::add);
      }
    }
    lines.removeIf(line -> line.startsWith("この頁"));
    return lines;
  }

  private static String text(XSLFSlide slide, String name) {
    return slide.getShapes().stream()
        .filter(shape -> name(shape).equals(name))
        .map(shape -> ((XSLFTextShape) shape).getText())
        .collect(Collectors.joining());
  }

  private static String name(XSLFShape shape) {
    return shape.getShapeName();
  }

  private static String place(XSLFSlide slide, XSLFShape shape) {
    return slide.getSlideNumber() + " " + shape.getShapeName();
  }
}
