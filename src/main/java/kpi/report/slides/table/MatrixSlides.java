package kpi.report.slides.table;

import java.awt.Color;
import java.util.List;
import kpi.report.content.Matrices;
import kpi.report.content.Table;
import kpi.report.slides.page.Look;
import kpi.report.slides.page.SlidePage;
import kpi.report.slides.page.Slides;

/** Matrices two by two on a page, so that they can be compared. */
public final class MatrixSlides {

  private static final int ACROSS = 2;
  private static final int ON_A_PAGE = 4;
  private static final double GAP_ACROSS = 16;
  private static final double GAP_DOWN = 6;
  private static final Look NAME = Look.SUBHEADING;

  private final Slides deck;

  public MatrixSlides(Slides deck) {
    this.deck = deck;
  }

  public void add(String title, Matrices matrices) {
    for (int from = 0; from < matrices.tables().size(); from += ON_A_PAGE) {
      SlidePage page = deck.page(from == 0 ? title : deck.words().of("continued", title));
      double height = Look.HEADING.lineHeight() + GAP_DOWN;
      page.text(
          matrices.id() + (from == 0 ? "" : "-" + (from / ON_A_PAGE + 1)),
          SlidePage.at(
              SlidePage.BODY.getX(),
              SlidePage.BODY.getY(),
              SlidePage.BODY.getWidth(),
              Look.HEADING.lineHeight()),
          List.of(matrices.title()),
          Look.HEADING);
      int to = Math.min(matrices.tables().size(), from + ON_A_PAGE);
      for (int i = from; i < to; i++) {
        place(page, matrices, i, i - from, height);
      }
      page.finish();
    }
  }

  /** The fields of a page are as large wherever there are fewer matrices than fields. */
  private void place(SlidePage page, Matrices matrices, int index, int field, double headed) {
    Table table = matrices.tables().get(index);
    double width = (SlidePage.BODY.getWidth() - GAP_ACROSS) / ACROSS;
    double height = (SlidePage.BODY.getHeight() - headed) * ACROSS / ON_A_PAGE - GAP_DOWN;
    double x = SlidePage.BODY.getX() + field % ACROSS * (width + GAP_ACROSS);
    double y = SlidePage.BODY.getY() + headed + field / ACROSS * (height + GAP_DOWN);
    page.text(
        table.id() + "-name",
        SlidePage.at(x, y, width, NAME.lineHeight()),
        List.of(page.oneLine(table.title(), NAME, width)),
        NAME);
    double below = NAME.lineHeight() + GAP_DOWN / 3;
    TableLayout layout = TableLayout.tight(table, width, height - below);
    new TableShape(
            page, table.id(), table, layout, (row, column) -> shade(matrices, table, row, column))
        .write(x, y + below, 0, table.rows().size());
  }

  /** The darker the more, never so dark that the number on it cannot be read. */
  private static Color shade(Matrices matrices, Table table, int row, int column) {
    double share = matrices.share(table, row, column);
    return share == 0
        ? null
        : new Color(
            between(0xF2, 0x7F, share), between(0xF7, 0xA8, share), between(0xFC, 0xD8, share));
  }

  private static int between(int light, int dark, double share) {
    return (int) Math.round(light + (dark - light) * share);
  }
}
