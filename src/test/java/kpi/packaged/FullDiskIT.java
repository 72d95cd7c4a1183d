package kpi.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Disks of all sizes that are too small, each with results on them: old or new, always whole. A
 * build tries a few sizes; {@code mvn -Pkills verify} tries many. Where no disk may be mounted, as
 * for people other than root, nothing is tried.
 */
class FullDiskIT {

  private static final int SIZES = Integer.getInteger("kpi.disks", 4);
  private static final long LEAST_KB = 16;
  private static final long MOST_KB = 8_000;
  private static final int KEYS_BEYOND_MEMORY = 400_000;

  @TempDir private Path folder;

  private Path disk;
  private Path old;

  @BeforeEach
  void writeOldResults() throws Exception {
    disk = Files.createDirectory(folder.resolve("disk"));
    old = folder.resolve("old");
    assertThat(evaluate("fixtures/ranges", old).run().exitCode()).isZero();
  }

  @AfterEach
  void unmount() throws Exception {
    shell("umount", disk.toString());
  }

  @Test
  void a_full_disk_leaves_old_or_new_results_whole_and_nothing_beside_them() throws Exception {
    boolean written = false;
    boolean refused = false;
    for (int i = 0; i < SIZES; i++) {
      long free = LEAST_KB + (MOST_KB - LEAST_KB) * i / Math.max(1, SIZES - 1);
      int exitCode = evaluatedOn(free);
      written |= exitCode == 0;
      refused |= exitCode == 74;
    }
    assertThat(written && refused).as("some disks are too small, and some are not").isTrue();
  }

  @Test
  void what_commands_write_is_there_as_a_whole_or_not_at_all_on_a_full_disk() throws Exception {
    assumeTrue(mounted(2_000), "no disk can be mounted here");
    Path ranges = Tree.copy(Launch.home().resolve("fixtures/ranges"), disk.resolve("ranges"));
    Path expected = ranges.resolve("expected-indicators.csv");
    Files.writeString(expected, Files.readString(expected).replaceFirst("measured", "bounded"));
    Path rules = Tree.copy(Launch.home().resolve("rules"), disk.resolve("rules"));
    Files.writeString(rules.resolve("notes.yaml"), "a: 1\r\n");
    fill(disk.resolve("full"));
    var before = Tree.bytes(disk);
    assertUnwritten(List.of("replay", ranges.toString(), "--accept"), "case-not-rewritten");
    assertUnwritten(List.of("check", "--fix", "--rules", rules.toString()), "cannot-mend");
    assertUnwritten(
        List.of("replay", "fixtures/ranges", "--suggest-to", disk.resolve("new").toString()),
        "suggestion-not-written");
    assertUnwritten(
        List.of("replay", "fixtures/ranges", "--junit", disk.resolve("new.xml").toString()),
        "junit-not-written");
    assertUnwritten(
        List.of("evaluate", "fixtures/ranges", "--findings", disk.resolve("new.csv").toString()),
        "findings-not-written");
    assertThat(Tree.bytes(disk)).isEqualTo(before);
  }

  private static void assertUnwritten(List<String> command, String code) throws Exception {
    Run run = Launch.kpi(command.toArray(String[]::new)).run();
    assertThat(run.err()).contains("[" + code + "]").containsAnyOf("空き", "容量");
    assertThat(run.exitCode()).as(run.err()).isEqualTo(74);
  }

  @Test
  void more_keys_than_memory_takes_need_a_folder_for_temporary_files_with_room() throws Exception {
    assumeTrue(mounted(400), "no disk can be mounted here");
    fill(disk.resolve("full"));
    Path data = Tree.copy(Launch.home().resolve("fixtures/r7"), folder.resolve("data"));
    try (Writer rows = Files.newBufferedWriter(data.resolve("approvals.csv"))) {
      rows.write("fiscal_year,item_id,applicant,kind,startup\n");
      for (int i = 0; i < KEYS_BEYOND_MEMORY; i++) {
        rows.write("R4,A" + i + ",模擬,new,yes\n");
      }
    }
    for (Path temporary : List.of(disk, folder.resolve("missing"))) {
      Run run = withTemporary(temporary, "evaluate", data.toString()).run();
      assertThat(run.err()).contains("approvals.csv: [cannot-write-scratch]");
      assertThat(run.exitCode()).as(run.err()).isEqualTo(74);
      assertThat(withTemporary(temporary, "evaluate", "fixtures/r7").run().exitCode()).isZero();
    }
    assertThat(Tree.files(disk)).containsExactly(disk.resolve("full"));
  }

  private static Launch withTemporary(Path folder, String... command) {
    return Launch.kpi(List.of("-Xmx512m", "-Djava.io.tmpdir=" + folder), command);
  }

  /** Until nothing more fits. */
  private static void fill(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      while (true) {
        out.write(new byte[1024]);
      }
    } catch (IOException full) {
      assertThat(file).isNotEmptyFile();
    }
  }

  private boolean mounted(long kb) throws Exception {
    return shell("mount", "-t", "tmpfs", "-o", "size=" + kb + "k", "tmpfs", disk.toString());
  }

  private int evaluatedOn(long freeKb) throws Exception {
    long size = kilobytes(old) + freeKb;
    assumeTrue(mounted(size), "no disk can be mounted here");
    Path out = Tree.copy(old, disk.resolve("out"));
    Run run = evaluate("fixtures/r7", out).run();
    assertThat(run.exitCode()).as("%s kB free: %s", freeKb, run.err()).isIn(0, 74);
    WholeResults.assertWhole(out);
    assertThat(WholeResults.beside(out)).isEmpty();
    if (run.exitCode() == 74) {
      assertThat(Tree.bytes(out)).isEqualTo(Tree.bytes(old));
    }
    shell("umount", disk.toString());
    return run.exitCode();
  }

  private static Launch evaluate(String dataset, Path out) {
    return Launch.kpi("evaluate", dataset, "--out", out.toString(), "--report", "html,xlsx");
  }

  /** As a disk counts them: whole pages, and some for its own use. */
  private static long kilobytes(Path tree) throws IOException {
    long pages = 8;
    for (Path file : Tree.files(tree)) {
      pages += 1 + Files.size(file) / 4096;
    }
    return pages * 4;
  }

  private static boolean shell(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(List.of(command))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }
}
