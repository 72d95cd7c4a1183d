package kpi.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kpi.source.input.TypedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor did to a file that people type, and nobody sees. */
class TypedSlipsTest {

  private static final Charset JAPANESE_WINDOWS = Charset.forName("windows-31j");

  @TempDir private Path folder;

  @Test
  void a_file_in_utf_8_with_plain_line_ends_has_no_slips() throws Exception {
    TypedText typed = read("企業\n髙橋\n".getBytes(StandardCharsets.UTF_8));
    assertThat(typed.slips()).isEmpty();
    assertThat(typed.text()).isEqualTo("企業\n髙橋\n");
    assertThat(typed.lines().lines()).containsExactly("企業", "髙橋");
  }

  @Test
  void an_empty_file_is_an_empty_text() throws Exception {
    assertThat(read(new byte[0]).text()).isEmpty();
    assertThat(TypedText.of("a.dslr", "").slips()).isEmpty();
  }

  @Test
  void a_byte_order_mark_is_told_and_is_no_part_of_the_text() throws Exception {
    TypedText typed = read("\uFEFF企業\n".getBytes(StandardCharsets.UTF_8));
    assertThat(typed.text()).isEqualTo("企業\n");
    assertThat(typed.slips())
        .containsExactly(Message.warning("byte-order-mark", new Place("a.dslr", 1, 1)));
  }

  @Test
  void the_encoding_of_japanese_windows_is_read_and_told() throws Exception {
    byte[] bytes = "①髙橋\n".getBytes(JAPANESE_WINDOWS);
    TypedText typed = read(bytes);
    assertThat(typed.text()).isEqualTo("①髙橋\n");
    assertThat(typed.bytes()).isEqualTo(bytes);
    assertThat(typed.slips())
        .containsExactly(Message.warning("japanese-windows-encoding", new Place("a.dslr", 1, 1)));
  }

  @Test
  void the_first_line_that_ends_with_a_carriage_return_is_told() throws Exception {
    byte[] third = "一\n二\n三\r\n四\r\n".getBytes(StandardCharsets.UTF_8);
    byte[] first = "\r\n".getBytes(StandardCharsets.UTF_8);
    assertThat(read(third).slips()).containsExactly(carriageReturn(3));
    assertThat(read(first).slips()).containsExactly(carriageReturn(1));
  }

  @Test
  void text_in_memory_is_looked_at_as_a_file_is() {
    TypedText typed = TypedText.of("a.dslr", "一\r\n");
    assertThat(typed.slips()).containsExactly(carriageReturn(1));
    assertThat(typed.bytes()).isEqualTo("一\r\n".getBytes(StandardCharsets.UTF_8));
    assertThat(typed.name()).isEqualTo("a.dslr");
  }

  @Test
  void a_file_in_neither_encoding_is_refused_at_the_byte_where_it_stops_being_utf_8() {
    byte[] neither = {'a', '\n', 'b', (byte) 0xFF, (byte) 0xFF};
    assertThatExceptionOfType(Rejected.class)
        .isThrownBy(() -> read(neither))
        .satisfies(
            rejected -> {
              assertThat(rejected.exitCode()).isEqualTo(ExitCode.DATA_UNUSABLE);
              assertThat(rejected.messages())
                  .containsExactly(Message.error("not-utf-8", new Place("a.dslr", 2, 2)));
            });
  }

  private static Message carriageReturn(int line) {
    return Message.warning("carriage-return", Place.of("a.dslr", line));
  }

  private TypedText read(byte[] bytes) throws IOException, Rejected {
    return TypedText.read(Files.write(folder.resolve("a.dslr"), bytes), "a.dslr");
  }
}
