package kpi.source.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import kpi.source.Message;
import kpi.source.Place;
import kpi.source.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTextTest {

  @TempDir private Path folder;

  @Test
  void the_lines_are_those_that_an_editor_shows_whatever_ends_them() {
    assertThat(SourceText.of("a.csv", "一\r\n二\r三\n\n").lines()).containsExactly("一", "二", "三", "");
    assertThat(SourceText.of("a.csv", "").lines()).isEmpty();
  }

  @Test
  void a_byte_order_mark_is_left_out_only_where_the_text_starts() {
    assertThat(SourceText.of("a.csv", "\uFEFF一\n\uFEFF二").lines()).containsExactly("一", "\uFEFF二");
  }

  @Test
  void the_text_has_plain_line_ends_and_ends_with_one() {
    assertThat(SourceText.of("a.csv", "一\r\n二").text()).isEqualTo("一\n二\n");
  }

  @Test
  void a_byte_that_is_not_utf_8_is_refused_at_its_line_and_character() throws IOException {
    assertRefused("見出し\n企業", new Place("a.csv", 2, 3));
    assertRefused("", new Place("a.csv", 1, 1));
    assertRefused("企業\n", new Place("a.csv", 2, 1));
  }

  private void assertRefused(String readable, Place place) throws IOException {
    byte[] start = readable.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(start, start.length + 1);
    bytes[start.length] = (byte) 0xFF;
    Path file = Files.write(folder.resolve("a.csv"), bytes);
    assertThatExceptionOfType(Rejected.class)
        .isThrownBy(() -> SourceText.read(file, "a.csv"))
        .satisfies(
            rejected ->
                assertThat(rejected.messages()).containsExactly(Message.error("not-utf-8", place)));
  }
}
