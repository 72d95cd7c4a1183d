package kpi.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import kpi.report.html.Browser;
import kpi.report.html.Watched;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever people type, it is shown as text: it runs nowhere, and breaks no page and no file. */
class NastyTextIT {

  private static final String FORMULA = "=cmd|' /C calc'!A0";
  private static final String SCRIPT = "<script>alert(1)</script>";
  private static final String LONG = "長".repeat(1000) + "W".repeat(1000);
  private static final String WIDE = "＝１＋１";
  private static final String CONTROL = "改\\n行\\t\\u0085\\u007F\\u200B\\uFFFD\\U0001FFFE";

  @TempDir static Path scratch;

  private static Path data;
  private static Path out;

  @BeforeAll
  static void evaluate() throws Exception {
    data = Tree.copy(Launch.home().resolve("fixtures/r7"), scratch.resolve("data"));
    change("companies.csv", "模擬医療機器001株式会社", FORMULA);
    change("companies.csv", "C002,", SCRIPT + ",");
    change("companies.csv", "合同会社模擬医療機器003", LONG);
    change("hubs.csv", "国立大学法人北海道大学", LONG);
    change("hubs.csv", "国立大学法人広島大学", FORMULA);
    change("satisfaction.csv", "企業 (医療系)", FORMULA);
    change(
        "dataset.yaml", "title: 医療", quoted("title: ", SCRIPT + FORMULA + LONG + CONTROL) + " # ");
    change("dataset.yaml", "notes:\n", "notes:\n  - \"" + FORMULA + "\"\n  - \"" + LONG + "\"\n");
    change("history.yaml", "2か年分の実績を2分の1に補正した値", SCRIPT + FORMULA + LONG + CONTROL);
    change("published.yaml", "note: 除外した理由は報告に記載がない", quoted("note: ", FORMULA + SCRIPT + LONG));
    change("references.yaml", "label: 全産業の会社企業の数", quoted("label: ", FORMULA + LONG));
    change("references.yaml", "全国のすべての産業", SCRIPT + CONTROL + LONG);
    change(
        "followups.yaml",
        "label: 非臨床評価系の状況, status: 未報告, source: \"\"",
        quoted("label: x, status: ", FORMULA) + ", " + quoted("source: ", SCRIPT + LONG + CONTROL));
    Files.writeString(
        data.resolve("commentary.yaml"),
        "format: kpi-commentary/1\nkpis:\n  - kpi: 2\n    paragraphs:\n"
            + quoted("      - ", FORMULA)
            + "\n"
            + quoted("      - ", SCRIPT + WIDE + CONTROL + LONG)
            + "\n");
    out = scratch.resolve("out");
    Run run =
        Packaged.kpi(
            "evaluate", data.toString(), "--out", out.toString(), "--report", Reports.option());
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  @Test
  void a_page_shows_it_without_running_it_or_running_over() throws Exception {
    String html = Files.readString(out.resolve("report.html"));
    assertThat(html).doesNotContain(SCRIPT).contains("&lt;script&gt;alert(1)&lt;/script&gt;", LONG);
    Optional<Browser> browser = Browser.find(scratch);
    assumeTrue(browser.isPresent(), "skipped: there is no Chromium on this machine");
    for (int width : new int[] {1280, 390}) {
      JsonNode found = Watched.look(browser.get(), out.resolve("report.html"), width);
      assertThat(found.get("errors")).isEmpty();
      assertThat(found.get("requests")).isEmpty();
      assertThat(found.get("overflow").intValue()).isZero();
      assertThat(found.get("clipped")).isEmpty();
    }
  }

  @Test
  void a_workbook_holds_it_in_cells_of_text() throws Exception {
    for (String file : new String[] {"report.xlsx", "internal/report-internal.xlsx"}) {
      int formulas = 0;
      try (XSSFWorkbook workbook = new XSSFWorkbook(out.resolve(file).toFile())) {
        for (Sheet sheet : workbook) {
          for (Row row : sheet) {
            for (Cell cell : row) {
              assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
              if (cell.getCellType() == CellType.STRING
                  && cell.getStringCellValue().matches("(?s)[=＝+@<-].+")) {
                assertThat(cell.getCellStyle().getQuotePrefixed()).as("%s", cell).isTrue();
                formulas++;
              }
            }
          }
        }
      }
      assertThat(formulas).as(file).isPositive();
    }
  }

  @Test
  void every_part_of_an_office_file_is_well_formed() throws Exception {
    for (String file : Reports.files()) {
      if (!file.endsWith(".html")) {
        for (var part : Reports.parts(out.resolve(file)).entrySet()) {
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(part.getValue()));
        }
      }
    }
  }

  @Test
  void tables_guard_it_and_json_keeps_it() throws Exception {
    Table rows = Table.read(out.resolve("indicators.csv"));
    assertThat(rows.column("answer")).contains("'" + FORMULA).doesNotContain(FORMULA);
    JsonNode metadata = new ObjectMapper().readTree(out.resolve("metadata.json").toFile());
    assertThat(metadata.get("title").asText()).startsWith(SCRIPT + FORMULA + LONG + "改\n行");
    assertThat(Files.readString(out.resolve("results.json"))).contains(FORMULA);
  }

  private static void change(String file, String from, String to) throws Exception {
    Path path = data.resolve(file);
    String text = Files.readString(path, StandardCharsets.UTF_8);
    assertThat(text).as(file).contains(from);
    Files.writeString(path, text.replace(from, to), StandardCharsets.UTF_8);
  }

  private static String quoted(String key, String text) {
    return key + "\"" + text + "\"";
  }
}
