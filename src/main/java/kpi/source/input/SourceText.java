package kpi.source.input;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Place;
import kpi.source.Rejected;

/**
 * A text file in UTF-8, line by line.
 *
 * @param name the file's name as its user knows it
 * @param lines without line ends; a byte order mark is dropped
 */
public record SourceText(String name, List<String> lines) {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  public SourceText {
    lines = List.copyOf(lines);
  }

  /**
   * Reads a file strictly.
   *
   * @throws Rejected with the place of the first byte that is not UTF-8
   */
  public static SourceText read(Path file, String name) throws Rejected {
    byte[] bytes = InputFile.bytes(file, name);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer characters = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), characters, true);
    characters.flip();
    if (result.isError()) {
      throw new Rejected(
          ExitCode.DATA_UNUSABLE, Message.error("not-utf-8", endOf(characters.toString(), name)));
    }
    return of(name, characters.toString());
  }

  public static SourceText of(String name, String text) {
    String body = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    return new SourceText(name, body.lines().toList());
  }

  public String text() {
    return String.join("\n", lines) + "\n";
  }

  private static Place endOf(String readable, String name) {
    int line = 1 + (int) readable.chars().filter(c -> c == '\n').count();
    int column = readable.length() - readable.lastIndexOf('\n');
    return new Place(name, line, column);
  }
}
