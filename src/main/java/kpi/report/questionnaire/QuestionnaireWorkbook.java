package kpi.report.questionnaire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kpi.loading.dictionary.SurveyForm;
import kpi.loading.questionnaire.WorkbookMap;
import kpi.model.FiscalYear;
import kpi.model.fact.Column;
import kpi.model.fact.ColumnType;
import kpi.model.fact.TableSchema;
import kpi.report.office.StablePackage;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A questionnaire as a workbook: the respondent's own items one below the other, each list on a
 * sheet of its own. Cells that are not to be filled in are protected; codes and yes or no are
 * chosen from a list. The same questionnaire gives the same bytes.
 */
public final class QuestionnaireWorkbook {

  private static final int LIST_ROWS = 200;
  private static final int FORM_HEADING = 3;
  private static final int LIST_HEADING = 4;
  private static final String CHOICES = "選択肢";
  private static final List<String> YES_NO = List.of("はい", "いいえ", "不明");
  private static final String UNKNOWN = "不明";
  private static final int[] FORM_WIDTHS = {34, 34, 8, 76};
  private static final int LIST_WIDTH = 24;
  private static final float LINE_POINTS = 17;
  private static final int HALF_WIDTHS = 2;

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final FormStyles styles = new FormStyles(workbook);
  private final SurveyForm questionnaire;
  private final FiscalYear year;
  private final List<List<String>> map = new ArrayList<>();
  private final Sheet choices;
  private int choiceColumns;

  private QuestionnaireWorkbook(SurveyForm questionnaire, FiscalYear year) {
    this.questionnaire = questionnaire;
    this.year = year;
    this.choices = workbook.createSheet(CHOICES);
  }

  /**
   * The file.
   *
   * @param known what is filled in already and cannot be changed, by column
   * @param made what it says of when it was made
   */
  public static byte[] of(
      SurveyForm questionnaire, FiscalYear year, Map<Column, String> known, LocalDate made)
      throws IOException {
    QuestionnaireWorkbook making = new QuestionnaireWorkbook(questionnaire, year);
    try (XSSFWorkbook workbook = making.workbook) {
      making.form(known);
      questionnaire.lists().forEach(making::list);
      making.hidden();
      StablePackage.stamp(workbook, questionnaire.title() + " " + year.label(), "kpi", made);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return StablePackage.of(bytes.toByteArray());
    }
  }

  private void form(Map<Column, String> known) {
    TableSchema table = questionnaire.respondent();
    Sheet sheet = sheet(table.subject(), FORM_WIDTHS);
    head(sheet, "「" + WorkbookMap.ANSWER + "」の欄に答えてください。分からない項目は空欄にするか「不明」としてください。");
    fill(sheet.createRow(FORM_HEADING), styles.heading(), "項目", WorkbookMap.ANSWER, "単位", "書き方");
    int at = FORM_HEADING + 1;
    for (Column column : questionnaire.asked(table, year)) {
      Row row = sheet.createRow(at);
      fill(row, styles.label(), column.label());
      Cell answer = row.createCell(1);
      answer.setCellStyle(known.containsKey(column) ? styles.fixed() : styles.answer());
      answer.setCellValue(known.getOrDefault(column, ""));
      text(row, 2, column.unit());
      text(row, 3, explanation(column));
      row.setHeightInPoints(LINE_POINTS * lines(explanation(column), FORM_WIDTHS[3]));
      if (!known.containsKey(column)) {
        choose(sheet, column, new CellRangeAddressList(at, at, 1, 1));
      }
      map.add(List.of(sheet.getSheetName(), table.name(), column.name(), column.label()));
      at++;
    }
    sheet.createFreezePane(1, FORM_HEADING + 1);
  }

