package kpi.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kpi.packaged.Launch;
import kpi.packaged.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * One million companies in a heap of 512 MB. Run by {@code mvn -Pbenchmark verify} alone; prints
 * seconds, rows per second and, where GNU time is there, the peak memory.
 */
@Isolated("measures time")
class MillionCompaniesBenchmark {

  private static final int COMPANIES = Integer.getInteger("kpi.benchmark.companies", 1_000_000);
  private static final long SEED = 20260101;
  private static final Path GNU_TIME = Path.of("/usr/bin/time");
  private static final Pattern PEAK = Pattern.compile("Maximum resident set size \\D*(\\d+)");
  private static final Pattern WORK = Pattern.compile("User time \\(seconds\\): ([\\d.]+)");

  @TempDir Path scratch;

  @Test
  void counts_equal_those_of_duckdb_in_a_heap_of_512_megabytes() throws Exception {
    Path dataset = Files.createDirectory(scratch.resolve("dataset"));
    new RandomCompanies(SEED).write(dataset, COMPANIES);
    Path out = scratch.resolve("out");
    long started = System.nanoTime();
    Run run = command(dataset, out).run();
    double seconds = (System.nanoTime() - started) / 1e9;
    assertThat(run.exitCode()).as(run.err()).isZero();
    try (DuckCount duck = new DuckCount(dataset.resolve("companies.csv"))) {
      Comparison comparison = new Comparison(duck, out);
      SortedMap<String, String> counts = comparison.assertSameMemberships();
      comparison.assertSameRanges();
      System.out.printf(
          "%d companies, %.1f s, %.0f rows/s, user time %s s, peak memory %s KB%n%s%n",
          COMPANIES,
          seconds,
          COMPANIES / seconds,
          measured(WORK, run),
          measured(PEAK, run),
          counts);
    }
  }

  private static Launch command(Path dataset, Path out) {
    Launch plain =
        Launch.kpi(List.of("-Xmx512m"), "evaluate", dataset.toString(), "--out", out.toString());
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(GNU_TIME)) {
      command.addAll(List.of(GNU_TIME.toString(), "-v"));
    }
    command.addAll(plain.arguments());
    return new Launch(plain.directory(), plain.environment(), command);
  }

  private static String measured(Pattern figure, Run run) {
    Matcher found = figure.matcher(run.err());
    return found.find() ? found.group(1) : "unknown";
  }
}
