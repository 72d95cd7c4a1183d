package kpi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetReportsTest {

  @TempDir static Path folder;

  private static Path run;

  @BeforeAll
  static void evaluate() {
    run = folder.resolve("run");
    InProcess.Ended ended =
        InProcess.run(
            List.of(
                "evaluate",
                "fixtures/targets-example",
                "--definitions",
                "fixtures/targets-example/kpi-definitions",
                "--out",
                run.toString(),
                "--report",
                "html,xlsx,pptx"));
    assertThat(ended.exitCode()).as(ended.log()).isZero();
  }

  @Test
  void the_page_has_a_row_per_value_to_be_reached_and_says_who_set_it() throws IOException {
    String page = Files.readString(run.resolve("report.html"));
    assertThat(page)
        .contains("<caption>目標</caption>")
        .containsPattern(
            "<th scope=\"row\">ベンチャー企業の割合</th><td>40.0%以上</td><td>R10</td>"
                + ".*data-kpi=\"venture-share\">30.0%</span>.*<td>期限前</td><td>66.7%</td>")
        .containsPattern("中間の目標</th><td>25.0%以上</td>.*data-kpi=\"venture-share@R6\">20.0%</span>")
        .contains("変更前の目標</th><td>50.0%以上</td>")
        .contains("ベンチャー企業の割合: 基準 R4 10.0%、定めた者 例の会議、定めた日 2026-04-01、出典 例の資料 3頁");
  }

  @Test
  void the_workbook_has_a_sheet_with_numbers_and_remarks() throws IOException {
    List<String> rows = new ArrayList<>();
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(Files.newInputStream(run.resolve("report.xlsx")))) {
      Sheet sheet = workbook.getSheet("目標");
      DataFormatter shown = new DataFormatter();
      for (Row row : sheet) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
          cells.add(shown.formatCellValue(cell));
        }
        rows.add(String.join("|", cells));
      }
    }
    assertThat(rows.get(0)).isEqualTo("KPI|指標|目標|期限|値|表示|単位|判定の年度|状態|進捗|注記|参照");
    assertThat(rows).hasSize(1 + 6 + 3 + 1);
    assertThat(rows.get(1))
        .startsWith("2|ベンチャー企業の割合|40.0%以上|R10|30.0%|30.0%")
        .contains("期限前|66.7%");
  }

  @Test
  void charts_over_years_have_a_level_line_that_refers_to_no_result() throws IOException {
    String page = Files.readString(run.resolve("report.html"));
    JsonNode chart = new ObjectMapper().readTree(charts(page)).get("kpi-2-shares");
    JsonNode line = chart.get("series").get(2);
    assertThat(line.get("name").asText()).isEqualTo("ベンチャー企業の割合の目標 40.0%以上（R10まで）");
    assertThat(line.get("numbers")).hasToString("[40.0,40.0,40.0]");
    assertThat(line.get("texts")).hasToString("[\"\",\"\",\"40.0%\"]");
    assertThat(line.get("refs")).hasToString("[\"\",\"\",\"\"]");
    assertThat(page).contains("最大はR7の30.0%。").contains("40.0%以上（R10まで）の線がある。");
  }

  private static String charts(String page) {
    String start = "id=\"chart-data\">";
    int from = page.indexOf(start) + start.length();
    return page.substring(from, page.indexOf("</script>", from));
  }

  @Test
  void the_figures_of_the_deck_are_bound_to_the_results() {
    InProcess.Ended ended =
        InProcess.run(
            List.of("verify-deck", run.resolve("report.pptx").toString(), run.toString()));
    assertThat(ended.exitCode()).as(ended.out()).isZero();
  }
}
