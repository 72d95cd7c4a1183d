package kpi.cli.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import kpi.cli.Program;
import kpi.cli.terminal.Output;
import kpi.cli.terminal.Terminal;
import kpi.report.deck.check.Keys;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Decks as people edit them, held against the results that they were made from. */
class VerifyDeckCommandTest {

  @TempDir static Path folder;

  private static Path run;
  private static Path made;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path deck;

  @BeforeAll
  static void make() {
    run = folder.resolve("run");
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int exitCode =
        Program.run(
            terminal(said, said),
            "evaluate",
            "fixtures/r7",
            "--out",
            run.toString(),
            "--report",
            "pptx");
    assertThat(exitCode).as(said.toString(StandardCharsets.UTF_8)).isZero();
    made = run.resolve("report.pptx");
  }

  @BeforeEach
  void copy() throws IOException {
    deck = Files.copy(made, folder.resolve("deck-" + System.nanoTime() + ".pptx"));
  }

  @Test
  void a_deck_as_it_was_made_shows_the_results() {
    assertThat(verify()).isZero();
    assertThat(out()).containsPattern("確認した数値 9[0-9]{2}件、結果と異なるもの 0件、資料から消されたもの 0件");
  }

  @Test
  void a_cell_that_was_overwritten_is_told_with_slide_shape_expected_and_found() throws Exception {
    edit(show -> cell(table(show, "kpi-2"), "ベンチャー企業の割合", 1).setText("10.5%"));
    assertThat(verify()).isEqualTo(1);
    assertThat(out())
        .containsPattern(
            "スライド[0-9]+ 図形 kpi-2（ベンチャー企業の割合 / 値）: 結果は 10\\.4%、資料は 10\\.5%　参照 venture-share")
        .contains("結果と異なるもの 1件");
  }

  @Test
  void a_cell_that_was_emptied_is_told() throws Exception {
    edit(show -> cell(table(show, "kpi-2"), "ベンチャー企業の割合", 1).setText(""));
    assertThat(verify()).isEqualTo(1);
    assertThat(out()).contains("結果は 10.4%、資料は （空欄）");
  }

  @Test
  void another_way_to_write_the_same_number_is_no_difference() throws Exception {
    edit(
        show -> {
          cell(table(show, "kpi-2"), "ベンチャー企業の割合", 1).setText(" １０．４ ％ ");
          cell(table(show, "kpi-1"), "総受入実績（延べ）", 1).setText("3198人");
        });
    assertThat(verify()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "'31,98', '結果は 3,198、資料は 31,98'",
    "３１９９, '結果は 3,198、資料は ３１９９'",
    "3198社, '結果は 3,198、資料は 3198社'",
    "'△3,198', '結果は 3,198、資料は △3,198'",
    "31.98%, '結果は 3,198、資料は 31.98%'",
  })
  void what_only_looks_like_the_number_is_told(String typed, String told) throws Exception {
    edit(show -> cell(table(show, "kpi-1"), "総受入実績（延べ）", 1).setText(typed));
    assertThat(verify()).isEqualTo(1);
    assertThat(out()).contains(told).contains("結果と異なるもの 1件");
  }

  @ParameterizedTest
  @ValueSource(strings = {"−888", "△888", "▲888", "－888", "‐８８８", "▲ 888人", "－８８８人"})
  void a_negative_number_is_the_same_with_any_sign(String typed) throws Exception {
    edit(show -> cell(table(show, "kpi-1"), "総受入実績（延べ）", 6).setText(typed));
    assertThat(verify()).as(out()).isZero();
  }

  @Test
  void moved_rows_and_slides_are_found_by_what_they_are_called() throws Exception {
    edit(
        show -> {
          XSLFTable table = table(show, "kpi-2");
          table.insertRow(1);
          show.setSlideOrder(show.getSlides().get(12), 3);
        });
    assertThat(verify()).as(out()).isZero();
    edit(show -> cell(table(show, "kpi-2"), "ベンチャー企業の割合", 1).setText("9.9%"));
    out.reset();
    assertThat(verify()).isEqualTo(1);
    assertThat(out()).contains("資料は 9.9%").contains("結果と異なるもの 1件");
  }

  @Test
  void a_renamed_row_is_still_checked() throws Exception {
    edit(
        show -> {
          cell(table(show, "kpi-2"), "ベンチャー企業の割合", 1).setText("12.0%");
          cell(table(show, "kpi-2"), "ベンチャー企業の割合", 0).setText("VBの割合");
        });
    assertThat(verify()).isEqualTo(1);
    assertThat(out()).contains("結果は 10.4%、資料は 12.0%");
  }

