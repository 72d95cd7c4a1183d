package kpi.report.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kpi.report.content.Report;
import kpi.report.content.Reported;
import kpi.source.Messages;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InternalWorkbookTest {

  @TempDir private Path folder;

  @TempDir private Path scratch;

  @Test
  void text_stays_text_also_where_it_looks_like_a_number_or_a_formula() throws Exception {
    try (XSSFWorkbook workbook = workbook()) {
      Row row = workbook.getSheet("判定").getRow(1);
      assertThat(row.getCell(0).getStringCellValue()).isEqualTo("0123");
      assertThat(row.getCell(1).getStringCellValue()).isEqualTo("=cmd|' /C calc'!A0");
      assertThat(row.getCell(1).getCellStyle().getQuotePrefixed()).isTrue();
      for (Sheet sheet : workbook) {
        assertThat(sheet.getHeader().getRight()).contains("部内限り", "暫定");
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      }
    }
  }

  @Test
  void counts_are_numbers_and_an_empty_cell_stays_empty() throws Exception {
    try (XSSFWorkbook workbook = workbook()) {
      Row row = workbook.getSheet("集計過程表").getRow(1);
      assertThat(row.getCell(1).getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(134);
      assertThat(row.getCell(2)).isNull();
    }
  }

  @Test
  void the_same_tables_give_the_same_bytes_and_leave_nothing_behind() throws Exception {
    assertThat(written()).isEqualTo(written());
    try (Stream<Path> left = Files.walk(scratch).filter(Files::isRegularFile)) {
      assertThat(left).isEmpty();
    }
  }

  private XSSFWorkbook workbook() throws Exception {
    return new XSSFWorkbook(new ByteArrayInputStream(written()));
  }

  private byte[] written() throws Exception {
    Report report = Reported.of(Path.of("fixtures", "ranges"), new Messages()).report();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Path> tables =
        List.of(
            table("classifications.csv", "subject_id,population\n0123,'=cmd|' /C calc'!A0\n"),
            table("ledger.csv", "kind,before,kept\nrows,134,\n"));
    InternalWorkbook.write(report, tables, scratch, out);
    return out.toByteArray();
  }

  private Path table(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