  private void list(TableSchema table) {
    List<Column> columns = questionnaire.asked(table, year);
    int[] widths = columns.stream().mapToInt(column -> LIST_WIDTH).toArray();
    Sheet sheet = sheet(table.subject(), widths);
    head(sheet, "1件を1行に書いてください。" + LIST_ROWS + "行まで書けます。分からない項目は空欄にしてください。");
    Row hints = sheet.createRow(LIST_HEADING - 1);
    Row headings = sheet.createRow(LIST_HEADING);
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      String unit = column.unit().isEmpty() ? "" : "単位 " + column.unit() + "　";
      String hint = unit + explanation(column);
      text(hints, i, hint);
      hints.setHeightInPoints(
          Math.max(hints.getHeightInPoints(), LINE_POINTS * lines(hint, LIST_WIDTH)));
      Cell heading = headings.createCell(i);
      heading.setCellStyle(styles.heading());
      heading.setCellValue(column.label());
      choose(
          sheet,
          column,
          new CellRangeAddressList(LIST_HEADING + 1, LIST_HEADING + LIST_ROWS, i, i));
      map.add(List.of(sheet.getSheetName(), table.name(), column.name(), column.label()));
    }
    for (int at = LIST_HEADING + 1; at <= LIST_HEADING + LIST_ROWS; at++) {
      Row row = sheet.createRow(at);
      for (int i = 0; i < columns.size(); i++) {
        row.createCell(i).setCellStyle(styles.answer());
      }
    }
    sheet.createFreezePane(0, LIST_HEADING + 1);
  }

  private Sheet sheet(String name, int... widths) {
    Sheet sheet = workbook.createSheet(name);
    for (int i = 0; i < widths.length; i++) {
      sheet.setColumnWidth(i, widths[i] * 256);
    }
    sheet.protectSheet("");
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    return sheet;
  }

  private void head(Sheet sheet, String how) {
    Row title = sheet.createRow(0);
    fill(title, styles.title(), questionnaire.title() + "（" + year.label() + "年度）");
    Row told = sheet.createRow(1);
    fill(told, styles.plain(), how);
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
    sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, 3));
  }

  private static void fill(Row row, CellStyle style, String... texts) {
    for (int i = 0; i < texts.length; i++) {
      Cell cell = row.createCell(i);
      cell.setCellStyle(style);
      cell.setCellValue(texts[i]);
    }
  }

  private void text(Row row, int at, String text) {
    Cell cell = row.createCell(at);
    cell.setCellStyle(styles.plain());
    cell.setCellValue(text);
  }

  /** How many lines a text takes in a column of a width, in characters of half width. */
  private static int lines(String text, int width) {
    return Math.max(1, (text.length() * HALF_WIDTHS + width - 1) / width);
  }

  private String explanation(Column column) {
    String own = questionnaire.explanations().getOrDefault(column, "");
    String form =
        switch (column.type()) {
          case NUMBER -> "0以上の整数";
          case DATE -> "年月日、年月または年（例 2011年4月1日、2011年4月、2011年）";
          case YEAR -> "年度（例 " + year.label() + "）";
          case COUNTRY -> "国名または2文字の符号（例 日本、JP）";
          case CODE -> "一覧から選んでください";
          default -> "";
        };
    return own.isEmpty() ? form : form.isEmpty() ? own : own + "　" + form;
  }

  /** Lists stand on a sheet of their own, since in the cell they could not be long. */
  private void choose(Sheet sheet, Column column, CellRangeAddressList where) {
    List<String> offered = offered(column);
    if (offered.isEmpty()) {
      return;
    }
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation list =
        helper.createValidation(helper.createFormulaListConstraint(listed(offered)), where);
    list.setShowErrorBox(true);
    list.setErrorStyle(DataValidation.ErrorStyle.STOP);
    list.createErrorBox("選択肢", "一覧から選んでください。分からないときは空欄にしてください。");
    list.setEmptyCellAllowed(true);
    sheet.addValidationData(list);
  }

  private static List<String> offered(Column column) {
    if (column.type() == ColumnType.FLAG) {
      return YES_NO;
    } else if (column.type() != ColumnType.CODE) {
      return List.of();
    }
    List<String> labels = new ArrayList<>(column.codes().values());
    if (column.mayBeBlank()) {
      labels.add(UNKNOWN);
    }
    return labels;
  }

  /** The range in which a list stands. */
  private String listed(List<String> offered) {
    int at = choiceColumns++;
    for (int i = 0; i < offered.size(); i++) {
      Row row = choices.getRow(i) == null ? choices.createRow(i) : choices.getRow(i);
      row.createCell(at).setCellValue(offered.get(i));
    }
    String column = CellReference.convertNumToColString(at);
    return "'" + CHOICES + "'!$" + column + "$1:$" + column + "$" + offered.size();
  }

  /** What the program reads when the workbook comes back; neither sheet is shown. */
  private void hidden() {
    Sheet sheet = workbook.createSheet(WorkbookMap.SHEET);
    fill(
        sheet.createRow(0),
        styles.plain(),
        WorkbookMap.FORMAT,
        year.label(),
        questionnaire.respondent().name());
    for (int i = 0; i < map.size(); i++) {
      fill(sheet.createRow(i + 1), styles.plain(), map.get(i).toArray(String[]::new));
    }
    workbook.setSheetOrder(CHOICES, workbook.getNumberOfSheets() - 1);
    for (String name : List.of(CHOICES, WorkbookMap.SHEET)) {
      workbook.getSheet(name).protectSheet("");
      workbook.setSheetVisibility(workbook.getSheetIndex(name), SheetVisibility.HIDDEN);
    }
    workbook.setActiveSheet(0);
    workbook.setSelectedTab(0);
    workbook.lockStructure();
  }
}
