package kpi.loading.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Place;
import kpi.source.Rejected;

/** How the characters of a text are written as bytes. It is never guessed. */
public enum TextEncoding {
  UTF_8("utf-8", StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
  UTF_16LE("utf-16", StandardCharsets.UTF_16LE, 0xFF, 0xFE),
  UTF_16BE("utf-16", StandardCharsets.UTF_16BE, 0xFE, 0xFF),
  /** What Excel on Windows writes as CSV. */
  CP932("cp932", Charset.forName("windows-31j"));

  private final String word;
  private final Charset charset;
  private final byte[] mark;

  TextEncoding(String word, Charset charset, int... mark) {
    this.word = word;
    this.charset = charset;
    this.mark = new byte[mark.length];
    for (int i = 0; i < mark.length; i++) {
      this.mark[i] = (byte) mark[i];
    }
  }

  /**
   * The encoding of a file: told by its mark, or by a mapping, or the only one in which its bytes
   * are characters.
   *
   * @param declared {@code utf-8}, {@code utf-16} or {@code cp932}; empty if nothing is said
   * @throws Rejected with exit code 65 if the bytes are no characters in it, or if they are in two
   *     encodings and differ
   */
  static TextEncoding of(Path file, String name, Optional<String> declared) throws Rejected {
    try {
      Optional<TextEncoding> marked = marked(file);
      if (marked.isPresent()) {
        return refuseOther(marked.get(), declared, file, name);
      }
      if (declared.isPresent()) {
        return refuseOther(unmarked(declared.get(), name), declared, file, name);
      }
      boolean isUtf8 = UTF_8.holds(file);
      if (isUtf8 && (isAscii(file) || !CP932.holds(file))) {
        return UTF_8;
      } else if (isUtf8) {
        throw refused("source-two-encodings", name);
      }
      return refuseOther(CP932, Optional.empty(), file, name);
    } catch (IOException unreadable) {
      throw new Rejected(
          ExitCode.INPUT_MISSING,
          Message.error("cannot-read", Place.of(name), unreadable.getClass().getSimpleName()));
    }
  }

  private static TextEncoding refuseOther(
      TextEncoding found, Optional<String> declared, Path file, String name)
      throws Rejected, IOException {
    if (declared.filter(word -> !word.equals(found.word)).isPresent()) {
      throw refused("source-other-encoding", name, declared.get(), found.word);
    }
    if (!found.holds(file)) {
      throw refused(
          declared.isPresent() ? "source-not-in-encoding" : "source-unknown-encoding",
          name,
          found.word);
    }
    return found;
  }

  private static TextEncoding unmarked(String word, String name) throws Rejected {
    if (word.equals(UTF_16LE.word)) {
      throw refused("source-utf-16-without-mark", name);
    }
    return word.equals(CP932.word) ? CP932 : UTF_8;
  }

  private static Rejected refused(String code, String name, String... arguments) {
    return new Rejected(ExitCode.DATA_UNUSABLE, Message.error(code, Place.of(name), arguments));
  }

  private static Optional<TextEncoding> marked(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(UTF_8.mark.length);
      return Arrays.stream(values())
          .filter(one -> one.mark.length > 0 && start.length >= one.mark.length)
          .filter(one -> Arrays.equals(Arrays.copyOf(start, one.mark.length), one.mark))
          .findFirst();
    }
  }

  private static boolean isAscii(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] block = new byte[1 << 16];
      for (int length = in.read(block); length >= 0; length = in.read(block)) {
        for (int i = 0; i < length; i++) {
          if (block[i] < 0) {
            return false;
          }
        }
      }
      return true;
    }
  }

  /** Whether the whole file is characters in this encoding. */
  private boolean holds(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        java.io.Reader reader = new java.io.InputStreamReader(in, decoder())) {
      reader.transferTo(java.io.Writer.nullWriter());
      return true;
    } catch (CharacterCodingException broken) {
      return false;
    }
  }

  CharsetDecoder decoder() {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** How many bytes of a file are its mark. */
  int markLength(byte[] start) {
    boolean isMarked =
        start.length >= mark.length
            && ByteBuffer.wrap(start, 0, mark.length).equals(ByteBuffer.wrap(mark));
    return isMarked ? mark.length : 0;
  }
}
