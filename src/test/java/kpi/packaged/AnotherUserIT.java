package kpi.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Folders that somebody may not read or write. Root may do everything, so the program runs as
 * another user; where it cannot, nothing is tried.
 */
class AnotherUserIT {

  private static final String NOBODY = "65534";

  private Path folder;

  @BeforeEach
  void makeFolder() throws Exception {
    folder = Files.createTempDirectory("kpi-another-user");
    mode(folder, "rwxr-xr-x");
    assumeTrue(isRoot(), "only root runs programs as another user");
    Run version = asAnother("--version");
    assumeTrue(version.exitCode() == 0, "another user cannot reach the program");
  }

  @AfterEach
  void delete() throws IOException {
    Tree.delete(folder);
  }

  @Test
  void a_folder_within_the_rules_that_may_not_be_read_is_told_with_its_place() throws Exception {
    Path rules = Tree.copy(Launch.home().resolve("rules"), folder.resolve("rules"));
    mode(Files.createDirectory(rules.resolve("inner")), "rwx------");
    for (List<String> command : List.of(List.of("check"), List.of("evaluate", "fixtures/ranges"))) {
      List<String> arguments = new ArrayList<>(command);
      arguments.addAll(List.of("--rules", rules.toString()));
      Run run = asAnother(arguments.toArray(String[]::new));
      assertThat(run.exitCode()).isEqualTo(66);
      assertThat(run.out() + run.err()).contains("rules/inner: [cannot-read]");
    }
  }

  @Test
  void a_table_that_may_not_be_read_is_told_with_its_place() throws Exception {
    Path data = Tree.copy(Launch.home().resolve("fixtures/ranges"), folder.resolve("data"));
    mode(data.resolve("companies.csv"), "rw-------");
    Run run = asAnother("evaluate", data.toString());
    assertThat(run.exitCode()).isIn(65, 66);
    assertThat(run.err()).contains("companies.csv").doesNotContain("[defect]");
  }

  @Test
  void a_folder_within_a_dataset_that_may_not_be_read_stops_no_figure() throws Exception {
    Path data = Tree.copy(Launch.home().resolve("fixtures/ranges"), folder.resolve("data"));
    mode(Files.createDirectory(data.resolve("inner")), "rwx------");
    for (String command : List.of("evaluate", "check", "replay")) {
      Run run = asAnother(command, data.toString());
      assertThat(run.exitCode()).as("%s: %s", command, run.err()).isZero();
      assertThat(run.err()).isEmpty();
    }
  }

  @Test
  void a_folder_among_cases_that_may_not_be_read_is_a_case_that_cannot_be_run() throws Exception {
    Path cases = Files.createDirectory(folder.resolve("cases"));
    mode(cases, "rwxr-xr-x");
    Tree.copy(Launch.home().resolve("fixtures/ranges"), cases.resolve("ranges"));
    mode(Files.createDirectory(cases.resolve("inner")), "rwx------");
    Run run = asAnother("replay", cases.toString());
    assertThat(run.out()).contains("inner/case.yaml: [cannot-read]", "合格 1", "実行できない 1");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void results_that_may_not_be_replaced_are_said_to_be_as_they_were_and_are() throws Exception {
    Path parent = Files.createDirectory(folder.resolve("parent"));
    mode(parent, "rwxrwxrwx");
    Path out = parent.resolve("out");
    assertThat(asAnother("evaluate", "fixtures/ranges", "--out", out.toString()).exitCode())
        .isZero();
    var before = Tree.bytes(out);
    mode(out, "r-xr-xr-x");
    Run refused = asAnother("evaluate", "fixtures/r7", "--out", out.toString());
    assertThat(refused.exitCode()).isEqualTo(73);
    assertThat(refused.err()).contains("中身は変えていません");
    assertThat(Tree.bytes(out)).isEqualTo(before);
    mode(out, "rwxr-xr-x");
    mode(parent, "r-xr-xr-x");
    Run second = asAnother("evaluate", "fixtures/r7", "--out", out.toString());
    assertThat(second.exitCode()).isEqualTo(73);
    assertThat(Tree.bytes(out)).isEqualTo(before);
  }

  private static Run asAnother(String... arguments) throws Exception {
    Launch launch = Launch.kpi(arguments);
    List<String> command =
        new ArrayList<>(
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
    command.addAll(launch.arguments());
    return new Launch(launch.directory(), launch.environment(), command).run();
  }

  private static boolean isRoot() throws Exception {
    Process id = new ProcessBuilder("id", "-u").start();
    String user = new String(id.getInputStream().readAllBytes()).strip();
    boolean hasTool = new ProcessBuilder("sh", "-c", "command -v setpriv").start().waitFor() == 0;
    return user.equals("0") && hasTool;
  }

  private static void mode(Path file, String permissions) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }
}
