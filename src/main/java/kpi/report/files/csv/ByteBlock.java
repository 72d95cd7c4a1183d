package kpi.report.files.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text in UTF-8 that grows at its end. */
final class ByteBlock {

  private static final int FIRST_NOT_ASCII = 0x80;

  private byte[] bytes;
  private int size;

  ByteBlock(int expected) {
    bytes = new byte[Math.max(expected, 1)];
  }

  void add(byte[] more) {
    makeRoom(more.length);
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
  }

  void add(String text) {
    makeRoom(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST_NOT_ASCII) {
        add(text.substring(i).getBytes(StandardCharsets.UTF_8));
        return;
      }
      bytes[size++] = (byte) c;
    }
  }

  private void makeRoom(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
    }
  }

  void writeTo(OutputStream stream) throws IOException {
    stream.write(bytes, 0, size);
  }

  String text() {
    return new String(bytes, 0, size, StandardCharsets.UTF_8);
  }
}
