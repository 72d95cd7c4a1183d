package kpi.report.sheets;

import java.util.ArrayList;
import java.util.List;
import kpi.report.content.Report;
import kpi.report.office.Words;
import kpi.report.sheets.page.Entry;
import kpi.report.sheets.page.SheetPage;

/** What the workbook is, how it is read, and what stands where. */
final class CoverSheet {

  private static final List<String> HOW_TO_READ =
      List.of(
          "read.blank", "read.range", "read.share", "read.marks", "read.origin", "read.reference");

  private final SheetPage page;
  private final Words words;
  private final List<List<Entry>> contents = new ArrayList<>();

  CoverSheet(SheetPage page, Words words) {
    this.page = page;
    this.words = words;
  }

  /** Adds a sheet to the contents. */
  void lists(SheetPage listed, String name, int rows) {
    contents.add(List.of(new Entry.Link(name, listed.sheet().getSheetName()), Entry.of(rows)));
  }

  void write(Report report) {
    page.title(report.title());
    fact("status", words.status(report));
    fact("year", words.of("year-of", report.year(), Integer.toString(report.westernYear())));
    report.survey().facts().forEach(one -> row(one.name(), one.text()));
    report.survey().assumptions().forEach(one -> fact("assumption", one));
    HOW_TO_READ.forEach(key -> fact("read", words.of(key)));
    fact("tool", report.tool());
    page.row(List.of());
    page.header(List.of(words.of("sheet"), words.of("rows")));
    contents.forEach(page::row);
    page.finish();
  }

  private void fact(String key, String text) {
    row(words.of(key), text);
  }

  private void row(String name, String text) {
    page.row(List.of(Entry.of(name), Entry.of(text)));
  }
}
