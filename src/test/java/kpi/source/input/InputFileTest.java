package kpi.source.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kpi.source.ExitCode;
import kpi.source.Limits;
import kpi.source.Message;
import kpi.source.Place;
import kpi.source.Rejected;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFileTest {

  @TempDir private Path parent;

  @Test
  void a_file_of_the_folder_is_opened_also_through_a_link_inside_it() throws Exception {
    Path folder = Files.createDirectory(parent.resolve("r7"));
    Path file = Files.createFile(folder.resolve("companies.csv"));
    Path link = Files.createSymbolicLink(folder.resolve("hubs.csv"), file);
    assertThat(InputFile.within(folder, file, "companies.csv")).isEqualTo(file.toRealPath());
    assertThat(InputFile.within(folder, link, "hubs.csv")).isEqualTo(file.toRealPath());
  }

  @Test
  void a_link_that_leads_out_of_the_folder_is_refused() throws IOException {
    Path folder = Files.createDirectory(parent.resolve("r7"));
    Path secret = Files.createFile(parent.resolve("secret"));
    Path link = Files.createSymbolicLink(folder.resolve("hubs.csv"), secret);
    assertRefused(
        () -> InputFile.within(folder, link, "hubs.csv"),
        ExitCode.DATA_UNUSABLE,
        Message.error("link-out-of-folder", Place.of("hubs.csv")));
  }

  @Test
  void a_folder_in_the_place_of_a_file_is_refused() throws IOException {
    Path inner = Files.createDirectory(parent.resolve("hubs.csv"));
    Message refused = Message.error("no-plain-file", Place.of("hubs.csv"));
    assertRefused(
        () -> InputFile.within(parent, inner, "hubs.csv"), ExitCode.DATA_UNUSABLE, refused);
    assertRefused(() -> InputFile.bytes(inner, "hubs.csv"), ExitCode.DATA_UNUSABLE, refused);
  }

  @Test
  void a_file_that_is_not_there_is_missing() {
    Path none = parent.resolve("none");
    Message missing = Message.error("cannot-read", Place.of("a.yaml"), "NoSuchFileException");
    assertRefused(() -> InputFile.within(parent, none, "a.yaml"), ExitCode.INPUT_MISSING, missing);
    assertRefused(() -> InputFile.bytes(none, "a.yaml"), ExitCode.INPUT_MISSING, missing);
  }

  @Test
  void a_file_as_large_as_the_limit_is_read_and_a_byte_more_is_refused() throws Exception {
    Path file = Files.write(parent.resolve("a.yaml"), new byte[Limits.TEXT_BYTES]);
    assertThat(InputFile.bytes(file, "a.yaml").length).isEqualTo(Limits.TEXT_BYTES);
    Files.write(file, new byte[Limits.TEXT_BYTES + 1]);
    assertRefused(
        () -> InputFile.bytes(file, "a.yaml"),
        ExitCode.DATA_UNUSABLE,
        Message.error("file-too-large", Place.of("a.yaml"), "16"));
  }

  private static void assertRefused(ThrowingCallable call, ExitCode exitCode, Message message) {
    assertThatExceptionOfType(Rejected.class)
        .isThrownBy(call)
        .satisfies(
            rejected -> {
              assertThat(rejected.exitCode()).isEqualTo(exitCode);
              assertThat(rejected.messages()).containsExactly(message);
            });
  }
}
