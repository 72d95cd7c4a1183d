package kpi.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text on a terminal, where a Japanese character takes two columns. */
public final class DisplayWidth {

  private static final String NEVER_LAST = "（「『【〔［[(";
  private static final String NEVER_FIRST = "、。，．・：；？！）」』】〕ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ％";

  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}+");

  private DisplayWidth() {}

  /** The columns that a text takes. */
  public static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  static String padRight(String text, int width) {
    return text + " ".repeat(Math.max(0, width - of(text)));
  }

  static String padLeft(String text, int width) {
    return " ".repeat(Math.max(0, width - of(text))) + text;
  }

  /**
   * Breaks a text into lines, Latin words only where a line is too short for them. Control
   * characters of an input do not get through.
   *
   * @param width at least 2 columns
   * @return at least one line
   */
  public static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String piece : pieces(CONTROL.matcher(text).replaceAll(" "))) {
      if (of(line.toString()) + of(piece.stripTrailing()) > width && line.length() > 0) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? piece.stripLeading() : piece);
      while (of(line.toString().stripTrailing()) > width) {
        int fits = fitting(line, width);
        lines.add(line.substring(0, fits));
        line.delete(0, fits);
      }
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  private static int fitting(StringBuilder line, int width) {
    int end = 0;
    int used = 0;
    while (end < line.length() && used + of(line.codePointAt(end)) <= width) {
      used += of(line.codePointAt(end));
      end = line.offsetByCodePoints(end, 1);
    }
    return Math.max(end, 1);
  }

  /** What stays together: a Latin word with the spaces after it, or one wide character. */
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int before = ' ';
    for (int character : text.codePoints().toArray()) {
      if (piece.length() > 0 && breaksBetween(before, character)) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      piece.appendCodePoint(character);
      before = character;
    }
    pieces.add(piece.toString());
    return pieces;
  }

  private static boolean breaksBetween(int before, int character) {
    if (character == ' '
        || NEVER_FIRST.indexOf(character) >= 0
        || NEVER_LAST.indexOf(before) >= 0) {
      return false;
    }
    return before == ' '
        || NEVER_LAST.indexOf(character) >= 0
        || of(before) == 2
        || of(character) == 2;
  }

  private static int of(int character) {
    int type = Character.getType(character);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return isWide(character) ? 2 : 1;
  }

  /** East Asian Width W and F of Unicode Standard Annex 11, by block. */
  private static boolean isWide(int character) {
    return between(character, 0x1100, 0x115F)
        || between(character, 0x2E80, 0x303E)
        || between(character, 0x3041, 0xA4CF)
        || between(character, 0xA960, 0xA97F)
        || between(character, 0xAC00, 0xD7A3)
        || between(character, 0xF900, 0xFAFF)
        || between(character, 0xFE30, 0xFE6F)
        || between(character, 0xFF01, 0xFF60)
        || between(character, 0xFFE0, 0xFFE6)
        || between(character, 0x1F300, 0x1F64F)
        || between(character, 0x1F900, 0x1F9FF)
        || between(character, 0x20000, 0x3FFFD);
  }

  private static boolean between(int character, int first, int last) {
    return first <= character && character <= last;
  }
}
