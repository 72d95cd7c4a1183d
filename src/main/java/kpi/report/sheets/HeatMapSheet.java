package kpi.report.sheets;

import kpi.report.content.Chart;
import kpi.report.content.Table;
import org.apache.poi.ss.usermodel.ColorScaleFormatting;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.usermodel.ExtendedColor;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;

/** A heat map: the numbers themselves, the darker the more. */
final class HeatMapSheet {

  /** Opaque: Excel reads a colour of three bytes as damage. */
  private static final String[] LIGHT_TO_DARK = {"FFFFFFFF", "FF5B9BD5"};

  private HeatMapSheet() {}

  static void write(Chart chart, SheetPage page) {
    Table table = chart.table();
    page.header(table.headers());
    table.rows().forEach(row -> page.row(row.cells().stream().map(Entry::of).toList()));
    shade(page, table);
    page.finishTable();
  }

  private static void shade(SheetPage page, Table table) {
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
    formatting.addConditionalFormatting(
        new CellRangeAddress[] {
          new CellRangeAddress(1, table.rows().size(), 1, table.headers().size() - 1)
        },
        rule);
  }
}
