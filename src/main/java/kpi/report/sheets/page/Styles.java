package kpi.report.sheets.page;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The looks of cells; a workbook holds each once. */
public final class Styles {

  static final String FONT = "游ゴシック";
  private static final String TEXT_FORMAT = "@";

  private final Workbook workbook;
  private final Map<String, CellStyle> amounts = new HashMap<>();
  private final CellStyle words;
  private final CellStyle header;
  private final CellStyle link;
  private final CellStyle title;

  public Styles(Workbook workbook) {
    this.workbook = workbook;
    workbook.getFontAt(0).setFontName(FONT);
    this.words = words();
    this.header = header();
    this.link = link();
    this.title = title();
  }

  CellStyle forWords() {
    return words;
  }

  CellStyle forHeader() {
    return header;
  }

  CellStyle forLink() {
    return link;
  }

  CellStyle forTitle() {
    return title;
  }

  CellStyle forAmount(String format) {
    return amounts.computeIfAbsent(
        format,
        one -> {
          CellStyle style = plain();
          style.setDataFormat(workbook.createDataFormat().getFormat(one));
          return style;
        });
  }

  private CellStyle plain() {
    CellStyle style = workbook.createCellStyle();
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  /** Excel never takes such a cell for a formula, not even after someone edits it. */
  private CellStyle words() {
    CellStyle style = plain();
    style.setWrapText(true);
    style.setQuotePrefixed(true);
    style.setDataFormat(workbook.createDataFormat().getFormat(TEXT_FORMAT));
    return style;
  }

  private CellStyle header() {
    CellStyle style = plain();
    style.setWrapText(true);
    style.setQuotePrefixed(true);
    style.setFont(font(11, true, IndexedColors.AUTOMATIC));
    style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setBorderBottom(BorderStyle.MEDIUM);
    return style;
  }

  private CellStyle link() {
    CellStyle style = plain();
    style.setQuotePrefixed(true);
    Font font = font(11, false, IndexedColors.BLUE);
    font.setUnderline(Font.U_SINGLE);
    style.setFont(font);
    return style;
  }

  private CellStyle title() {
    CellStyle style = plain();
    style.setFont(font(16, true, IndexedColors.AUTOMATIC));
    style.setQuotePrefixed(true);
    return style;
  }

  private Font font(int points, boolean bold, IndexedColors colour) {
    Font font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    font.setColor(colour.getIndex());
    return font;
  }
}
