package kpi.report.sheets.page;

import java.util.List;
import kpi.report.text.DisplayWidth;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** A sheet that is filled row by row. */
public final class SheetPage {

  private static final int NARROWEST = 8;
  private static final int WIDEST = 60;
  private static final int MARGIN = 2;

  /** Of a line of text, of the title and of the highest row that Excel has, in points. */
  private static final float LINE = 18.75f;

  private static final float TITLE = 30;
  private static final float HIGHEST = 409;

  /** Excel counts a column's width in 1/256 of a character. */
  private static final int CHARACTER = 256;

  private final Sheet sheet;
  private final Styles styles;
  private final int[] widths = new int[64];
  private int next;
  private int columns;

  public SheetPage(Sheet sheet, Styles styles, String status) {
    this.sheet = sheet;
    this.styles = styles;
    sheet.getHeader().setRight(status);
    sheet.getHeader().setLeft("&A");
    sheet.getFooter().setCenter("&P / &N");
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.setFitToPage(true);
    sheet.setDefaultRowHeightInPoints(LINE);
  }

  /** The number of the row to come, from 0. */
  public int next() {
    return next;
  }

  public Sheet sheet() {
    return sheet;
  }

  public void title(String text) {
    Row row = sheet.createRow(next++);
    row.setHeightInPoints(TITLE);
    Cell cell = row.createCell(0);
    cell.setCellValue(text);
    cell.setCellStyle(styles.forTitle());
  }

  public void header(List<String> names) {
    Row row = sheet.createRow(next++);
    columns = names.size();
    for (int i = 0; i < names.size(); i++) {
      if (!names.get(i).isEmpty()) {
        put(row.createCell(i), names.get(i), styles.forHeader());
        widen(i, names.get(i));
      }
    }
  }

  public void row(List<Entry> entries) {
    Row row = sheet.createRow(next++);
    int lines = 1;
    for (int i = 0; i < entries.size(); i++) {
      put(row, i, entries.get(i));
      lines = Math.max(lines, lines(entries.get(i)));
    }
    if (lines > 1) {
      row.setHeightInPoints(Math.min(HIGHEST, lines * LINE));
    }
  }

  /** Nobody can rely on a reader to make a row as high as its text. */
  private static int lines(Entry entry) {
    return entry instanceof Entry.Words words
        ? words
            .text()
            .lines()
            .mapToInt(line -> 1 + Math.max(0, DisplayWidth.of(line) - 1) / (WIDEST - MARGIN))
            .sum()
        : 1;
  }

  private void put(Row row, int column, Entry entry) {
    if (entry instanceof Entry.Words words) {
      put(row.createCell(column), words.text(), styles.forWords());
      widen(column, words.text());
    } else if (entry instanceof Entry.Amount amount) {
      Cell cell = row.createCell(column);
      cell.setCellValue(amount.number().doubleValue());
      cell.setCellStyle(styles.forAmount(amount.format()));
      widen(column, amount.number().toPlainString());
    } else if (entry instanceof Entry.Link link) {
      put(row.createCell(column), link.text(), styles.forLink());
      row.getCell(column).setHyperlink(to(link.sheet()));
      widen(column, link.text());
    }
  }

  private static void put(Cell cell, String text, CellStyle style) {
    cell.setCellValue(fitting(text, SpreadsheetVersion.EXCEL2007.getMaxTextLength()));
    cell.setCellStyle(style);
  }

  /** Cut where it is too long, but never within a character. */
  private static String fitting(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    boolean isWithin = Character.isHighSurrogate(text.charAt(longest - 1));
    return text.substring(0, isWithin ? longest - 1 : longest);
  }

  private Hyperlink to(String name) {
    Hyperlink link =
        sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + name.replace("'", "''") + "'!A1");
    return link;
  }

  private void widen(int column, String text) {
    widths[column] = Math.min(WIDEST, Math.max(widths[column], DisplayWidth.of(text) + MARGIN));
  }

  /** Makes a table of what was written: the header stays in sight and filters. */
  public void finishTable() {
    sheet.createFreezePane(0, 1);
    sheet.setAutoFilter(new CellRangeAddress(0, next - 1, 0, columns - 1));
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, 0, columns - 1));
    finish();
  }

  public void finish() {
    for (int i = 0; i < widths.length; i++) {
      if (widths[i] > 0) {
        sheet.setColumnWidth(i, Math.max(NARROWEST, widths[i]) * CHARACTER);
      }
    }
  }
}
