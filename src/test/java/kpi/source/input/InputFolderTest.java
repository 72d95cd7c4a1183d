package kpi.source.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kpi.source.ExitCode;
import kpi.source.Limits;
import kpi.source.Message;
import kpi.source.Place;
import kpi.source.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFolderTest {

  @TempDir private Path folder;

  @Test
  void everything_below_comes_sorted_by_path_and_the_folder_itself_does_not()
      throws IOException, Rejected {
    Files.createDirectories(folder.resolve("b/d"));
    Files.createFile(folder.resolve("b/c.yaml"));
    Files.createFile(folder.resolve("a.yaml"));
    assertThat(names(Integer.MAX_VALUE)).containsExactly("a.yaml", "b", "b/c.yaml", "b/d");
    assertThat(names(1)).containsExactly("a.yaml", "b");
  }

  @Test
  void a_folder_that_is_a_link_is_walked_and_one_inside_it_is_not() throws IOException, Rejected {
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere/inner")).getParent();
    Path start = Files.createDirectory(folder.resolve("start"));
    Files.createSymbolicLink(start.resolve("link"), elsewhere);
    Path link = Files.createSymbolicLink(folder.resolve("to-start"), start);
    assertThat(InputFolder.entries(link, "r7", 9)).containsExactly(link.resolve("link"));
  }

  @Test
  void a_folder_that_is_not_there_is_named_as_its_user_named_it() {
    assertThatExceptionOfType(Rejected.class)
        .isThrownBy(() -> InputFolder.entries(folder.resolve("none"), "r8", 1))
        .satisfies(
            rejected -> {
              assertThat(rejected.exitCode()).isEqualTo(ExitCode.INPUT_MISSING);
              assertThat(rejected.messages())
                  .containsExactly(
                      Message.error("cannot-read", Place.of("r8"), "NoSuchFileException"));
            });
  }

  @Test
  void a_folder_with_as_many_files_as_the_limit_is_read_and_one_more_is_refused()
      throws IOException, Rejected {
    for (int i = 0; i < Limits.ENTRIES; i++) {
      Files.createFile(folder.resolve("f" + i));
    }
    assertThat(InputFolder.entries(folder, "r7", 1)).hasSize(Limits.ENTRIES);
    Files.createFile(folder.resolve("more"));
    assertThatExceptionOfType(Rejected.class)
        .isThrownBy(() -> InputFolder.entries(folder, "r7", 1))
        .satisfies(
            rejected ->
                assertThat(rejected.messages())
                    .containsExactly(Message.error("folder-too-full", Place.of("r7"), "10000")));
  }

  private List<String> names(int depth) throws Rejected {
    return InputFolder.entries(folder, "r7", depth).stream()
        .map(entry -> folder.relativize(entry).toString().replace('\\', '/'))
        .toList();
  }
}
