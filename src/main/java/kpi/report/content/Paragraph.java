package kpi.report.content;

import java.util.List;

/**
 * A paragraph that staff wrote, its figures put in.
 *
 * @param parts words and figures in the order of the text
 */
public record Paragraph(List<Part> parts) {

  /** Words or a figure. */
  public sealed interface Part {
    String text();
  }

  /** Words as they were written. */
  public record Words(String text) implements Part {}

  /** A figure that is bound to a result. */
  public record BoundFigure(Figure figure) implements Part {
    @Override
    public String text() {
      return figure.inSentence();
    }
  }

  public String text() {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.text()));
    return text.toString();
  }
}
