package kpi.source.input;

import java.text.Normalizer;

/**
 * Text as it is compared where people may have typed one thing in two ways: width (NFKC) and case
 * are evened out, white space and what is invisible is left out. Ideographs stay as they are typed,
 * since 福 typed as a compatibility ideograph may be another name. It is never shown.
 */
public final class Folded {

  /** A character whose folding depends on its neighbours or makes several of it. */
  private static final char NOT_ALONE = '\uFFFE';

  /** A character that is left out. */
  private static final char NOTHING = '\uFFFF';

  // Filled in on first use, from any thread to the same; 0: not yet known.
  private static final char[] ALONE = new char[Character.MAX_VALUE + 1];

  private static final long FIRST = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Folded() {}

  /** The folded text; the same object where nothing changes. */
  public static String of(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (alone(c) != c) {
        return changed(text, i);
      }
    }
    return text;
  }

  /** A 64-bit digest of a text: different for different texts but for negligible chance. */
  public static long hash(String text) {
    long hash = FIRST;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    hash = (hash ^ hash >>> 32) * 0x9e3779b97f4a7c15L;
    return hash ^ hash >>> 29;
  }

  private static String changed(String text, int from) {
    StringBuilder folded = new StringBuilder(text.length()).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      char one = alone(text.charAt(i));
      if (one == NOT_ALONE) {
        return together(text);
      } else if (one != NOTHING) {
        folded.append(one);
      }
    }
    return folded.toString();
  }

  private static char alone(char c) {
    char known = ALONE[c];
    if (known == 0) {
      known = c == 0 ? NOTHING : found(c);
      ALONE[c] = known;
    }
    return known;
  }

  private static char found(char c) {
    if (isNothing(c)) {
      return NOTHING;
    } else if (isIdeographOfCompatibility(c)) {
      return c;
    } else if (joins(c)) {
      return NOT_ALONE;
    }
    String folded = evenedOut(String.valueOf(c));
    return folded.length() == 1 && !joins(folded.charAt(0)) ? folded.charAt(0) : NOT_ALONE;
  }

  /** Whether a character may become one with its neighbour: marks, half-width kana, jamo. */
  private static boolean joins(char c) {
    int type = Character.getType(c);
    return Character.isSurrogate(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || c >= '\uFF61' && c <= '\uFFDC'
        || c >= '\u1100' && c <= '\u11FF';
  }

  private static boolean isNothing(int c) {
    int type = Character.getType(c);
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || type == Character.FORMAT
        || type == Character.CONTROL
        || c >= 0xFE00 && c <= 0xFE0F
        || c >= 0xE0100 && c <= 0xE01EF;
  }

  private static boolean isIdeographOfCompatibility(int c) {
    return c >= 0xF900 && c <= 0xFAFF || c >= 0x2F800 && c <= 0x2FA1F;
  }

  /** The way of a text as a whole; ideographs of compatibility part it. */
  private static String together(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    StringBuilder part = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (isIdeographOfCompatibility(c)) {
                folded.append(evenedOut(part.toString())).appendCodePoint(c);
                part.setLength(0);
              } else {
                part.appendCodePoint(c);
              }
            });
    return folded.append(evenedOut(part.toString())).toString();
  }

  /** A mark with a blank of its own, as ゛, joins what stands before it once the blank is gone. */
  private static String evenedOut(String text) {
    StringBuilder lower = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(c -> !isNothing(c))
        .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
        .forEach(lower::appendCodePoint);
    return Normalizer.normalize(lower, Normalizer.Form.NFKC);
  }
}
