package kpi.source.output;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import kpi.source.Characters;

/**
 * Writes documents: a character that none can hold becomes a replacement character. Readers refuse
 * such characters at their place; should one come through, the document can still be opened.
 */
public final class DocumentWriter extends FilterWriter {

  private static final char NONE = 0;

  /** The first half of a character whose second is yet to come. */
  private char half = NONE;

  public DocumentWriter(Writer out) {
    super(out);
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    write(new String(text, offset, length));
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    String whole = half == NONE ? "" : String.valueOf(half);
    whole += text.substring(offset, offset + length);
    half = NONE;
    if (!whole.isEmpty() && Character.isHighSurrogate(whole.charAt(whole.length() - 1))) {
      half = whole.charAt(whole.length() - 1);
      whole = whole.substring(0, whole.length() - 1);
    }
    out.write(Characters.writable(whole));
  }

  @Override
  public void write(int character) throws IOException {
    write(String.valueOf((char) character));
  }

  @Override
  public void close() throws IOException {
    if (half != NONE) {
      out.write(Characters.writable(String.valueOf(half)));
      half = NONE;
    }
    super.close();
  }
}
