package kpi.report.slides.page;

import java.util.ArrayList;
import java.util.List;
import kpi.report.text.DisplayWidth;

/** How much room text takes. Fonts differ from machine to machine, so it is rather too much. */
public final class Room {

  /** How wide a column of half a wide character is, in parts of the size of the text. */
  private static final double COLUMN = 0.58;

  /** The same for digits and Latin letters, which some fonts draw wider. */
  private static final double NARROW = 0.68;

  private static final double WIDE = 1.06;
  private static final String MORE = "…";

  private Room() {}

  /** The lines of a text in a column of some points. */
  public static List<String> lines(String text, double size, double width) {
    List<String> lines = new ArrayList<>();
    for (String part : text.split("\n", -1)) {
      lines.addAll(DisplayWidth.wrap(part, columns(size, width)));
    }
    return lines;
  }

  /** How wide the longest line of a text is, in points. */
  public static double width(String text, double size) {
    return text.lines().mapToDouble(line -> widthOfLine(line, size)).max().orElse(0);
  }

  private static double widthOfLine(String line, double size) {
    int wide = DisplayWidth.of(line) - line.codePointCount(0, line.length());
    int narrow = DisplayWidth.of(line) - 2 * wide;
    return size * (wide * WIDE + narrow * NARROW);
  }

  /** The text itself, or as many lines of it as fit, with a sign that there is more. */
  static String shorten(String text, double size, double width, int most) {
    List<String> lines = lines(text, size, width);
    if (lines.size() <= most) {
      return text;
    }
    String kept = String.join("", lines.subList(0, most));
    return kept.substring(0, kept.offsetByCodePoints(kept.length(), -2)) + MORE;
  }

  private static int columns(double size, double width) {
    return Math.max(2, (int) (width / (size * COLUMN)));
  }
}
