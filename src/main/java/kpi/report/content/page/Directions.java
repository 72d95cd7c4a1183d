package kpi.report.content.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kpi.report.content.FigureRef;
import kpi.report.content.Paragraph.BoundFigure;
import kpi.report.content.Paragraph.Part;
import kpi.report.content.figure.FigureBook;
import kpi.source.Phrases;

/**
 * Words such as 上昇 beside figures that moved the other way. Beside a figure stands what is between
 * it and the next figure on either side, within its sentence. Between two figures of the year the
 * last comma parts what belongs to the one before from what belongs to the one after; where there
 * is none, a word is wrong only if it is wrong of both. A figure of an earlier year is compared
 * with nothing.
 */
final class Directions {

  private static final String SENTENCE_END = "。";
  private static final String COMMA = "、";

  /** A word that says the opposite of how a figure moved. */
  record Wrong(BoundFigure figure, String word) {}

  private final FigureBook figures;
  private final List<String> up;
  private final List<String> down;

  Directions(FigureBook figures, Phrases phrases) {
    this.figures = figures;
    this.up = List.of(phrases.of("directions.up").split(","));
    this.down = List.of(phrases.of("directions.down").split(","));
  }

  /** The first wrong word of each figure, in the order of the text. */
  List<Wrong> wrong(List<Part> parts) {
    List<Wrong> found = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (isOfTheYear(parts, i)) {
        BoundFigure figure = (BoundFigure) parts.get(i);
        Optional<String> before = before(parts, i);
        Optional<String> word = before.isPresent() ? before : after(parts, i);
        word.ifPresent(one -> found.add(new Wrong(figure, one)));
      }
    }
    return found;
  }

  private Optional<String> before(List<Part> parts, int figure) {
    String text = words(parts, figure - 1);
    int end = text.lastIndexOf(SENTENCE_END);
    if (end >= 0) {
      return first(text.substring(end + 1), opposite(parts, figure));
    }
    boolean isShared = isOfTheYear(parts, figure - 2);
    int comma = text.lastIndexOf(COMMA);
    if (isShared && comma < 0) {
      return first(text, oppositeOfBoth(parts, figure - 2, figure));
    }
    return first(isShared ? text.substring(comma) : text, opposite(parts, figure));
  }

  private Optional<String> after(List<Part> parts, int figure) {
    String text = words(parts, figure + 1);
    int end = text.indexOf(SENTENCE_END);
    if (end >= 0) {
      return first(text.substring(0, end), opposite(parts, figure));
    }
    boolean isShared = isOfTheYear(parts, figure + 2);
    int comma = text.lastIndexOf(COMMA);
    if (isShared && comma < 0) {
      return first(text, oppositeOfBoth(parts, figure, figure + 2));
    }
    return first(isShared ? text.substring(0, comma) : text, opposite(parts, figure));
  }

  private static String words(List<Part> parts, int index) {
    boolean isWords =
        index >= 0 && index < parts.size() && !(parts.get(index) instanceof BoundFigure);
    return isWords ? parts.get(index).text() : "";
  }

  private static boolean isOfTheYear(List<Part> parts, int index) {
    return index >= 0
        && index < parts.size()
        && parts.get(index) instanceof BoundFigure bound
        && bound.figure().ref().year().isEmpty();
  }

  private List<String> oppositeOfBoth(List<Part> parts, int one, int other) {
    List<String> words = new ArrayList<>(opposite(parts, one));
    words.retainAll(opposite(parts, other));
    return words;
  }

  /** The words of directions in which a figure did not move; none if its change is unknown. */
  private List<String> opposite(List<Part> parts, int figure) {
    FigureRef ref = ((BoundFigure) parts.get(figure)).figure().ref();
    Optional<Integer> moved = figures.change(ref.cell()).map(change -> change.signum());
    List<String> wrong = new ArrayList<>();
    moved.filter(sign -> sign <= 0).ifPresent(sign -> wrong.addAll(up));
    moved.filter(sign -> sign >= 0).ifPresent(sign -> wrong.addAll(down));
    return wrong;
  }

  private static Optional<String> first(String text, List<String> words) {
    return words.stream().filter(text::contains).findFirst();
  }
}
