package kpi.report.sheets;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kpi.report.content.Report;
import kpi.report.office.StablePackage;
import kpi.report.office.Words;
import kpi.report.sheets.page.Entry;
import kpi.report.sheets.page.SheetNames;
import kpi.report.sheets.page.SheetPage;
import kpi.report.sheets.page.Styles;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * The workbook of what stays inside, since it names respondents: each CSV file as sheets, in flat
 * memory. A file of more rows than a sheet can hold goes on in further sheets.
 */
public final class InternalWorkbook {

  /** Excel has room for 48,575 more. */
  private static final int LONGEST = 1_000_000;

  private static final int ROWS_IN_MEMORY = 100;
  private static final Set<String> COUNTS =
      Set.of("read", "accepted", "step", "before", "kept", "removed", "undetermined");

  /** Kept a spreadsheet that opens the CSV from running a formula; no need for it in a workbook. */
  private static final String ESCAPE = "'";

  private final SXSSFWorkbook workbook;
  private final Styles styles;
  private final SheetNames names = new SheetNames();
  private final String status;

  private InternalWorkbook(SXSSFWorkbook workbook, String status) {
    this.workbook = workbook;
    this.styles = new Styles(workbook);
    this.status = status;
  }

  /**
   * Writes the workbook; the stream stays open.
   *
   * @param tables CSV files with a header
   * @param scratch an existing folder for what does not fit into memory, since a folder for
   *     everybody is no place for names
   */
  public static void write(Report report, List<Path> tables, Path scratch, OutputStream out)
      throws IOException {
    TempFile.setThreadLocalTempFileCreationStrategy(
        new DefaultTempFileCreationStrategy(scratch.toFile()));
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
      Words words = new Words();
      InternalWorkbook making =
          new InternalWorkbook(workbook, words.of("internal", words.status(report)));
      for (Path table : tables) {
        making.add(table, words.of("file." + table.getFileName()));
      }
      StablePackage.stamp(workbook.getXSSFWorkbook(), report);
      copy(workbook, Files.createTempFile(scratch, "workbook", ".xlsx"), out);
    } finally {
      TempFile.setThreadLocalTempFileCreationStrategy(null);
    }
  }

  private static void copy(SXSSFWorkbook workbook, Path written, OutputStream out)
      throws IOException {
    try (OutputStream file = Files.newOutputStream(written)) {
      workbook.write(file);
    }
    StablePackage.copy(written, out);
    Files.delete(written);
  }

  private void add(Path table, String name) throws IOException {
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder().ofCsvRecord(table, StandardCharsets.UTF_8)) {
      List<String> header = null;
      SheetPage page = null;
      for (CsvRecord record : csv) {
        if (header == null) {
          header = record.getFields();
          page = page(name, header);
        } else {
          if (page.next() > LONGEST) {
            page.finishTable();
            page = page(name, header);
          }
          page.row(entries(header, record));
        }
      }
      if (page != null) {
        page.finishTable();
      }
    }
  }

  private SheetPage page(String name, List<String> header) {
    SXSSFSheet sheet = workbook.createSheet(names.of(name));
    SheetPage page = new SheetPage(sheet, styles, status);
    page.header(header);
    return page;
  }

  private static List<Entry> entries(List<String> header, CsvRecord record) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < record.getFieldCount(); i++) {
      String field = record.getField(i);
      boolean isCount = COUNTS.contains(header.get(i)) && !field.isEmpty();
      entries.add(isCount ? Entry.of(Long.parseLong(field)) : Entry.of(unescaped(field)));
    }
    return entries;
  }

  private static String unescaped(String field) {
    return field.startsWith(ESCAPE) ? field.substring(ESCAPE.length()) : field;
  }
}
