package kpi.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook far larger than any survey, in a heap that leaves room within 512 MB. */
class LargeWorkbookIT {

  private static final int ROWS = 200_000;
  private static final String MAPPING =
      """
      format: kpi-mapping/1
      title: 大きな表（模擬データ）
      sources:
        - table: companies
          provenance: synthetic
          columns:
            company_id: 企業番号
            name: 企業名
            capital_origin: 資本の系統
            founded: 創業
            capital_yen: {heading: 資本金, unit: 百万円}
            employees: 従業員数
            export: 輸出
      """;

  @TempDir private Path folder;

  @Test
  void two_hundred_thousand_rows_are_read_in_flat_memory() throws Exception {
    Path workbook = folder.resolve("companies.xlsx");
    write(workbook);
    Path mapping = Files.writeString(folder.resolve("mapping.yaml"), MAPPING);
    Path dataset = folder.resolve("dataset");
    Run run =
        Launch.kpi(
                List.of("-Xmx300m", "-XX:+UseSerialGC"),
                "import",
                workbook.toString(),
                "--mapping",
                mapping.toString(),
                "--title",
                "大きな表（模擬データ）",
                "--fiscal-year",
                "R7",
                "--reference-date",
                "2026-01-01",
                "--out",
                dataset.toString())
            .run();
    assertThat(run.exitCode()).as(run.err()).isZero();
    try (Stream<String> lines = Files.lines(dataset.resolve("companies.csv"))) {
      assertThat(lines.count()).isEqualTo(ROWS + 1L);
    }
  }

  private static void write(Path file) throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(100);
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet("企業");
      fill(sheet.createRow(0), "大きな表（模擬データ）");
      fill(sheet.createRow(1), "企業番号", "企業名", "資本の系統", "創業", "資本金", "従業員数", "輸出");
      for (int i = 1; i <= ROWS; i++) {
        String year = "平成" + (10 + i % 20) + "年4月1日";
        String id = "C%06d".formatted(i);
        fill(sheet.createRow(i + 1), id, "模擬企業" + i, "内資系", year, "300", "120人", "○");
      }
      workbook.write(out);
    }
  }

  private static void fill(Row row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      row.createCell(i).setCellValue(cells[i]);
    }
  }
}
