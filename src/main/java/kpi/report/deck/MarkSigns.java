package kpi.report.deck;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpi.report.content.Figure;

/** The raised signs behind figures in a deck: one character for each mark. */
public final class MarkSigns {

  private static final String ANY =
      Stream.of(Figure.Mark.values())
          .map(MarkSigns::of)
          .collect(Collectors.joining("", "[", "]+$"));

  private MarkSigns() {}

  public static String of(Figure.Mark mark) {
    return switch (mark) {
      case SYNTHETIC -> "模";
      case PROPOSED -> "案";
      case SMALL_DENOMINATOR -> "小";
      case BREAK -> "断";
    };
  }

  /** What stands before the signs. */
  static String without(String text) {
    return text.replaceFirst(ANY, "");
  }
}
