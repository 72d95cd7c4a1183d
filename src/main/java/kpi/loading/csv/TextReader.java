package kpi.loading.csv;

import java.text.Normalizer;
import kpi.model.Value;

/** Reads text on one line, in Unicode's composed form (NFC). */
final class TextReader extends CellReader {

  private final boolean key;

  /**
   * @param key whether the text identifies a row, and so may hold nothing invisible
   */
  TextReader(boolean key) {
    this.key = key;
  }

  @Override
  Value read(char[] text, int from, int to) {
    boolean composed = true;
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (c == '\n' || c == '\r' || key && isInvisible(c)) {
        return null;
      }
      composed &= isComposed(c);
    }
    String written = new String(text, from, to - from);
    return new Value.Text(composed ? written : Normalizer.normalize(written, Normalizer.Form.NFC));
  }

  @Override
  String code() {
    return "invisible-character-in-key";
  }

  private static boolean isInvisible(char c) {
    if (c >= ' ' && c < '\u007F' || c >= '\u3001' && c < '\uA000') {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  /** Whether a character surely stays as it is: Latin, kana, the common ideographs. */
  private static boolean isComposed(char c) {
    return c < '\u0300'
        || c >= '\u3000' && c < '\u3099'
        || c > '\u309A' && c < '\uA000'
        || c >= '\uFF01' && c < '\uFFEF';
  }
}
