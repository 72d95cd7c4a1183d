package kpi.loading.intake;

/**
 * Wide characters typed for narrow ones. Not NFKC, which would make 102 of 10² and 1 of ①: a number
 * that nobody typed.
 */
final class Widths {

  private static final char WIDE_FIRST = '\uFF01';
  private static final char WIDE_LAST = '\uFF5E';
  private static final char WIDE_YEN = '\uFFE5';
  private static final int FROM_WIDE_TO_NARROW = WIDE_FIRST - '!';

  private Widths() {}

  /** The text with ASCII, ¥ and spaces for what was typed wide; the same object if nothing was. */
  static String narrow(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (narrow(text.charAt(i)) != text.charAt(i)) {
        return all(text);
      }
    }
    return text;
  }

  /** The text without white space and invisible characters around it. */
  static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isNothing(text.charAt(from))) {
      from++;
    }
    while (to > from && isNothing(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static String all(String text) {
    char[] narrow = text.toCharArray();
    for (int i = 0; i < narrow.length; i++) {
      narrow[i] = narrow(narrow[i]);
    }
    return new String(narrow);
  }

  private static char narrow(char c) {
    if (c < '\u007F') {
      return c;
    } else if (c >= WIDE_FIRST && c <= WIDE_LAST) {
      return (char) (c - FROM_WIDE_TO_NARROW);
    } else if (c == WIDE_YEN) {
      return '¥';
    }
    return Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : c;
  }

  private static boolean isNothing(char c) {
    int type = Character.getType(c);
    return Character.isWhitespace(c)
        || type == Character.SPACE_SEPARATOR
        || type == Character.FORMAT;
  }
}
