package kpi.report.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kpi.packaged.Evaluated;
import kpi.report.office.Office;
import kpi.report.office.OfficePackage;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The workbooks as strict and as other programs read them. */
class WorkbookIT {

  private static final String REPORT = "report.xlsx";
  private static final String INTERNAL = "internal/report-internal.xlsx";
  private static final String FILTER = "_xlnm._FilterDatabase";
  private static final int LONGEST_NAME = 31;
  private static final int LONGEST_LOCATION = 2_083;

  @TempDir static Path scratch;

  @ParameterizedTest
  @CsvSource({"r7, " + REPORT, "r7, " + INTERNAL, "ranges, " + REPORT, "ranges, " + INTERNAL})
  void it_keeps_to_the_schemas_and_the_limits_of_excel(String fixture, String name)
      throws Exception {
    Path file = written(fixture, name);
    assertThat(OfficePackage.violations(Files.readAllBytes(file))).isEmpty();
    try (XSSFWorkbook workbook = read(file)) {
      Set<String> names = new HashSet<>();
      for (Sheet sheet : workbook) {
        String sheetName = sheet.getSheetName();
        assertThat(names.add(sheetName.toLowerCase(Locale.ROOT))).as(sheetName).isTrue();
        assertThat(sheetName)
            .hasSizeBetween(1, LONGEST_NAME)
            .doesNotContainPattern("[\\[\\]:*?/\\\\]");
        assertThat(sheetName).doesNotStartWith("'").doesNotEndWith("'");
        for (Row row : sheet) {
          row.forEach(cell -> assertWithinLimits(workbook, cell));
        }
      }
      assertFiltersAreNamed(workbook);
    }
  }

  private static void assertWithinLimits(XSSFWorkbook workbook, Cell cell) {
    if (cell.getCellType() == CellType.STRING) {
      assertThat(cell.getStringCellValue())
          .hasSizeLessThanOrEqualTo(SpreadsheetVersion.EXCEL2007.getMaxTextLength())
          .doesNotContainPattern("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");
    }
    Hyperlink link = cell.getHyperlink();
    if (link != null) {
      assertThat(link.getAddress()).hasSizeLessThan(LONGEST_LOCATION);
      assertThat(workbook.getSheet(new CellReference(link.getAddress()).getSheetName()))
          .as(link.getAddress())
          .isNotNull();
    }
  }

  /** Excel takes a filter whose range has no hidden name for damage once others edit the file. */
  private static void assertFiltersAreNamed(XSSFWorkbook workbook) {
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      if (workbook.getSheetAt(i).getCTWorksheet().isSetAutoFilter()) {
        int sheet = i;
        assertThat(workbook.getAllNames().stream().map(Name.class::cast))
            .as(workbook.getSheetName(i))
            .anyMatch(one -> one.getNameName().equals(FILTER) && one.getSheetIndex() == sheet);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"r7, " + REPORT, "r7, " + INTERNAL, "ranges, " + REPORT, "ranges, " + INTERNAL})
  void libre_office_shows_every_sheet_in_japanese(String fixture, String name) throws Exception {
    Office office = office();
    Path file = written(fixture, name);
    List<String> pages = office.pages(office.pdf(file));
    try (XSSFWorkbook workbook = read(file)) {
      for (Sheet sheet : workbook) {
        assertThat(pages)
            .as(sheet.getSheetName())
            .anyMatch(page -> folded(page).startsWith(folded(sheet.getSheetName())));
      }
    }
    assertThat(pages).noneMatch(page -> page.contains("###"));
    assertThat(pages).allMatch(page -> folded(page).contains(folded("模擬データを含む")));
  }

  @ParameterizedTest
  @CsvSource({"r7, " + REPORT, "r7, " + INTERNAL, "ranges, " + REPORT, "ranges, " + INTERNAL})
  void numbers_are_the_same_after_libre_office_saved_them(String fixture, String name)
      throws Exception {
    Office office = office();
    Path file = written(fixture, name);
    Map<String, Double> before = numbers(file);
    assertThat(before).isNotEmpty();
    assertThat(numbers(office.converted(file, "xlsx"))).isEqualTo(before);
  }

  private static Map<String, Double> numbers(Path file) throws IOException {
    Map<String, Double> numbers = new TreeMap<>();
    try (XSSFWorkbook workbook = read(file)) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.NUMERIC) {
              numbers.put(
                  sheet.getSheetName() + "!" + cell.getAddress(), cell.getNumericCellValue());
            }
          }
        }
      }
    }
    return numbers;
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
  }

  private static XSSFWorkbook read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }

  private Office office() {
    Optional<Office> office = Office.find(scratch);
    assumeTrue(
        office.isPresent(), "skipped: there is no soffice, pdftotext, pdftoppm on this machine");
    return office.get();
  }

  private static Path written(String fixture, String name) {
    return Evaluated.of(fixture).resolve(name);
  }
}
