package kpi.loading.csv;

import kpi.model.fact.Value;
import kpi.source.Characters;

/** Reads text on one line. */
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
    boolean plain = true;
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (c == '\n' || c == '\r' || key && isInvisible(c)) {
        return null;
      }
      plain &= Characters.isPlain(c);
    }
    String written = new String(text, from, to - from);
    if (plain) {
      return new Value.Text(written);
    }
    return Characters.firstUnwritable(written).isPresent()
        ? null
        : new Value.Text(Characters.composed(written));
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
}
