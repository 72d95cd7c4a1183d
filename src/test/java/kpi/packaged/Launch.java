package kpi.packaged;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A command to be run as a process of its own.
 *
 * @param environment in addition to the own environment; an empty value removes a variable
 * @param arguments the first one is the program
 */
public record Launch(Path directory, Map<String, String> environment, List<String> arguments) {

  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final long MINUTES = 30;

  /** The packaged program with the rules of this checkout, speaking Japanese. */
  public static Launch kpi(List<String> jvm, String... arguments) {
    List<String> command = new ArrayList<>(List.of(java(), "-Dkpi.home=" + HOME));
    command.addAll(jvm);
    command.addAll(List.of("-jar", HOME.resolve("target/kpi.jar").toString()));
    command.addAll(List.of(arguments));
    return new Launch(HOME, Map.of("KPI_LANG", "ja"), command);
  }

  /** The same, started like the launcher does for small data. */
  public static Launch kpi(String... arguments) {
    return kpi(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), arguments);
  }

  public static Path home() {
    return HOME;
  }

  /** The program of the Java that runs the tests. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  public Launch with(Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(environment);
    all.putAll(more);
    return new Launch(directory, all, arguments);
  }

  public Launch in(Path otherDirectory) {
    return new Launch(otherDirectory, environment, arguments);
  }

  /** Runs it to its end; streams are read as UTF-8. */
  public Run run() throws IOException, InterruptedException {
    Path streams = Files.createTempDirectory("kpi-streams");
    try {
      ProcessBuilder builder = new ProcessBuilder(arguments).directory(directory.toFile());
      builder.redirectOutput(streams.resolve("out").toFile());
      builder.redirectError(streams.resolve("err").toFile());
      environment.forEach(
          (name, value) -> {
            if (value.isEmpty()) {
              builder.environment().remove(name);
            } else {
              builder.environment().put(name, value);
            }
          });
      Process process = builder.start();
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("does not end: " + arguments);
      }
      return new Run(
          process.exitValue(),
          Files.readString(streams.resolve("out"), StandardCharsets.UTF_8),
          Files.readString(streams.resolve("err"), StandardCharsets.UTF_8));
    } finally {
      Tree.delete(streams);
    }
  }
}
