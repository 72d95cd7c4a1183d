package kpi.report.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kpi.report.content.Table;
import kpi.report.slides.page.Look;
import kpi.report.slides.page.Room;
import kpi.report.slides.page.SlidePage;
import kpi.report.slides.page.Slides;
import kpi.report.slides.table.TableLayout;
import kpi.report.slides.table.TableShape;

/** Fills pages from top to bottom, and goes on on another one where one is full. */
final class Flow {

  private static final double GAP = 12;
  private static final double HEADING = Look.HEADING.lineHeight() + GAP / 3;

  /** A page of which more is used is full enough to leave the rest of it. */
  private static final double MUCH = 0.4;

  /** What one table takes of a page of its own, if there is more to come. */
  private static final double SHARE = 0.55;

  private static final int FEW = 2;
  private static final double LEAST_LINES = 2;

  private final Slides deck;
  private String title;
  private Optional<Next> next = Optional.empty();
  private UnaryOperator<String> titled = UnaryOperator.identity();
  private final List<String> parts = new ArrayList<>();
  private final String name;
  private SlidePage page;
  private double y;
  private int shapes;

  /**
   * @param name of the shapes, numbered where there are several
   */
  Flow(Slides deck, String title, String name) {
    this.deck = deck;
    this.title = title;
    this.name = name;
  }

  /** A part that is to come. */
  private record Next(String part, UnaryOperator<String> titled) {}

  /**
   * What follows is another part: a page that it begins bears its name, one that has others as well
   * the names of all.
   *
   * @param titled the title of a page of these parts
   */
  Flow on(String part, UnaryOperator<String> titled) {
    next = Optional.of(new Next(part, titled));
    if (page == null) {
      take();
    }
    return this;
  }

  private void take() {
    next.ifPresent(
        one -> {
          parts.add(one.part());
          titled = one.titled();
          title = titled.apply(String.join(deck.words().of("and"), parts));
        });
    next = Optional.empty();
  }

  /** Goes on below what stands on a page already. */
  Flow below(SlidePage begun, double height) {
    page = begun;
    y = top() + height + GAP;
    return this;
  }

  /** Whether a heading and words have room on the page that is being filled. */
  boolean hasRoom(List<String> texts, Look look) {
    double height = HEADING;
    for (String text : texts) {
      height += height(text, look);
    }
    return page != null && y + height <= bottom();
  }

  /** Words below one another, each a paragraph. */
  Flow words(List<String> texts, Look look) {
    List<String> fitting = new ArrayList<>();
    double height = 0;
    start();
    for (String text : texts) {
      String shown = page.shorten(text, look.size(), width(look), mostLines(look));
      double own = height(shown, look);
      if (!fitting.isEmpty() && y + height + own > bottom()) {
        write(fitting, look, height);
        turn();
        fitting.clear();
        height = 0;
      } else if (y + height + own > bottom()) {
        turn();
      }
      fitting.add(shown);
      height += own;
    }
    if (!fitting.isEmpty()) {
      write(fitting, look, height);
    }
    return this;
  }

  private void write(List<String> texts, Look look, double height) {
    page.text(next(), SlidePage.at(left(), y, wide(), height), texts, look);
    y += height + GAP / 2;
  }

  /** A heading that is not left alone at the foot of a page. */
  Flow heading(String text) {
    start();
    if (y + LEAST_LINES * 2 * Look.BODY.lineHeight() > bottom()) {
      turn();
    }
    if (next.isPresent()) {
      take();
      page.title(title);
    }
    String shown = page.oneLine(text, Look.HEADING, wide());
    page.text(
        next(),
        SlidePage.at(left(), y, wide(), Look.HEADING.lineHeight()),
        List.of(shown),
        Look.HEADING);
    y += HEADING;
    return this;
  }

  Flow table(Table table) {
    return table(table, layout(table));
  }

  /** A table under its title, on one page if it fits on one. */
  Flow titled(Table table) {
    if (table.rows().isEmpty()) {
      return this;
    }
    start();
    Optional<TableLayout> here = TableLayout.beside(table, wide(), bottom() - y - HEADING);
    TableLayout layout = here.orElseGet(() -> layout(table));
    if (here.isEmpty() && y > top() && isBetterOnNext(table, layout)) {
      turn();
    }
    return heading(table.title()).table(table, layout);
  }

  /** A table that one page holds is not torn on a full page, nor a row or two of it torn off. */
  private boolean isBetterOnNext(Table table, TableLayout layout) {
    boolean fitsOnOne = HEADING + layout.height() <= bottom() - top();
    int tornOff = table.rows().size() - layout.fitting(0, bottom() - y - HEADING);
    return fitsOnOne && (y > top() + (bottom() - top()) * MUCH || tornOff <= FEW);
  }

  /** So large that something else still fits on its page, if it can be read then. */
  private static TableLayout layout(Table table) {
    double page = bottom() - top() - HEADING;
    return TableLayout.beside(table, wide(), page * SHARE)
        .orElseGet(() -> TableLayout.within(table, wide(), page));
  }

  /** Its header stands again on every page. */
  private Flow table(Table table, TableLayout layout) {
    int part = 1;
    int from = 0;
    start();
    while (from < table.rows().size()) {
      int fitting = layout.fitting(from, bottom() - y);
      if (fitting == 0 && y > top()) {
        turn();
        continue;
      }
      int to = from + Math.max(1, fitting);
      String shape = part == 1 ? table.id() : table.id() + "-" + part;
      new TableShape(page, shape, table, layout).write(left(), y, from, to);
      for (int row = from; row < to; row++) {
        y += layout.height(row);
      }
      y += layout.headerHeight() + GAP;
      from = to;
      part++;
    }
    return this;
  }

  /** No more comes. */
  void finish() {
    if (page != null) {
      page.finish();
    }
  }

  private void start() {
    if (page == null) {
      page = deck.page(title);
      y = top();
    }
  }

  private void turn() {
    page.finish();
    page = deck.page(turnedTitle());
    y = top();
  }

  /** Of several parts only the last goes on. */
  private String turnedTitle() {
    if (next.isPresent()) {
      parts.clear();
      take();
      return title;
    }
    if (parts.size() > 1) {
      String last = parts.get(parts.size() - 1);
      parts.clear();
      parts.add(last);
      title = titled.apply(last);
    }
    return deck.words().of("continued", title);
  }

  private String next() {
    return name + "-" + ++shapes;
  }

  private static double height(String text, Look look) {
    return Room.lines(text, look.size(), width(look)).size() * look.lineHeight() + look.gap();
  }

  private static int mostLines(Look look) {
    return (int) ((bottom() - top()) / look.lineHeight()) - 1;
  }

  private static double width(Look look) {
    return wide() - look.indent();
  }

  private static double left() {
    return SlidePage.BODY.getX();
  }

  private static double wide() {
    return SlidePage.BODY.getWidth();
  }

  private static double top() {
    return SlidePage.BODY.getY();
  }

  private static double bottom() {
    return SlidePage.BODY.getMaxY();
  }
}
