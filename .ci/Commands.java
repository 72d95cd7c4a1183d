import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kpi.cli.Main;

/** Runs the commands that read rows over every fixture, and keeps all that they write and print. */
final class Commands {

  private static final Path FIXTURES = Path.of("fixtures");
  private static final String R7 = "fixtures/r7";

  /**
   * @param arguments the installation, the folder for what is written, and further datasets
   */
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]);
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    List<Path> datasets = new ArrayList<>();
    try (Stream<Path> fixtures = Files.list(FIXTURES)) {
      fixtures.filter(Files::isDirectory).sorted().forEach(datasets::add);
    }
    for (int i = 2; i < arguments.length; i++) {
      datasets.add(Path.of(arguments[i]));
    }
    for (Path dataset : datasets) {
      Path out = folder.resolve(dataset.getFileName().toString());
      run(home, out, "evaluate", dataset.toString(), "--out", out.toString());
    }
    run(home, folder.resolve("explain-subject"), "explain", R7, "C018");
    run(home, folder.resolve("explain-nobody"), "explain", R7, "C01");
    for (String indicator : List.of("venture-share", "entrant-count", "participants-per-hub")) {
      run(home, folder.resolve("explain-" + indicator), "explain", R7, indicator, "--format", "json");
    }
    run(home, folder.resolve("impact"), "impact", R7, "--against", "fixtures/overseas-definition/rules");
    run(home, folder.resolve("coverage"), "replay", "--coverage");
    run(home, folder.resolve("replay"), "replay", "--format", "json");
    Path report = folder.resolve("report");
    run(home, report, "evaluate", R7, "--out", report.toString(), "--report", "html,xlsx,pptx");
  }

  private static void run(Path home, Path name, String... command) throws Exception {
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    int exitCode = Main.run(result, log, Map.of(), home, command);
    Path printed = name.resolveSibling(name.getFileName() + ".printed");
    log.write(("exit code " + exitCode + "\n").getBytes());
    result.write(log.toByteArray());
    String parent = name.toAbsolutePath().getParent().toString();
    Files.writeString(printed, result.toString("UTF-8").replace(parent, ""));
  }
}
