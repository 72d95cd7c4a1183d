package kpi.loading.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kpi.loading.intake.date.DateSystem;
import kpi.source.Rejected;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The part of a workbook that holds the cells of a sheet: of a formula, the value kept for it. */
final class SheetXml extends DefaultHandler {

  private static final int MOST_DIGITS = 40;

  private final SharedStrings strings;
  private final StylesTable styles;
  private final DateSystem dates;
  private final SourceSheet.Rows rows;
  private final StringBuilder text = new StringBuilder();
  private List<SheetCell> cells = new ArrayList<>();
  private int row;
  private int column;
  private boolean isHidden;
  private boolean isValue;
  private boolean isReading;
  private String type = "";
  private int style;

  /** Ends the reading of a sheet before its last row. */
  static final class Stopped extends SAXException {

    private static final long serialVersionUID = 1L;

    /** Absent if no more rows were wanted. */
    private final transient Optional<Rejected> reason;

    Stopped(Optional<Rejected> reason) {
      super("stopped");
      this.reason = reason;
    }

    void rethrow() throws Rejected {
      if (reason.isPresent()) {
        throw reason.get();
      }
    }
  }

  SheetXml(SharedStrings strings, StylesTable styles, DateSystem dates, SourceSheet.Rows rows) {
    this.strings = strings;
    this.styles = styles;
    this.dates = dates;
    this.rows = rows;
  }

  @Override
  public void startElement(String space, String name, String qualified, Attributes given) {
    switch (name) {
      case "row" -> {
        row = given.getValue("r") == null ? row + 1 : Integer.parseInt(given.getValue("r"));
        isHidden = isTrue(given.getValue("hidden"));
        cells = new ArrayList<>();
      }
      case "c" -> startCell(given);
      case "v", "t" -> isValue = isReading;
      case "rPh" -> isReading = false;
      default -> {}
    }
  }

  private void startCell(Attributes given) {
    String place = given.getValue("r");
    column = place == null ? cells.size() : new CellReference(place).getCol();
    type = given.getValue("t") == null ? "n" : given.getValue("t");
    style = given.getValue("s") == null ? 0 : Integer.parseInt(given.getValue("s"));
    text.setLength(0);
    isReading = true;
  }

  private static boolean isTrue(String flag) {
    return "1".equals(flag) || "true".equals(flag);
  }

  @Override
  public void characters(char[] characters, int from, int length) {
    if (isValue) {
      text.append(characters, from, length);
    }
  }

  @Override
  public void endElement(String space, String name, String qualified) throws Stopped {
    switch (name) {
      case "v", "t" -> isValue = false;
      case "rPh" -> isReading = true;
      case "c" -> endCell();
      case "row" -> endRow();
      default -> {}
    }
  }

  private void endCell() {
    isReading = false;
    while (cells.size() < column) {
      cells.add(SheetCell.EMPTY);
    }
    if (cells.size() == column) {
      cells.add(cell());
    }
  }

  private SheetCell cell() {
    String written = text.toString();
    if (written.isEmpty()) {
      return SheetCell.EMPTY;
    }
    return switch (type) {
      case "s" -> SheetCell.of(strings.getItemAt(Integer.parseInt(written)).getString());
      case "b" -> SheetCell.of(written.equals("1") ? "TRUE" : "FALSE");
      case "n" -> new SheetCell(plain(written), isDate() ? Optional.of(dates) : Optional.empty());
      default -> SheetCell.of(written);
    };
  }

  /** 3E8 is kept for 300000000. */
  private static String plain(String number) {
    BigDecimal exact = new BigDecimal(number);
    return exact.precision() - exact.scale() > MOST_DIGITS || exact.scale() > MOST_DIGITS
        ? number
        : exact.stripTrailingZeros().toPlainString();
  }

  private boolean isDate() {
    XSSFCellStyle of = style < styles.getNumCellStyles() ? styles.getStyleAt(style) : null;
    return of != null && DateUtil.isADateFormat(of.getDataFormat(), of.getDataFormatString());
  }

  private void endRow() throws Stopped {
    try {
      if (!rows.take(new SheetRow(row, cells, isHidden))) {
        throw new Stopped(Optional.empty());
      }
    } catch (Rejected rejected) {
      throw new Stopped(Optional.of(rejected));
    }
  }
}
