package kpi.source.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFileTest {

  @TempDir private Path folder;

  @Test
  void a_text_takes_the_place_of_another_and_keeps_who_may_read_it() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    NewFile.write(file, "new");
    assertThat(file).hasContent("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
  }

  @Test
  void what_is_private_is_for_its_owner_alone() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "old");
    NewFile.writePrivate(file, out -> out.write('x'));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void a_link_is_replaced_and_not_followed() throws IOException {
    Path other = Files.writeString(folder.resolve("other.txt"), "other");
    Path link = Files.createSymbolicLink(folder.resolve("a.txt"), other);
    NewFile.write(link, "new");
    assertThat(other).hasContent("other");
    assertThat(link).isRegularFile().hasContent("new");
  }

  @Test
  void a_name_that_nobody_can_foresee_comes_only_once() {
    assertThat(IntStream.range(0, 1000).mapToObj(i -> NewFile.unforeseen()))
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[0-9a-f]{16}"));
  }

  @Test
  void a_failure_leaves_what_was_there_and_nothing_else() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "old");
    assertThatThrownBy(
            () ->
                NewFile.write(
                    file,
                    out -> {
                      out.write('x');
                      throw new IOException("no space");
                    }))
        .isInstanceOf(IOException.class);
    assertThat(file).hasContent("old");
    assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**kpi*");
  }
}
