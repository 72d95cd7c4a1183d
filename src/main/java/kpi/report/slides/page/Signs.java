package kpi.report.slides.page;

import java.util.stream.Collectors;
import kpi.report.content.Figure;
import kpi.report.deck.check.MarkSigns;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;

/** What stands behind a figure to set it apart; the foot of the page explains it. */
public final class Signs {

  private Signs() {}

  public static String of(Figure figure) {
    return figure.marks().stream().map(MarkSigns::of).collect(Collectors.joining());
  }

  /** Printed figures are slanted; what else sets a figure apart is a raised sign. */
  public static void write(
      XSLFTextParagraph paragraph, Figure figure, String text, String signs, double size) {
    Writing.run(paragraph, text, size, Look.INK)
        .setItalic(figure.origin() == Figure.Source.PRINTED);
    write(paragraph, signs, size);
  }

  public static void write(XSLFTextParagraph paragraph, String signs, double size) {
    if (!signs.isEmpty()) {
      Writing.run(paragraph, signs, size, Look.QUIET).setSuperscript(true);
    }
  }
}
