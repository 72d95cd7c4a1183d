package kpi.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Shipped datasets evaluated by the packaged program, once for all tests that only read. */
public final class Evaluated {

  private static final Path ALL = folder();
  private static final Map<String, Path> DONE = new ConcurrentHashMap<>();

  private Evaluated() {}

  /**
   * The results and every report of a dataset, made on one thread; not to be changed.
   *
   * @param fixture a folder in {@code fixtures}
   */
  public static Path of(String fixture) {
    return DONE.computeIfAbsent(fixture, Evaluated::evaluate);
  }

  private static Path evaluate(String fixture) {
    Path out = ALL.resolve(fixture);
    Run run =
        Packaged.kpi(
            "evaluate",
            "fixtures/" + fixture,
            "--out",
            out.toString(),
            "--threads",
            "1",
            "--report",
            Reports.option());
    assertThat(run.exitCode()).as(run.err()).isZero();
    return out;
  }

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("kpi-evaluated");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void delete(Path folder) {
    try {
      Tree.delete(folder);
    } catch (IOException left) {
      // The system clears its temporary folder.
    }
  }
}
