package kpi.differential;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kpi.cli.InProcess;
import kpi.cli.InProcess.Ended;

/**
 * A folder, evaluated by the program as a person would run it.
 *
 * @param files of the output folder by path; none if the run failed
 */
record Ran(Ended ended, Map<String, String> files) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  static Ran evaluate(Folder folder, int threads) {
    return within(
        folder,
        (home, out) -> evaluate(home, out, List.of("--threads", Integer.toString(threads))));
  }

  /** With the results of the year before. */
  static Ran evaluateAfter(Ran before, Folder folder) {
    return within(
        folder,
        (home, out) -> {
          Path earlier = home.resolve("earlier.json");
          Files.writeString(earlier, before.files().get("results.json"));
          return evaluate(home, out, List.of("--earlier", earlier.toString()));
        });
  }

  private static Ran evaluate(Path home, Path out, List<String> more) throws IOException {
    List<String> arguments =
        arguments(home, List.of("evaluate", home.resolve(Folder.DATA).toString()));
    arguments.addAll(List.of("--out", out.toString()));
    arguments.addAll(more);
    Ended ended = InProcess.run(arguments);
    return new Ran(ended, ended.exitCode() == 0 ? read(out) : Map.of());
  }

  static Ended check(Folder folder) {
    return within(folder, (home, out) -> InProcess.run(arguments(home, List.of("check"))));
  }

  /** Of the date of the data alone: what holds on other dates may be broken. */
  static Ended checkOfData(Folder folder) {
    return within(
        folder,
        (home, out) ->
            InProcess.run(arguments(home, List.of("check", home.resolve(Folder.DATA).toString()))));
  }

  /** What is said of a subject or an indicator, as JSON. */
  static Ended explain(Folder folder, String id) {
    return within(
        folder,
        (home, out) ->
            InProcess.run(
                arguments(
                    home,
                    List.of("explain", home.resolve(Folder.DATA).toString(), id),
                    "--format",
                    "json")));
  }

  private interface Act<T> {
    T in(Path home, Path out) throws IOException;
  }

  private static <T> T within(Folder folder, Act<T> act) {
    try {
      Path home = Files.createTempDirectory("differential");
      try {
        return act.in(folder.write(home), home.resolve("out"));
      } finally {
        remove(home);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static List<String> arguments(Path home, List<String> first, String... more) {
    List<String> arguments = new ArrayList<>(first);
    arguments.addAll(List.of("--rules", home.resolve(Folder.RULES).toString()));
    arguments.addAll(List.of("--definitions", home.resolve(Folder.DEFINITIONS).toString()));
    arguments.addAll(List.of(more));
    return arguments;
  }

  private static Map<String, String> read(Path out) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(out)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(out.relativize(path).toString(), Files.readString(path));
      }
    }
    return files;
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The cells of {@code results.json} by their names. */
  Map<String, JsonNode> indicators() {
    Map<String, JsonNode> indicators = new TreeMap<>();
    for (JsonNode node : json(files.get("results.json")).get("indicators")) {
      Map<String, String> stratum = new TreeMap<>();
      node.get("stratum").properties().forEach(s -> stratum.put(s.getKey(), s.getValue().asText()));
      indicators.put(node.get("id").asText() + stratum, node);
    }
    return indicators;
  }

  List<NamedCsvRecord> csv(String name) {
    return CsvReader.builder().ofNamedCsvRecord(files.get(name)).stream().toList();
  }
}
