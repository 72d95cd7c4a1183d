package kpi.report.slides.table;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.BiFunction;
import kpi.report.content.Figure;
import kpi.report.content.Table;
import kpi.report.deck.Binding;
import kpi.report.slides.page.Look;
import kpi.report.slides.page.Signs;
import kpi.report.slides.page.SlidePage;
import kpi.report.slides.page.Writing;
import org.apache.poi.sl.usermodel.Insets2D;
import org.apache.poi.sl.usermodel.TableCell.BorderEdge;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTableCell;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;

/** A native table on a page, its figures bound. */
public final class TableShape {

  private static final Color HEADER = new Color(0xD9, 0xE2, 0xEC);
  private static final Color RULE = new Color(0x8C, 0x9A, 0xA8);

  private final SlidePage page;
  private final String name;
  private final Table table;
  private final TableLayout layout;
  private final BiFunction<Integer, Integer, Color> fill;

  public TableShape(SlidePage page, String name, Table table, TableLayout layout) {
    this(page, name, table, layout, (row, column) -> null);
  }

  /**
   * @param fill the colour behind a figure by row and column, from 0; null for none
   */
  public TableShape(
      SlidePage page,
      String name,
      Table table,
      TableLayout layout,
      BiFunction<Integer, Integer, Color> fill) {
    this.page = page;
    this.name = name;
    this.table = table;
    this.layout = layout;
    this.fill = fill;
  }

  /** Writes the header and some of the rows; {@code to} is not among them. */
  public void write(double x, double y, int from, int to) {
    int columns = table.headers().size();
    XSLFTable shape = page.slide().createTable(1 + to - from, columns);
    ((CTGraphicalObjectFrame) shape.getXmlObject()).getNvGraphicFramePr().getCNvPr().setName(name);
    page.describe((CTGraphicalObjectFrame) shape.getXmlObject(), table.title());
    shape.getCTTable().getTblPr().setFirstRow(true);
    for (int column = 0; column < columns; column++) {
      shape.setColumnWidth(column, layout.columns().widths().get(column));
      header(shape.getCell(0, column), column);
    }
    shape.setRowHeight(0, layout.headerHeight());
    double height = layout.headerHeight();
    for (int row = from; row < to; row++) {
      int place = 1 + row - from;
      for (int column = 0; column < columns; column++) {
        cell(shape.getCell(place, column), row, column, place);
      }
      join(shape, row, place);
      shape.setRowHeight(place, layout.height(row));
      height += layout.height(row);
    }
    if (layout.signs().isHeaded()) {
      page.tellHeadedColumns();
    }
    shape.setAnchor(new Rectangle2D.Double(x, y, layout.columns().total(), height));
  }

  private void header(XSLFTableCell cell, int column) {
    prepare(cell);
    cell.setFillColor(HEADER);
    cell.setVerticalAlignment(VerticalAlignment.BOTTOM);
    XSLFTextParagraph paragraph = paragraph(cell);
    Writing.run(paragraph, table.headers().get(column), layout.columns().size(), Look.INK)
        .setBold(true);
    Signs.write(paragraph, layout.signs().ofHeader(column), layout.columns().size());
    paragraph.setTextAlign(isNumeric(column) ? TextAlign.RIGHT : TextAlign.LEFT);
  }

  private boolean isNumeric(int column) {
    return table.rows().stream()
        .map(row -> row.cells().get(column))
        .anyMatch(cell -> cell instanceof Table.Bound || cell instanceof Table.Count);
  }

  /** A label reaches over the cells that are joined to it. */
  private void join(XSLFTable shape, int row, int place) {
    Table.Row content = table.rows().get(row);
    for (int column = 0; column < content.cells().size(); column += content.reach(column)) {
      if (content.reach(column) > 1) {
        shape.mergeCells(place, place, column, column + content.reach(column) - 1);
      }
    }
  }

  private void cell(XSLFTableCell cell, int row, int column, int place) {
    prepare(cell);
    Table.Cell content = table.rows().get(row).cells().get(column);
    double size = layout.columns().size();
    if (content instanceof Table.Bound bound) {
      XSLFTextParagraph paragraph = paragraph(cell);
      paragraph.setTextAlign(TextAlign.RIGHT);
      String signs = layout.signs().of(bound.figure(), column);
      Signs.write(paragraph, bound.figure(), bound.text(), signs, size);
      Color behind = fill.apply(row, column);
      if (behind != null) {
        cell.setFillColor(behind);
      }
      bind(bound.figure(), row, column, place);
      return;
    }
    for (String line : layout.shortened(page, row, column).split("\n", -1)) {
      XSLFTextParagraph paragraph = paragraph(cell);
      if (!line.isEmpty()) {
        Writing.run(paragraph, line, size, Look.INK).setBold(column < table.labels() && isMain());
      }
      boolean isRight = content instanceof Table.Count || isNumeric(column);
      paragraph.setTextAlign(isRight ? TextAlign.RIGHT : TextAlign.LEFT);
    }
  }

  /** Only where the other columns are figures do the labels stand out. */
  private boolean isMain() {
    return isNumeric(table.headers().size() - 1);
  }

  private void bind(Figure figure, int row, int column, int place) {
    page.bind(
        new Binding(
            Binding.Kind.TABLE,
            name,
            layout.rowKey(row),
            layout.columnKey(column),
            new Binding.Place(place, column),
            figure.text(),
            figure.ref(),
            figure.decimals(),
            page.origin(figure)),
        figure);
  }

  private XSLFTextParagraph paragraph(XSLFTableCell cell) {
    return Writing.paragraph(cell, layout.columns().size() * Look.LINE);
  }

  private void prepare(XSLFTableCell cell) {
    CTTextBody body = ((CTTableCell) cell.getXmlObject()).addNewTxBody();
    body.addNewBodyPr();
    body.addNewLstStyle();
    cell.setInsets(new Insets2D(layout.padding(), Columns.INSET, layout.padding(), Columns.INSET));
    cell.setVerticalAlignment(VerticalAlignment.MIDDLE);
    for (BorderEdge edge : List.of(BorderEdge.top, BorderEdge.bottom)) {
      cell.setBorderColor(edge, RULE);
      cell.setBorderWidth(edge, 0.5);
    }
  }
}
