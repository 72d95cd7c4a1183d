package kpi.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A results folder holds the results of one run, whole, whatever becomes of the runs that write
 * there. A build tries a few kills; {@code mvn -Pkills verify} tries 200 of the program and 1,000
 * of a loop that only publishes.
 */
class PublicationIT {

  private static final int KILLS = Integer.getInteger("kpi.kills", 4);
  private static final int KILLS_OF_LOOPS = Integer.getInteger("kpi.kills.loops", 12);
  private static final int LONGEST_WAIT_MILLIS = 80;
  private static final int RUNS_AT_ONCE = 8;

  @TempDir private Path folder;

  @Test
  void of_runs_at_once_each_publishes_or_says_that_another_does() throws Exception {
    Path out = folder.resolve("out");
    ExecutorService pool = Executors.newFixedThreadPool(RUNS_AT_ONCE);
    try {
      Callable<Run> run = () -> launch("fixtures/ranges", out).run();
      List<Integer> exitCodes = new ArrayList<>();
      for (Future<Run> one : pool.invokeAll(Collections.nCopies(RUNS_AT_ONCE, run))) {
        exitCodes.add(one.get().exitCode());
        assertThat(one.get().err()).doesNotContain("[defect]");
        if (one.get().exitCode() != 0) {
          assertThat(one.get().err()).contains("[output-in-use]");
        }
      }
      assertThat(exitCodes).contains(0).isSubsetOf(0, 73);
    } finally {
      pool.shutdownNow();
    }
    WholeResults.assertWhole(out);
    assertThat(WholeResults.beside(out)).isEmpty();
  }

  @Test
  void a_run_that_is_killed_leaves_old_or_new_results_whole_and_the_next_tidies_up()
      throws Exception {
    Path out = folder.resolve("out");
    long start = System.nanoTime();
    assertThat(launch("fixtures/ranges", out).run().exitCode()).isZero();
    long whole = System.nanoTime() - start;
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    int between = 0;
    for (int i = 0; i < KILLS; i++) {
      // the last third of a run is what writes
      long before = whole / 2 + (long) (random.nextDouble() * whole * 0.7);
      killed(launch(i % 2 == 0 ? "fixtures/r7" : "fixtures/ranges", out), before);
      between += assertOldOrNew(out);
    }
    System.out.printf("%d kills, %d of them between the two renames%n", KILLS, between);
    assertThat(launch("fixtures/ranges", out).run().exitCode()).isZero();
    WholeResults.assertWhole(out);
    assertThat(WholeResults.beside(out)).isEmpty();
  }

  @Test
  void what_publishes_over_and_over_is_killed_anywhere_and_leaves_old_or_new_results_whole()
      throws Exception {
    Path out = folder.resolve("out");
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    int between = 0;
    for (int i = 0; i < KILLS_OF_LOOPS; i++) {
      killedWhilePublishing(out, random.nextInt(LONGEST_WAIT_MILLIS));
      between += assertOldOrNew(out);
    }
    System.out.printf(
        "%d kills of loops, %d of them between the two renames%n", KILLS_OF_LOOPS, between);
    assertThat(launch("fixtures/ranges", out).run().exitCode()).isZero();
    WholeResults.assertWhole(out);
    assertThat(WholeResults.beside(out)).isEmpty();
  }

  /** Counts the moments at which neither stands in its place yet, and the next run goes on. */
  private static int assertOldOrNew(Path out) throws Exception {
    if (Files.exists(out)) {
      WholeResults.assertWhole(out);
      return 0;
    }
    WholeResults.assertBothWholeBeside(out);
    return 1;
  }

  private static void killedWhilePublishing(Path out, int millis) throws Exception {
    String classes = Launch.home().resolve("target/test-classes") + File.pathSeparator;
    ProcessBuilder loop =
        new ProcessBuilder(
            Launch.java(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classes + Launch.home().resolve("target/kpi.jar"),
            PublishingLoop.class.getName(),
            out.toString());
    Process process = loop.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    assertThat(process.inputReader().readLine()).isEqualTo("published");
    Thread.sleep(millis);
    process.destroyForcibly().waitFor();
  }

  private static Launch launch(String dataset, Path out) {
    return Launch.kpi("evaluate", dataset, "--out", out.toString());
  }

  private static void killed(Launch launch, long nanos) throws Exception {
    Process process =
        new ProcessBuilder(launch.arguments())
            .directory(launch.directory().toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Thread.sleep(nanos / 1_000_000);
    process.destroyForcibly().waitFor();
  }
}
