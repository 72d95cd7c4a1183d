package kpi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kpi.cli.terminal.Output;
import kpi.cli.terminal.Terminal;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;

/** Ranges in the charts of a deck, held against the results that they were made from. */
class VerifyRangesTest {

  private static final String PLACE = "図形 kpi-2-shares（ベンチャー企業の割合（図の位置） / R7）: 結果は 20.0～44.4%、資料は ";

  @TempDir static Path folder;

  private static Path run;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** What someone does to the chart of shares over years. */
  private interface Edit {
    void of(XSLFChart chart) throws Exception;
  }

  @BeforeAll
  static void make() {
    run = folder.resolve("run");
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    String[] evaluate = {
      "evaluate", "fixtures/ranges", "--out", run.toString(), "--report", "pptx"
    };
    assertThat(Program.run(terminal(said), evaluate))
        .as(said.toString(StandardCharsets.UTF_8))
        .isZero();
  }

  @Test
  void ranges_as_they_were_drawn_are_the_results() throws Exception {
    assertThat(verify(edited(chart -> {}), run)).as(said()).isZero();
    assertThat(said()).contains("結果と異なるもの 0件、資料から消されたもの 0件");
  }

  @Test
  void a_text_that_was_typed_anew_is_told() throws Exception {
    Path deck =
        edited(
            chart ->
                carrier(chart)
                    .getDLbls()
                    .getDLblArray(0)
                    .getTx()
                    .getRich()
                    .getPArray(0)
                    .getRArray(0)
                    .setT("20.0～40.0%"));
    assertThat(verify(deck, run)).isEqualTo(1);
    assertThat(said()).contains(PLACE + "20.0～40.0%");
  }

  @Test
  void an_end_that_was_moved_is_told() throws Exception {
    Path deck =
        edited(
            chart -> carrier(chart).getVal().getNumRef().getNumCache().getPtArray(0).setV("0.5"));
    assertThat(verify(deck, run)).isEqualTo(1);
    assertThat(said()).contains(PLACE + "50%");
  }

  @Test
  void a_width_that_was_changed_in_the_workbook_behind_is_told() throws Exception {
    Path deck =
        edited(
            chart -> {
              XSSFWorkbook behind = chart.getWorkbook();
              behind.getSheetAt(0).getRow(4).getCell(4).setCellValue(0.1);
            });
    assertThat(verify(deck, run)).isEqualTo(1);
    assertThat(said()).contains(PLACE + "10%");
  }

  @Test
  void a_range_that_results_know_as_one_value_by_now_is_told() throws Exception {
    Path changed = Files.createDirectories(folder.resolve("changed"));
    String results = Files.readString(run.resolve("results.json"));
    Files.writeString(
        changed.resolve("results.json"),
        results.replace("\"display\": \"20.0～44.4%\"", "\"display\": \"30.0%\""));
    assertThat(verify(run.resolve("report.pptx"), changed)).isEqualTo(1);
    assertThat(said()).contains("図形 kpi-2-shares（ベンチャー企業の割合（図の位置） / R7）: 結果は 30.0%、資料は 20.0～44.4%");
  }

  private static CTLineSer carrier(XSLFChart chart) {
    return chart.getCTChart().getPlotArea().getLineChartArray(0).getSerArray(0);
  }

  private static Path edited(Edit edit) throws Exception {
    ByteArrayOutputStream edited = new ByteArrayOutputStream();
    byte[] made = Files.readAllBytes(run.resolve("report.pptx"));
    try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(made))) {
      edit.of(
          show.getSlides().stream()
              .flatMap(slide -> slide.getShapes().stream())
              .filter(shape -> shape.getShapeName().equals("kpi-2-shares"))
              .map(shape -> ((XSLFGraphicFrame) shape).getChart())
              .findFirst()
              .orElseThrow());
      show.write(edited);
    }
    return Files.write(Files.createTempFile(folder, "deck", ".pptx"), edited.toByteArray());
  }

  private int verify(Path deck, Path results) throws IOException {
    return Program.run(terminal(out), "verify-deck", deck.toString(), results.toString());
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Terminal terminal(ByteArrayOutputStream out) {
    return new Terminal(new Output(out), new Output(out), Map.of(), Path.of(""), false);
  }
}
