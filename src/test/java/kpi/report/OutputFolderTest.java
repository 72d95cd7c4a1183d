package kpi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import kpi.source.ExitCode;
import kpi.source.Rejected;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

  private static final String MANIFEST = "{\"format\": \"kpi-manifest/1\"}";
  private static final String RUN = "0123456789abcdef";

  @TempDir private Path parent;
  private Path folder;

  @BeforeEach
  void name() {
    folder = parent.resolve("結果 1");
  }

  @Test
  void nothing_appears_before_the_content_is_published() throws Exception {
    try (OutputFolder output = OutputFolder.open(folder)) {
      fill(output, "new");
      assertThat(folder).doesNotExist();
      output.publish();
    }
    assertHolds("new");
  }

  @Test
  void earlier_results_stay_as_they_are_until_the_content_is_published() throws Exception {
    publish("old");
    try (OutputFolder output = OutputFolder.open(folder)) {
      fill(output, "new");
      assertHoldsBesideSiblings("old");
      output.publish();
    }
    assertHolds("new");
  }

  @Test
  void content_that_is_given_up_leaves_nothing() throws Exception {
    publish("old");
    try (OutputFolder output = OutputFolder.open(folder)) {
      fill(output, "new");
    }
    assertHolds("old");
  }

  @Test
  void an_empty_folder_may_be_used() throws Exception {
    Files.createDirectory(folder);
    publish("new");
    assertHolds("new");
  }

  @Test
  void a_link_to_a_folder_stays_a_link() throws Exception {
    Path target = Files.createDirectory(parent.resolve("target"));
    Files.createSymbolicLink(folder, target);
    publish("new");
    assertThat(folder).isSymbolicLink();
    assertThat(target.resolve("results.json")).hasContent("new");
  }

  @Test
  void scratch_files_are_not_published() throws Exception {
    try (OutputFolder output = OutputFolder.open(folder)) {
      fill(output, "new");
      Files.writeString(output.scratch().resolve("run-1"), "x");
      output.publish();
    }
    assertHolds("new");
  }

  @Test
  void internal_files_are_for_their_owner_alone() throws Exception {
    publish("new");
    assertThat(permissions(folder.resolve("internal"))).isEqualTo("rwx------");
    assertThat(permissions(folder.resolve("internal/ledger.csv"))).isEqualTo("rw-------");
  }

  @Test
  void permissions_of_an_earlier_folder_are_kept() throws Exception {
    publish("old");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-x---"));
    publish("new");
    assertThat(permissions(folder)).isEqualTo("rwxr-x---");
  }

  @Test
  void an_interruption_while_writing_leaves_the_earlier_results() throws Exception {
    publish("old");
    unfinished();
    recover();
    assertHolds("old");
  }

  @Test
  void an_interruption_while_writing_for_the_first_time_leaves_nothing() throws Exception {
    unfinished();
    recover();
    assertThat(siblings()).isEmpty();
  }

  @Test
  void an_interruption_between_the_renames_is_finished() throws Exception {
    publish("old");
    swap().moveOldAway();
    recover();
    assertHolds("new");
  }

  @Test
  void an_interruption_before_the_old_folder_is_dropped_is_finished() throws Exception {
    publish("old");
    FolderSwap swap = swap();
    swap.moveOldAway();
    swap.moveNewIn();
    recover();
    assertHolds("new");
  }

  @Test
  void a_half_deleted_old_folder_never_comes_back() throws Exception {
    publish("old");
    FolderSwap swap = swap();
    swap.moveOldAway();
    swap.moveNewIn();
    Files.move(FolderSwap.sibling(folder, RUN, "old"), FolderSwap.sibling(folder, RUN, "dropped"));
    FolderSwap.delete(folder);
    recover();
    assertThat(siblings()).isEmpty();
  }

  @Test
  void an_old_folder_whose_successor_is_gone_comes_back() throws Exception {
    publish("old");
    FolderSwap swap = swap();
    swap.moveOldAway();
    FolderSwap.delete(swap.fresh());
    recover();
    assertHolds("old");
  }

  @Test
  void an_empty_folder_made_after_an_interruption_does_not_hide_the_results() throws Exception {
    publish("old");
    swap().moveOldAway();
    Files.createDirectory(folder);
    recover();
    assertHolds("new");
  }

  @Test
  void a_failed_second_rename_brings_the_old_folder_back() throws Exception {
    publish("old");
    FolderSwap swap = swap();
    FolderSwap.delete(swap.fresh());
    assertThatThrownBy(swap::swap).isInstanceOf(IOException.class);
    recover();
    assertHolds("old");
  }

  @Test
  void a_folder_with_anything_else_in_it_is_refused() throws Exception {
    publish("old");
    Files.writeString(folder.resolve("メモ.txt"), "x");
    assertRefused("output-foreign", () -> OutputFolder.open(folder));
    assertThat(folder.resolve("メモ.txt")).exists();
    assertThat(folder.resolve("results.json")).hasContent("old");
  }

  @Test
  void a_file_among_the_internal_files_is_refused() throws Exception {
    publish("old");
    Files.writeString(folder.resolve("internal/notes.txt"), "x");
    assertRefused("output-foreign", () -> OutputFolder.open(folder));
  }

  @Test
  void a_folder_that_only_looks_like_results_is_refused() throws Exception {
    Files.createDirectory(folder);
    Files.writeString(folder.resolve("manifest.json"), "{\"name\": \"my web site\"}");
    assertRefused("output-without-manifest", () -> OutputFolder.open(folder));
  }

  @Test
  void a_file_that_was_changed_since_is_kept() throws Exception {
    publish("old");
    Files.writeString(folder.resolve("results.json"), "mine");
    assertRefused("output-changed", () -> OutputFolder.open(folder));
    assertThat(folder.resolve("results.json")).hasContent("mine");
  }

  @Test
  void a_folder_in_the_place_of_a_file_is_kept_with_all_it_holds() throws Exception {
    publish("old");
    Files.delete(folder.resolve("internal/ledger.csv"));
    Path mine = Files.createDirectory(folder.resolve("internal/ledger.csv"));
    Files.writeString(mine.resolve("メモ.txt"), "mine");
    assertRefused("output-changed", () -> OutputFolder.open(folder));
    assertThat(mine.resolve("メモ.txt")).hasContent("mine");
  }

  @Test
  void a_link_in_the_place_of_a_file_is_kept_and_not_followed() throws Exception {
    publish("old");
    Path mine = Files.writeString(parent.resolve("mine"), "old");
    Files.delete(folder.resolve("results.json"));
    Files.createSymbolicLink(folder.resolve("results.json"), mine);
    assertRefused("output-changed", () -> OutputFolder.open(folder));
    assertThat(mine).hasContent("old");
  }

  @Test
  void a_file_put_into_the_folder_during_a_run_is_kept() throws Exception {
    publish("old");
    try (OutputFolder output = OutputFolder.open(folder)) {
      fill(output, "new");
      Files.writeString(folder.resolve("メモ.txt"), "mine");
      assertRefused("output-changed-meanwhile", output::publish);
    }
    assertHolds("old");
    assertThat(folder.resolve("メモ.txt")).hasContent("mine");
  }

  @Test
  void results_of_an_older_version_that_named_no_files_are_kept() throws Exception {
    Files.createDirectory(folder);
    Files.writeString(folder.resolve("manifest.json"), MANIFEST);
    assertRefused("output-of-older-version", () -> OutputFolder.open(folder));
  }

  @Test
  void a_folder_named_like_that_of_an_interrupted_run_is_left_alone() throws Exception {
    Path mine = Files.createDirectory(folder.resolveSibling(".結果 1.kpi-old"));
    Files.writeString(mine.resolve("メモ.txt"), "mine");
    publish("new");
    assertThat(mine.resolve("メモ.txt")).hasContent("mine");
  }

  @Test
  void what_was_put_into_the_old_folder_of_an_interrupted_run_is_kept_and_told() throws Exception {
    publish("old");
    FolderSwap swap = swap();
    swap.moveOldAway();
    Path mine = FolderSwap.sibling(folder, RUN, "old").resolve("メモ.txt");
    Files.writeString(mine, "mine");
    assertRefused("output-left-over", () -> OutputFolder.open(folder));
    assertHoldsBesideSiblings("new");
    assertThat(FolderSwap.sibling(folder, RUN, "dropped").resolve("メモ.txt")).hasContent("mine");
  }

  @Test
  void a_pipe_in_the_place_of_the_lock_is_refused_at_once() throws Exception {
    new ProcessBuilder("mkfifo", lock().toString()).start().waitFor();
    assertRefused("output-lock-of-others", () -> OutputFolder.open(folder));
  }

  @Test
  void a_link_in_the_place_of_the_lock_is_refused_and_not_followed() throws Exception {
    Path mine = Files.writeString(parent.resolve("mine"), "mine");
    Files.createSymbolicLink(lock(), mine);
    assertRefused("output-lock-of-others", () -> OutputFolder.open(folder));
    assertThat(mine).hasContent("mine");
  }

  @Test
  void a_file_of_others_in_the_place_of_the_lock_is_kept() throws Exception {
    Files.writeString(lock(), "mine");
    assertRefused("output-lock-of-others", () -> OutputFolder.open(folder));
    assertThat(lock()).hasContent("mine");
  }

  @Test
  void a_file_is_refused() throws Exception {
    Files.writeString(folder, "x");
    assertRefused("output-not-a-folder", () -> OutputFolder.open(folder));
  }

  @Test
  void a_folder_without_parent_is_refused() {
    assertRefused(
        "output-parent-missing", () -> OutputFolder.open(folder.resolve("deeper/results")));
    assertThat(siblings()).isEmpty();
  }

  @Test
  void the_working_folder_is_refused() {
    assertRefused("output-is-working-folder", () -> OutputFolder.open(Path.of("")));
  }

  @Test
  void a_folder_that_another_run_writes_is_refused() throws Exception {
    try (OutputFolder first = OutputFolder.open(folder)) {
      assertRefused("output-in-use", () -> OutputFolder.open(folder));
      fill(first, "new");
      first.publish();
    }
    assertHolds("new");
  }

  @Test
  void a_failure_of_the_disk_is_told_with_exit_code_74_and_without_paths() throws Exception {
    try (OutputFolder output = OutputFolder.open(folder)) {
      FolderSwap.delete(output.content());
      assertThatThrownBy(output::publish)
          .isInstanceOfSatisfying(
              Rejected.class,
              rejected -> {
                assertThat(rejected.exitCode()).isEqualTo(ExitCode.CANNOT_WRITE);
                assertThat(rejected.messages().get(0).arguments())
                    .noneMatch(argument -> argument.contains(parent.toString()));
              });
    }
  }

  private void publish(String content) throws Exception {
    try (OutputFolder output = OutputFolder.open(folder)) {
      fill(output, content);
      output.publish();
    }
  }

  private static void fill(OutputFolder output, String content) throws IOException {
    fill(output.content(), content);
  }

  private static void fill(Path folder, String content) throws IOException {
    Files.writeString(folder.resolve("results.json"), content);
    Files.writeString(folder.resolve("manifest.json"), MANIFEST);
    Files.createDirectories(folder.resolve("internal"));
    Files.writeString(folder.resolve("internal/ledger.csv"), content);
  }

  /** New content is complete, nothing is renamed yet. */
  private FolderSwap swap() throws IOException {
    FolderSwap swap = new FolderSwap(folder, RUN);
    Files.createDirectory(swap.fresh());
    fill(swap.fresh(), "new");
    WrittenFiles.name(swap.fresh());
    Files.writeString(lock(), RUN);
    return swap;
  }

  private void unfinished() throws IOException {
    Path fresh = Files.createDirectory(FolderSwap.sibling(folder, RUN, "new"));
    Files.writeString(fresh.resolve("results.json"), "unfini");
    Files.writeString(lock(), RUN);
  }

  private Path lock() {
    return folder.resolveSibling(".結果 1.kpi-lock");
  }

  /** The next start, which then has nothing to write. */
  private void recover() throws Exception {
    OutputFolder.open(folder).close();
  }

  private void assertHolds(String content) {
    assertHoldsBesideSiblings(content);
    assertThat(siblings()).containsExactly(folder);
  }

  private void assertHoldsBesideSiblings(String content) {
    assertThat(folder.resolve("results.json")).hasContent(content);
    assertThat(folder.resolve("internal/ledger.csv")).hasContent(content);
  }

  private List<Path> siblings() {
    try (Stream<Path> entries = Files.list(parent)) {
      return entries.toList();
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static void assertRefused(String code, ThrowingCallable opening) {
    assertThatThrownBy(opening)
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected -> {
              assertThat(rejected.exitCode()).isEqualTo(ExitCode.CANNOT_CREATE);
              assertThat(rejected.messages().get(0).code()).isEqualTo(code);
            });
  }
}
