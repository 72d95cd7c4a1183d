package kpi.rules.text;

/**
 * Which conditions stand below a line that announces them: those indented further than it, up to
 * the first that is not.
 */
final class Indentation {

  private static final int WIDE_SPACE = 2;
  private static final int TAB = 4;
  private static final int NONE = -1;

  private int announced = NONE;

  /** How far a line is indented, in the widths of a half-width character. */
  static int of(String typed) {
    int width = 0;
    for (int i = 0; i < typed.length() && Character.isWhitespace(typed.charAt(i)); i++) {
      width += typed.charAt(i) == '　' ? WIDE_SPACE : typed.charAt(i) == '\t' ? TAB : 1;
    }
    return width;
  }

  /** Whether a line belongs to the one that was announced last; if not, none after it does. */
  boolean isBelow(int indentation) {
    if (indentation <= announced) {
      announced = NONE;
    }
    return announced != NONE;
  }

  /** A line announces those that are indented further. */
  void announce(int indentation) {
    announced = indentation;
  }
}
