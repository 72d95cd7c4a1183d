package kpi.rules.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kpi.source.Characters;

/**
 * A line as it was typed, and as it is read: outside of quotes full-width letters, digits, spaces
 * and marks stand for the ASCII ones, and kana and kanji are composed. Comments and what stands in
 * quotes are kept.
 *
 * @param read the line with the slips mended
 * @param slips what was mended, the first of each kind
 */
record TypedLine(String read, List<Slip> slips) {

  /**
   * A slip of the keyboard that does not change the meaning.
   *
   * @param code its message
   * @param column where it stands, from 1
   */
  record Slip(String code, int column, String typed, String meant) {}

  private static final char QUOTE = '"';
  private static final String CURLY_QUOTES = "“”„‟＂";
  private static final Map<Character, Character> MARKS =
      Map.of('　', ' ', '\t', ' ', '−', '-', '‐', '-', '–', '-', '—', '-');
  private static final String COMPARISONS = "<>=≦≧≤≥≠";
  private static final char FIRST_WIDE = '！';
  private static final char LAST_WIDE = '～';
  private static final int WIDE_TO_ASCII = '！' - '!';

  /** Whether a line compares by a sign where a sentence says 以下, 以上, 未満 or 超える. */
  static boolean hasComparison(String text) {
    return text.chars().anyMatch(c -> COMPARISONS.indexOf(c) >= 0);
  }

  static TypedLine of(String typed) {
    List<Slip> slips = new ArrayList<>();
    String composed = Characters.composed(typed);
    if (!composed.equals(typed)) {
      int column = firstDifference(composed, typed);
      slips.add(
          new Slip("decomposed-character", column, "", composed.substring(column - 1, column)));
    }
    if (composed.strip().startsWith("//")) {
      return new TypedLine(composed, List.copyOf(slips));
    }
    return new TypedLine(mend(composed, slips), List.copyOf(slips));
  }

  private static int firstDifference(String composed, String typed) {
    int at = 0;
    while (at < composed.length() - 1 && composed.charAt(at) == typed.charAt(at)) {
      at++;
    }
    return at + 1;
  }

  private static String mend(String line, List<Slip> slips) {
    StringBuilder mended = new StringBuilder(line.length());
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char typed = line.charAt(i);
      char meant = isQuote(typed) ? QUOTE : quoted ? typed : ascii(typed);
      quoted ^= meant == QUOTE;
      mended.append(meant);
      if (meant != typed) {
        add(slips, new Slip(code(typed, meant), i + 1, shown(typed), shown(meant)));
      }
    }
    return mended.toString();
  }

  private static boolean isQuote(char typed) {
    return typed == QUOTE || CURLY_QUOTES.indexOf(typed) >= 0;
  }

  private static char ascii(char typed) {
    if (typed >= FIRST_WIDE && typed <= LAST_WIDE) {
      return (char) (typed - WIDE_TO_ASCII);
    }
    return MARKS.getOrDefault(typed, typed);
  }

  private static String code(char typed, char meant) {
    if (meant == QUOTE) {
      return "wide-quote";
    } else if (typed == '\t') {
      return "tab";
    } else if (meant == ' ') {
      return "wide-space";
    }
    return Character.isDigit(meant) ? "wide-digit" : "wide-character";
  }

  private static String shown(char character) {
    return Character.isWhitespace(character) ? "空白" : String.valueOf(character);
  }

  private static void add(List<Slip> slips, Slip slip) {
    if (slips.stream().noneMatch(known -> known.code().equals(slip.code()))) {
      slips.add(slip);
    }
  }
}
