package kpi.source.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kpi.source.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MalformedByteTest {

  @TempDir Path folder;

  @Test
  void the_place_is_that_of_the_first_byte_that_does_not_fit() throws IOException {
    assertThat(find("見出し\n企業".getBytes(StandardCharsets.UTF_8), new byte[] {(byte) 0xFF}))
        .isEqualTo(new Place("a.csv", 2, 3));
  }

  @Test
  void a_file_of_another_character_set_fails_at_its_first_japanese_letter() throws IOException {
    assertThat(find("id,name\n1,髙橋".getBytes(Charset.forName("windows-31j")), new byte[0]))
        .isEqualTo(new Place("a.csv", 2, 3));
  }

  @Test
  void a_place_far_into_the_file_is_found() throws IOException {
    byte[] lines = "あいう\n".repeat(30_000).getBytes(StandardCharsets.UTF_8);
    assertThat(find(lines, new byte[] {'x', (byte) 0xC0})).isEqualTo(new Place("a.csv", 30_001, 2));
  }

  @Test
  void a_character_cut_off_at_the_end_is_found() throws IOException {
    assertThat(find(new byte[] {'a', '\n'}, new byte[] {(byte) 0xE3, (byte) 0x81}))
        .isEqualTo(new Place("a.csv", 2, 1));
  }

  private Place find(byte[] start, byte[] end) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(start);
    bytes.write(end);
    Path file = Files.write(folder.resolve("a.csv"), bytes.toByteArray());
    return MalformedByte.find(file, "a.csv");
  }
}
