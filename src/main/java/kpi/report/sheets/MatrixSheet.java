package kpi.report.sheets;

import java.util.ArrayList;
import java.util.List;
import kpi.report.content.Matrices;
import kpi.report.content.Table;
import kpi.report.sheets.page.Entry;
import kpi.report.sheets.page.SheetPage;
import org.apache.poi.ss.usermodel.ColorScaleFormatting;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.usermodel.ExtendedColor;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;

/** Matrices two by two on a sheet, their cells the darker the more. The rows are for reading. */
final class MatrixSheet {

  private static final int ACROSS = 2;

  /** Opaque: Excel reads a colour of three bytes as damage. */
  private static final String[] LIGHT_TO_DARK = {"FFFFFFFF", "FF5B9BD5"};

  private final Matrices matrices;
  private final SheetPage page;
  private final List<CellRangeAddress> cells = new ArrayList<>();

  MatrixSheet(Matrices matrices, SheetPage page) {
    this.matrices = matrices;
    this.page = page;
  }

  void write() {
    page.title(matrices.title());
    List<Table> tables = matrices.tables();
    for (int from = 0; from < tables.size(); from += ACROSS) {
      beside(tables.subList(from, Math.min(tables.size(), from + ACROSS)));
    }
    shade();
    page.finish();
  }

  private void beside(List<Table> tables) {
    page.row(joined(tables.stream().map(MatrixSheet::name).toList()));
    List<String> headers = new ArrayList<>();
    for (Table table : tables) {
      cells.add(range(table, headers.isEmpty() ? 0 : headers.size() + 1));
      if (!headers.isEmpty()) {
        headers.add("");
      }
      headers.addAll(table.headers());
    }
    page.header(headers);
    for (int row = 0; row < tables.get(0).rows().size(); row++) {
      int at = row;
      page.row(
          joined(
              tables.stream()
                  .map(one -> one.rows().get(at).cells().stream().map(Entry::of).toList())
                  .toList()));
    }
    page.row(List.of());
  }

  private static List<Entry> name(Table table) {
    List<Entry> row = new ArrayList<>(List.of(Entry.of(table.title())));
    table.headers().stream().skip(1).forEach(header -> row.add(new Entry.Blank()));
    return row;
  }

  /** One row of all, with an empty column between. */
  private static List<Entry> joined(List<List<Entry>> rows) {
    List<Entry> joined = new ArrayList<>();
    for (List<Entry> row : rows) {
      if (!joined.isEmpty()) {
        joined.add(new Entry.Blank());
      }
      joined.addAll(row);
    }
    return joined;
  }

  /** The cells of a matrix whose header comes next. */
  private CellRangeAddress range(Table table, int left) {
    int first = page.next() + 1;
    return new CellRangeAddress(
        first,
        first + matrices.rows() - 1,
        left + table.labels(),
        left + table.headers().size() - 2);
  }

  private void shade() {
    SheetConditionalFormatting formatting = page.sheet().getSheetConditionalFormatting();
    ConditionalFormattingRule rule = formatting.createConditionalFormattingColorScaleRule();
    ColorScaleFormatting scale = rule.getColorScaleFormatting();
    scale.setNumControlPoints(LIGHT_TO_DARK.length);
    scale.getThresholds()[0].setRangeType(RangeType.MIN);
    scale.getThresholds()[1].setRangeType(RangeType.MAX);
    ExtendedColor[] colours = new ExtendedColor[LIGHT_TO_DARK.length];
    for (int i = 0; i < colours.length; i++) {
      colours[i] = page.sheet().getWorkbook().getCreationHelper().createExtendedColor();
      colours[i].setARGBHex(LIGHT_TO_DARK[i]);
    }
    scale.setColors(colours);
    formatting.addConditionalFormatting(cells.toArray(new CellRangeAddress[0]), rule);
  }
}
