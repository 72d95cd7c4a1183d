package kpi.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kpi.packaged.Launch;
import kpi.packaged.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * How long a command takes from nothing to its end, against a bare program on the rule engine. Run
 * by {@code mvn -Pbenchmark verify} alone; prints the median seconds of each, run by turns, and
 * their ratio to the bare program.
 */
@Isolated("measures time")
class ColdStartBenchmark {

  private static final int TURNS = Integer.getInteger("kpi.benchmark.turns", 3);
  private static final String BARE = "bare rule engine";
  private static final List<String> SMALL = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  @TempDir Path scratch;

  @Test
  void commands_are_timed_against_a_bare_program() throws Exception {
    Map<String, Launch> commands = commands();
    for (Launch command : commands.values()) {
      Run first = command.run();
      assertThat(first.exitCode()).as(first.err()).isZero();
    }
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    for (int turn = 0; turn < TURNS; turn++) {
      for (Map.Entry<String, Launch> command : commands.entrySet()) {
        long started = System.nanoTime();
        assertThat(command.getValue().run().exitCode()).isZero();
        seconds
            .computeIfAbsent(command.getKey(), name -> new ArrayList<>())
            .add((System.nanoTime() - started) / 1e9);
      }
    }
    double bare = median(seconds.get(BARE));
    seconds.forEach(
        (name, each) ->
            System.out.printf("%-34s %5.2f s  %4.2f x%n", name, median(each), median(each) / bare));
  }

  private Map<String, Launch> commands() {
    Map<String, Launch> commands = new LinkedHashMap<>();
    commands.put(BARE, bare());
    String out = scratch.resolve("out").toString();
    commands.put("evaluate, no kept classes", plain("evaluate", "fixtures/r7", "--out", out));
    commands.put("evaluate, by the launcher", launcher("evaluate", "fixtures/r7", "--out", out));
    commands.put("check, by the launcher", launcher("check"));
    commands.put("explain, by the launcher", launcher("explain", "fixtures/r7", "C018"));
    return commands;
  }

  private static Launch plain(String... arguments) {
    return Launch.kpi(SMALL, arguments);
  }

  private static Launch launcher(String... arguments) {
    List<String> command = new ArrayList<>(List.of(Launch.home().resolve("kpi").toString()));
    command.addAll(List.of(arguments));
    return new Launch(Launch.home(), Map.of(), command);
  }

  private static Launch bare() {
    Path home = Launch.home();
    String classes = home.resolve("target/kpi.jar") + ":" + home.resolve("target/test-classes");
    List<String> command = new ArrayList<>(List.of(Launch.java()));
    command.addAll(SMALL);
    command.addAll(List.of("-cp", classes, BareProgram.class.getName()));
    return new Launch(home, Map.of(), command);
  }

  private static double median(List<Double> seconds) {
    return seconds.stream().sorted().skip(seconds.size() / 2).findFirst().orElseThrow();
  }
}
