package kpi.report.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import kpi.report.content.Matrices;
import kpi.report.content.Report;
import kpi.report.content.Section;
import kpi.report.content.Table;
import kpi.report.office.StablePackage;
import kpi.report.office.Words;
import kpi.report.sheets.ListSheets.Listing;
import kpi.report.sheets.page.Entry;
import kpi.report.sheets.page.SheetNames;
import kpi.report.sheets.page.SheetPage;
import kpi.report.sheets.page.Styles;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The report as a workbook: a cover, the first page, a sheet per table of indicators (a row per
 * figure: labels, value, unit, parts, marks, note, reference), lists, and charts on a sheet of
 * their own. Shares are stored as fractions and shown in per cent; a cell without a number stays
 * empty, its text stands beside it.
 */
public final class ExcelReport {

  private final Report report;
  private final Words words = new Words();
  private final SheetNames names = new SheetNames();
  private final XSSFWorkbook workbook;
  private final Styles styles;
  private final CoverSheet cover;

  private ExcelReport(Report report, XSSFWorkbook workbook) {
    this.report = report;
    this.workbook = workbook;
    this.styles = new Styles(workbook);
    this.cover = new CoverSheet(page(words.of("sheet.cover")), words);
  }

  /** Writes the workbook; the stream stays open. */
  public static void write(Report report, OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      new ExcelReport(report, workbook).fill();
      StablePackage.stamp(workbook, report);
      ByteArrayOutputStream written = new ByteArrayOutputStream();
      workbook.write(written);
      out.write(StablePackage.of(written.toByteArray()));
    }
  }

  private void fill() {
    ListSheets lists = new ListSheets(report, words);
    list(lists.glance());
    for (Section section : report.sections()) {
      section.lists().forEach(table -> names(section, table));
      section.tables().forEach(table -> indicators(section, table));
    }
    lists.others().forEach(this::list);
    matrices();
    charts();
    cover.write(report);
  }

  private void indicators(Section section, Table table) {
    IndicatorRows rows = new IndicatorRows(section, table, words);
    String name = words.of("kpi") + section.number() + " " + table.title();
    list(new Listing(name, rows.header(), rows.rows()));
  }

  private void names(Section section, Table table) {
    list(
        new Listing(
            words.of("kpi") + section.number() + " " + table.title(),
            table.headers(),
            table.rows().stream()
                .map(row -> row.cells().stream().map(Entry::of).toList())
                .toList()));
  }

  private void list(Listing listing) {
    SheetPage page = page(listing.name());
    page.header(listing.columns());
    listing.rows().forEach(page::row);
    page.finishTable();
    cover.lists(page, listing.name(), listing.rows().size());
  }

  private void matrices() {
    for (Section section : report.sections()) {
      for (Matrices matrices : section.matrices()) {
        SheetPage page = page(matrices.title());
        new MatrixSheet(matrices, page).write();
        cover.lists(page, matrices.title(), matrices.tables().size());
      }
    }
  }

  private void charts() {
    SheetPage data = page(words.of("sheet.chart-data"));
    List<ChartData.Placed> placed = new ChartData(data, words).write(report);
    SheetPage drawn = page(words.of("sheet.charts"));
    new ChartSheet((XSSFSheet) drawn.sheet(), (XSSFSheet) data.sheet(), words).draw(placed);
    cover.lists(drawn, words.of("sheet.charts"), placed.size());
    cover.lists(data, words.of("sheet.chart-data"), data.next() - 1);
  }

  private SheetPage page(String wished) {
    return new SheetPage(workbook.createSheet(names.of(wished)), styles, words.status(report));
  }
}
