package kpi.report.questionnaire;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of a questionnaire look; those to be filled in alone are not locked. */
final class FormStyles {

  private static final String FONT = "Yu Gothic";
  private static final short TITLE_POINTS = 14;
  private static final short POINTS = 11;

  private final XSSFWorkbook workbook;
  private final CellStyle plain;
  private final CellStyle title;
  private final CellStyle heading;
  private final CellStyle label;
  private final CellStyle fixed;
  private final CellStyle answer;

  FormStyles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    this.plain = style(POINTS, false);
    this.title = style(TITLE_POINTS, true);
    this.heading = filled(style(POINTS, true), IndexedColors.GREY_25_PERCENT);
    this.label = framed(style(POINTS, true));
    this.fixed = filled(style(POINTS, false), IndexedColors.GREY_25_PERCENT);
    this.answer = filled(style(POINTS, false), IndexedColors.LEMON_CHIFFON);
    answer.setLocked(false);
    answer.setDataFormat(workbook.createDataFormat().getFormat("General"));
  }

  private CellStyle style(short points, boolean bold) {
    XSSFFont font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints(points);
    font.setBold(bold);
    CellStyle style = ((Workbook) workbook).createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    return style;
  }

  private static CellStyle filled(CellStyle style, IndexedColors colour) {
    style.setFillForegroundColor(colour.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return framed(style);
  }

  private static CellStyle framed(CellStyle style) {
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    return style;
  }

  CellStyle plain() {
    return plain;
  }

  CellStyle title() {
    return title;
  }

  CellStyle heading() {
    return heading;
  }

  CellStyle label() {
    return label;
  }

  /** What is known and cannot be changed. */
  CellStyle fixed() {
    return fixed;
  }

  CellStyle answer() {
    return answer;
  }
}