  @Test
  void what_was_removed_is_told_and_no_difference() throws Exception {
    edit(
        show -> {
          XSLFTable table = table(show, "kpi-2");
          for (int row = 1; row < table.getNumberOfRows(); row++) {
            if (table.getCell(row, 0).getText().equals("ベンチャー企業の割合")) {
              table.removeRow(row);
              break;
            }
          }
        });
    assertThat(verify()).as(out()).isZero();
    assertThat(out()).contains("資料にない: 図形 kpi-2（ベンチャー企業の割合 / 値）の 10.4%");
  }

  @Test
  void a_figure_in_a_sentence_is_found_by_the_words_around_it() throws Exception {
    edit(
        show -> {
          XSLFTextShape text = (XSLFTextShape) shape(show, "kpi-2-commentary-1");
          text.getTextParagraphs().get(0).getTextRuns().stream()
              .filter(run -> run.getRawText().equals("10.4%"))
              .findFirst()
              .orElseThrow()
              .setText("11.4%");
        });
    assertThat(verify()).isEqualTo(1);
    assertThat(out()).containsPattern("図形 kpi-2-commentary-1.*結果は 10\\.4%、資料は 11\\.4%");
  }

  @Test
  void a_sentence_written_anew_may_keep_its_figure() throws Exception {
    edit(
        show -> {
          XSLFTextShape text = (XSLFTextShape) shape(show, "kpi-6-commentary-1");
          String old = text.getText();
          assertThat(old).contains("20.7%", "26.8%");
          text.setText("R7は20.7%、R6は26.8%。");
        });
    assertThat(verify()).as(out()).isZero();
    edit(show -> ((XSLFTextShape) shape(show, "kpi-6-commentary-1")).setText("R7は21%、R6は26.8%。"));
    out.reset();
    assertThat(verify()).isEqualTo(1);
    assertThat(out()).contains("結果は 20.7%、資料は R7は21%");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "割合は11.4%となった（R7の10.4%は内資系） | 11.4%",
        "内資系企業に占めるベンチャー企業の割合は１１．４％と伸びた。10.4%の企業もある | １１．４％",
        "内資系企業に占めるベンチャー企業の割合は約1割（10社のうち1社）で、前年は不明である。 | 約1割",
        "ベンチャー企業は11.4%である。 | ベンチャー企業は11.4%である。",
      })
  void a_figure_that_was_retyped_in_a_sentence_is_told_also_where_the_right_one_stands_elsewhere(
      String sentence, String found) throws Exception {
    edit(
        show -> {
          XSLFTextShape text = (XSLFTextShape) shape(show, "kpi-2-commentary-1");
          text.getTextParagraphs().get(0).getTextRuns().forEach(run -> run.setText(""));
          text.getTextParagraphs().get(0).getTextRuns().get(0).setText(sentence);
        });
    assertThat(verify()).isEqualTo(1);
    assertThat(out())
        .contains("図形 kpi-2-commentary-1")
        .containsPattern("結果は 10\\.4%、資料は " + Keys.same(found) + "　参照 venture-share\n");
  }

  @Test
  void a_point_of_a_chart_is_checked_as_drawn_and_in_the_workbook_behind_it() throws Exception {
    edit(
        show ->
            ((XSLFGraphicFrame) shape(show, "kpi-2-approvals"))
                .getChart()
                .getCTChart()
                .getPlotArea()
                .getBarChartArray(0)
                .getSerArray(0)
                .getVal()
                .getNumRef()
                .getNumCache()
                .getPtArray(2)
                .setV("6.0"));
    assertThat(verify()).isEqualTo(1);
    assertThat(out()).containsPattern("図形 kpi-2-approvals（.* / R6）: 結果は 5、資料は 6");
    copy();
    out.reset();
    edit(
        show -> {
          try {
            XSSFWorkbook behind =
                ((XSLFGraphicFrame) shape(show, "kpi-2-approvals")).getChart().getWorkbook();
            behind.getSheetAt(0).getRow(3).getCell(1).setCellValue(7);
          } catch (Exception failed) {
            throw new IllegalStateException(failed);
          }
        });
    assertThat(verify()).isEqualTo(1);
    assertThat(out()).containsPattern("図形 kpi-2-approvals（.* / R6）: 結果は 5、資料は 7");
  }

  @Test
  void results_that_have_changed_are_told_wherever_the_deck_shows_the_old_ones() throws Exception {
    Path changed = Files.createDirectories(folder.resolve("changed")).resolve("results.json");
    String results = Files.readString(run.resolve("results.json"));
    Files.writeString(changed, results.replace("\"display\": \"10.4%\"", "\"display\": \"11.3%\""));
    assertThat(Program.run(terminal(out, err), "verify-deck", deck.toString(), changed.toString()))
        .isEqualTo(1);
    assertThat(out())
        .contains("図形 glance", "図形 kpi-2（", "図形 kpi-2-commentary-1", "結果は 11.3%、資料は 10.4%");
  }

  @Test
  void the_notes_serve_where_a_program_dropped_what_the_file_says_of_itself() throws Exception {
    edit(
        show -> {
          PackagePart part =
              show.getPackage().getPartsByName(Pattern.compile("/customXml/item1.xml")).get(0);
          try (OutputStream written = part.getOutputStream()) {
            written.write("<gone/>".getBytes(StandardCharsets.UTF_8));
          } catch (IOException failed) {
            throw new IllegalStateException(failed);
          }
        });
    assertThat(verify()).isZero();
    assertThat(out()).containsPattern("確認した数値 9[0-9]{2}件");
  }

  @Test
  void what_is_no_deck_of_ours_is_refused_in_plain_words() throws Exception {
    Map<String, Integer> codes = Map.of("[deck-missing]", 66, "[deck-unreadable]", 65);
    assertThat(run("verify-deck", "no-such.pptx", run.toString()))
        .isEqualTo(codes.get("[deck-missing]"));
    Path text = Files.writeString(folder.resolve("text.pptx"), "これは資料ではない");
    assertThat(run("verify-deck", text.toString(), run.toString()))
        .isEqualTo(codes.get("[deck-unreadable]"));
    Path empty = folder.resolve("empty.pptx");
    try (XMLSlideShow show = new XMLSlideShow();
        OutputStream to = Files.newOutputStream(empty)) {
      show.createSlide();
      show.write(to);
    }
    assertThat(run("verify-deck", empty.toString(), run.toString())).isEqualTo(65);
    assertThat(run("verify-deck", deck.toString(), folder.resolve("none").toString()))
        .isEqualTo(66);
    Path broken = Files.createDirectories(folder.resolve("broken"));
    Files.writeString(broken.resolve("results.json"), "{\"format\": ");
    assertThat(run("verify-deck", deck.toString(), broken.toString())).isEqualTo(65);
    Files.writeString(broken.resolve("results.json"), "{\"format\": \"kpi-results/9\"}");
    assertThat(run("verify-deck", deck.toString(), broken.toString())).isEqualTo(65);
    Files.writeString(
        broken.resolve("results.json"),
        "{\"format\": \"kpi-results/1\", \"fiscalYear\": \"R7\", \"indicators\": [{\"id\":"
            + " \"x\"}]}");
    assertThat(run("verify-deck", deck.toString(), broken.toString())).isEqualTo(65);
    assertThat(err())
        .contains("[deck-missing]", "[deck-unreadable]", "[deck-without-bindings]")
        .contains(
            "[missing-run]",
            "[run-no-json]",
            "[run-unknown-format]",
            "[run-broken]",
            "/indicators/0")
        .doesNotContain("Exception");
    assertThat(out()).isEmpty();
  }

  private void edit(Consumer<XMLSlideShow> change) throws IOException {
    ByteArrayOutputStream edited = new ByteArrayOutputStream();
    try (InputStream in = new ByteArrayInputStream(Files.readAllBytes(deck));
        XMLSlideShow show = new XMLSlideShow(in)) {
      change.accept(show);
      show.write(edited);
    }
    Files.write(deck, edited.toByteArray());
  }

  private static XSLFTable table(XMLSlideShow show, String name) {
    return (XSLFTable) shape(show, name);
  }

  private static XSLFShape shape(XMLSlideShow show, String name) {
    for (XSLFSlide slide : show.getSlides()) {
      for (XSLFShape shape : slide.getShapes()) {
        if (shape.getShapeName().equals(name)) {
          return shape;
        }
      }
    }
    throw new IllegalStateException("no such shape: " + name);
  }

  private static XSLFTextShape cell(XSLFTable table, String row, int column) {
    for (int i = 1; i < table.getNumberOfRows(); i++) {
      if (table.getCell(i, 0).getText().equals(row)) {
        return table.getCell(i, column);
      }
    }
    throw new IllegalStateException("no such row: " + row);
  }

  private int verify() {
    return run("verify-deck", deck.toString(), run.toString());
  }

  private int run(String... arguments) {
    return Program.run(terminal(out, err), arguments);
  }

  private static Terminal terminal(ByteArrayOutputStream out, ByteArrayOutputStream err) {
    return new Terminal(new Output(out), new Output(err), Map.of(), Path.of(""), false);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<c:pt idx=\"1\" | <c:pt idx=\"2000000000\"",
        "<c:f>[^<]*</c:f> | <c:f>Sheet1!A1:XFD1048576</c:f>",
        "<c:f>[^<]*</c:f> | <c:f>Sheet1!A:XFD</c:f>",
      })
  void a_chart_of_endless_points_is_refused(String form, String endless) throws Exception {
    try (FileSystem zip = FileSystems.newFileSystem(deck)) {
      Path chart = zip.getPath("/ppt/charts/chart1.xml");
      Files.writeString(chart, Files.readString(chart).replaceAll(form, endless));
    }
    assertThat(verify()).isEqualTo(65);
    assertThat(err()).contains("[deck-chart-too-large]").contains("10000");
  }
}
