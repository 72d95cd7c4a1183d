package kpi.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
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
  void suggestions_and_accepted_results_leave_nothing_half_written_on_a_full_disk()
      throws Exception {
    assumeTrue(mounted(400), "no disk can be mounted here");
    Path ranges = Tree.copy(Launch.home().resolve("fixtures/ranges"), disk.resolve("ranges"));
    Path expected = ranges.resolve("expected-indicators.csv");
    Files.writeString(expected, Files.readString(expected).replaceFirst("measured", "bounded"));
    fill(disk.resolve("full"));
    var before = Tree.bytes(ranges);
    Run accepting = Launch.kpi("replay", ranges.toString(), "--accept").run();
    assertThat(accepting.exitCode()).isEqualTo(74);
    assertThat(Tree.bytes(ranges)).isEqualTo(before);
    Path suggested = disk.resolve("suggested");
    Run suggesting =
        Launch.kpi("replay", "fixtures/ranges", "--suggest-to", suggested.toString()).run();
    assertThat(suggesting.exitCode()).as(suggesting.err()).isEqualTo(73);
    assertThat(suggested).doesNotExist();
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
