package kpi.source.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kpi.source.Place;

/** Finds the first byte of a file that is not UTF-8, in flat memory. */
public final class MalformedByte {

  private static final int BLOCK = 1 << 16;

  private int line = 1;
  private int column = 1;

  private MalformedByte() {}

  /**
   * The line and character at which a file stops being UTF-8; its end if it never does.
   *
   * @param name the file's name as its user knows it
   */
  public static Place find(Path file, String name) throws IOException {
    MalformedByte search = new MalformedByte();
    try (InputStream stream = Files.newInputStream(file)) {
      search.readOn(stream);
    }
    return new Place(name, search.line, search.column);
  }

  private void readOn(InputStream stream) throws IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
    CharBuffer characters = CharBuffer.allocate(BLOCK);
    boolean ended = false;
    while (!ended) {
      int read = stream.read(bytes.array(), bytes.position(), bytes.remaining());
      ended = read < 0;
      bytes.position(bytes.position() + Math.max(read, 0)).flip();
      CoderResult result = decoder.decode(bytes, characters, ended);
      pass(characters.flip());
      characters.clear();
      bytes.compact();
      ended |= result.isError();
    }
  }

  private void pass(CharBuffer characters) {
    for (int i = 0; i < characters.length(); i++) {
      column++;
      if (characters.charAt(i) == '\n') {
        line++;
        column = 1;
      }
    }
  }
}
