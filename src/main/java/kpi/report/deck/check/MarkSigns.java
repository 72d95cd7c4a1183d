package kpi.report.deck.check;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpi.model.printed.PrintedFigure;
import kpi.model.result.Mark;

/** The raised signs behind figures in a deck: one character for each mark. */
public final class MarkSigns {

  private static final String ANY =
      Stream.of(Mark.values()).map(MarkSigns::of).collect(Collectors.joining("", "[", "]+"));

  private MarkSigns() {}

  public static String of(Mark mark) {
    return switch (mark) {
      case SYNTHETIC -> "模";
      case PROPOSED -> "案";
      case SMALL_DENOMINATOR -> "小";
      case BREAK -> "断";
    };
  }

  /** What stands before the signs. */
  static String without(String text) {
    return text.replaceFirst(ANY + "$", "");
  }

  /** What stands behind the signs. */
  static String after(String text) {
    return text.replaceFirst("^" + ANY, "");
  }

  /** Whether a text shows a figure, however it was typed and with whatever signs. */
  static boolean isSame(String shown, String expected) {
    String found = without(Keys.same(shown));
    String wanted = Keys.same(expected);
    Optional<PrintedFigure> figure = PrintedFigure.parse(wanted);
    return found.equals(wanted)
        || PrintedFigure.isNone(found) && PrintedFigure.isNone(wanted)
        || figure.isPresent()
            && PrintedFigure.parse(found).filter(figure.get()::isSame).isPresent();
  }
}
