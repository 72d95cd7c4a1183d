package kpi.source;

import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * The characters of a text: which of them people typed in parts, and which can be written at all.
 * Every file that is read and every file that is written goes by this.
 */
public final class Characters {

  private static final char REPLACEMENT = '\uFFFD';

  private Characters() {}

  /**
   * The text with letters and their marks joined that a keyboard or a system took apart: か and ゙
   * become が, e and ´ become é. A character that stands for itself stays the one that was typed,
   * also where Unicode calls another one equal: 福 (U+FA1B) does not become 福 (U+798F), since a name
   * is written as its owner writes it.
   */
  public static String composed(String typed) {
    return arePlain(typed) || Normalizer.isNormalized(typed, Normalizer.Form.NFC)
        ? typed
        : joined(typed);
  }

  /**
   * Whether a character surely can be written, and has no part in a decomposed one: Latin, kana,
   * the common ideographs. It spares millions of cells a closer look.
   */
  public static boolean isPlain(char character) {
    return character >= ' ' && character < '\u0300'
        || character >= '\u3000' && character < '\u3099'
        || character > '\u309A' && character < '\uA000'
        || character >= '\uFF01' && character < '\uFFEF';
  }

  /**
   * Where the first character stands that no document can hold: neither XML 1.0 nor, with it, the
   * files of office programs have a form for control characters, halves of characters, U+FFFE and
   * U+FFFF.
   *
   * @return its index; empty if all can be written
   */
  public static OptionalInt firstUnwritable(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (!isWritable(text.codePointAt(i))) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** The text with a replacement character for each that no document can hold. */
  public static String writable(String text) {
    if (arePlain(text) || firstUnwritable(text).isEmpty()) {
      return text;
    }
    StringBuilder writable = new StringBuilder(text.length());
    text.codePoints()
        .map(one -> isWritable(one) ? one : REPLACEMENT)
        .forEach(writable::appendCodePoint);
    return writable.toString();
  }

  /** What Unicode calls the character at an index: {@code U+FFFE}. */
  public static String nameAt(String text, int index) {
    return String.format(Locale.ROOT, "U+%04X", text.codePointAt(index));
  }

  private static boolean arePlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWritable(int one) {
    return one == '\t'
        || one == '\n'
        || one == '\r'
        || one >= ' ' && one < Character.MIN_SURROGATE
        || one > Character.MAX_SURROGATE && one < '\uFFFE'
        || one > Character.MAX_VALUE;
  }

  /** Composes what lies between characters that composing would change on their own. */
  private static String joined(String typed) {
    StringBuilder joined = new StringBuilder(typed.length());
    int start = 0;
    for (int i = 0; i < typed.length(); i += Character.charCount(typed.codePointAt(i))) {
      String one = Character.toString(typed.codePointAt(i));
      if (!Normalizer.isNormalized(one, Normalizer.Form.NFC)) {
        joined.append(Normalizer.normalize(typed.substring(start, i), Normalizer.Form.NFC));
        joined.append(one);
        start = i + one.length();
      }
    }
    return joined
        .append(Normalizer.normalize(typed.substring(start), Normalizer.Form.NFC))
        .toString();
  }
}
