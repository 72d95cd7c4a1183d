package kpi.report.slides;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import kpi.report.content.Figure;
import kpi.report.content.Paragraph;
import kpi.report.content.Paragraph.BoundFigure;
import kpi.report.content.Paragraph.Part;
import kpi.report.deck.Binding;
import kpi.report.slides.page.Look;
import kpi.report.slides.page.Room;
import kpi.report.slides.page.Signs;
import kpi.report.slides.page.SlidePage;
import kpi.report.slides.page.Slides;
import kpi.report.slides.page.Writing;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;

/** What staff wrote, its figures bound within the sentences. */
final class CommentarySlides {

  private static final Look LOOK = Look.BODY;

  private final Slides deck;
  private final String title;
  private final String name;

  CommentarySlides(Slides deck, String title, String name) {
    this.deck = deck;
    this.title = title;
    this.name = name;
  }

  /**
   * @param more goes on below the commentary
   */
  Flow add(List<Paragraph> commentary, Flow more) {
    Rectangle2D body = SlidePage.BODY;
    List<Paragraph> pieces =
        commentary.stream().flatMap(one -> LongParagraph.split(one, LOOK, body).stream()).toList();
    int from = 0;
    int number = 1;
    while (from < pieces.size()) {
      int to = from;
      double height = 0;
      while (to < pieces.size() && height + height(pieces.get(to)) <= body.getHeight()) {
        height += height(pieces.get(to++));
      }
      SlidePage page = deck.page(number == 1 ? title : deck.words().of("continued", title));
      write(page, name + "-" + number++, pieces.subList(from, to), height);
      if (to < pieces.size()) {
        page.finish();
      } else {
        more.below(page, height);
      }
      from = to;
    }
    return more;
  }

  private static double height(Paragraph paragraph) {
    return LongParagraph.lines(paragraph, LOOK, SlidePage.BODY) * LOOK.lineHeight() + LOOK.gap();
  }

  private static void write(
      SlidePage page, String shape, List<Paragraph> paragraphs, double height) {
    Rectangle2D body = SlidePage.BODY;
    XSLFTextBox box =
        page.text(
            shape,
            SlidePage.at(body.getX(), body.getY(), body.getWidth(), height),
            List.of(),
            LOOK);
    for (int i = 0; i < paragraphs.size(); i++) {
      XSLFTextParagraph written = Writing.paragraph(box, LOOK.lineHeight());
      written.setSpaceAfter(-LOOK.gap());
      List<Part> parts = paragraphs.get(i).parts();
      for (int j = 0; j < parts.size(); j++) {
        write(written, parts.get(j));
        if (parts.get(j) instanceof BoundFigure bound) {
          bind(page, shape, bound.figure(), parts, j, i + 1);
        }
      }
    }
  }

  private static void write(XSLFTextParagraph paragraph, Part part) {
    if (part instanceof BoundFigure bound) {
      Signs.write(paragraph, bound.figure(), bound.text(), Signs.of(bound.figure()), LOOK.size());
    } else {
      Writing.run(paragraph, part.text(), LOOK.size(), LOOK.colour());
    }
  }

  private static void bind(
      SlidePage page, String shape, Figure figure, List<Part> parts, int at, int paragraph) {
    String before = at > 0 ? parts.get(at - 1).text() : "";
    String after = at + 1 < parts.size() ? parts.get(at + 1).text() : "";
    int figureNumber =
        (int) parts.subList(0, at + 1).stream().filter(BoundFigure.class::isInstance).count();
    page.bind(
        new Binding(
            Binding.Kind.TEXT,
            shape,
            Binding.endOf(before),
            Binding.startOf(after),
            new Binding.Place(paragraph, figureNumber),
            figure.inSentence(),
            figure.ref(),
            figure.decimals(),
            page.origin(figure)),
        figure);
  }

  /** A paragraph that may be longer than a page. */
  private static final class LongParagraph {

    private static final int PIECE = 40;

    static int lines(Paragraph paragraph, Look look, Rectangle2D body) {
      StringBuilder text = new StringBuilder();
      for (Part part : paragraph.parts()) {
        text.append(part.text());
        text.append(part instanceof BoundFigure bound ? Signs.of(bound.figure()) : "");
      }
      return Room.lines(text.toString(), look.size(), body.getWidth()).size();
    }

    static List<Paragraph> split(Paragraph whole, Look look, Rectangle2D body) {
      int most = (int) ((body.getHeight() - look.gap()) / look.lineHeight());
      if (lines(whole, look, body) <= most) {
        return List.of(whole);
      }
      List<Paragraph> pieces = new ArrayList<>();
      List<Part> parts = new ArrayList<>();
      for (Part part : whole.parts()) {
        for (Part piece : pieces(part)) {
          parts.add(piece);
          if (lines(new Paragraph(parts), look, body) > most) {
            pieces.add(new Paragraph(List.copyOf(parts.subList(0, parts.size() - 1))));
            parts = new ArrayList<>(List.of(piece));
          }
        }
      }
      pieces.add(new Paragraph(List.copyOf(parts)));
      return pieces;
    }

    private static List<Part> pieces(Part part) {
      if (part instanceof BoundFigure) {
        return List.of(part);
      }
      List<Part> pieces = new ArrayList<>();
      String text = part.text();
      for (int from = 0; from < text.length(); ) {
        int to =
            text.codePointCount(from, text.length()) <= PIECE
                ? text.length()
                : text.offsetByCodePoints(from, PIECE);
        pieces.add(new Paragraph.Words(text.substring(from, to)));
        from = to;
      }
      return pieces;
    }
  }
}
