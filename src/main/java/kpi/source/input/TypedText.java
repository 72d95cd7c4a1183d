package kpi.source.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Place;
import kpi.source.Rejected;

/**
 * A text file that people type, as it stands: UTF-8, or the encoding of Japanese Windows.
 *
 * @param bytes the file as it is
 * @param text its characters, without byte order mark, line ends as typed
 * @param slips what is unlike UTF-8 with LF, as warnings; none of it changes the meaning
 */
public record TypedText(String name, byte[] bytes, String text, List<Message> slips) {

  private static final Charset JAPANESE_WINDOWS = Charset.forName("windows-31j");
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /**
   * @throws Rejected if the file cannot be read, or is in neither encoding
   */
  public static TypedText read(Path file, String name) throws Rejected {
    byte[] bytes = InputFile.bytes(file, name);
    try {
      return of(name, bytes, decode(bytes, StandardCharsets.UTF_8), false);
    } catch (CharacterCodingException notUtf8) {
      try {
        return of(name, bytes, decode(bytes, JAPANESE_WINDOWS), true);
      } catch (CharacterCodingException neither) {
        throw unknownEncoding(file, name);
      }
    }
  }

  private static Rejected unknownEncoding(Path file, String name) {
    try {
      return new Rejected(
          ExitCode.DATA_UNUSABLE, Message.error("not-utf-8", MalformedByte.find(file, name)));
    } catch (IOException unreadable) {
      return new Rejected(ExitCode.INPUT_MISSING, Message.error("cannot-read", Place.of(name)));
    }
  }

  private static TypedText of(String name, byte[] bytes, String decoded, boolean otherEncoding) {
    List<Message> slips = new ArrayList<>();
    String text = decoded;
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      slips.add(Message.warning("byte-order-mark", new Place(name, 1, 1)));
      text = text.substring(1);
    }
    if (otherEncoding) {
      slips.add(Message.warning("japanese-windows-encoding", new Place(name, 1, 1)));
    }
    int carriageReturn = text.indexOf('\r');
    if (carriageReturn >= 0) {
      int line = 1 + (int) text.substring(0, carriageReturn).chars().filter(c -> c == '\n').count();
      slips.add(Message.warning("carriage-return", Place.of(name, line)));
    }
    return new TypedText(name, bytes, text, List.copyOf(slips));
  }

  /** Text that is in memory already. */
  public static TypedText of(String name, String text) {
    return of(name, text.getBytes(StandardCharsets.UTF_8), text, false);
  }

  public SourceText lines() {
    return SourceText.of(name, text);
  }

  private static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes))
        .toString();
  }
}
