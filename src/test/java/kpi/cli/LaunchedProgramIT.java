package kpi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as staff meet it: odd paths, odd locales, called from anywhere. */
@DisabledOnOs(OS.WINDOWS)
class LaunchedProgramIT {

  private static final Path LAUNCHER = Path.of("kpi").toAbsolutePath();

  /**
   * A shell lets what it starts in the background ignore Ctrl-C, and so does all that this starts
   * in turn. Only another program than a shell can take that back.
   */
  private static final List<String> HEARING_CTRL_C =
      List.of("perl", "-e", "$SIG{INT} = 'DEFAULT'; exec { $ARGV[0] } @ARGV or die");

  @TempDir private Path folder;

  @Test
  void japanese_paths_with_spaces_work_in_the_c_locale() throws Exception {
    Path dataset = copyOfR7(folder.resolve("データ 1"));
    assertThat(run(LAUNCHER, Map.of("LC_ALL", "C"), "evaluate", "データ 1", "--out", "結果 1")).isZero();
    assertThat(dataset).isDirectory();
    assertThat(folder.resolve("結果 1/results.json")).isRegularFile();
    assertThat(read("out")).contains("ベンチャー企業の割合");
    assertThat(read("err")).isEmpty();
  }

  @Test
  void a_chain_of_links_leads_to_the_installation() throws Exception {
    Path first = Files.createSymbolicLink(folder.resolve("kpi 1"), LAUNCHER);
    Path second = Files.createSymbolicLink(folder.resolve("kpi2"), first.getFileName());
    assertThat(run(second, Map.of(), "evaluate", "none")).isEqualTo(66);
    assertThat(read("err")).doesNotContain("[folder-missing]");
  }

  @Test
  void the_locale_chooses_the_language_whatever_its_charset() throws Exception {
    run(LAUNCHER, Map.of("LC_ALL", "en_US.ISO-8859-1", "LANG", "ja_JP.UTF-8"), "evaluate");
    assertThat(read("err")).contains("remedy: ");
    run(LAUNCHER, Map.of("LANG", "ja_JP.eucJP"), "evaluate");
    assertThat(read("err")).contains("直し方: ");
  }

  @Test
  void options_of_the_jvm_are_passed_on() throws Exception {
    assertThat(run(LAUNCHER, Map.of("KPI_JAVA_OPTS", "-XX:+UseG1GC -Xmx200m"), "--version"))
        .isZero();
    assertThat(read("out")).startsWith("kpi ");
  }

  @Test
  void options_with_which_java_does_not_start_are_no_negative_verdict() throws Exception {
    assertThat(run(LAUNCHER, Map.of("KPI_JAVA_OPTS", "-XX:+Nonsense"), "check")).isEqualTo(78);
    assertThat(read("err")).contains("KPI_JAVA_OPTS", "-XX:+Nonsense");
  }

  @Test
  void too_few_open_files_are_told_before_java_starts() throws Exception {
    Path limited =
        Files.writeString(folder.resolve("limited"), "ulimit -n 20\nexec " + LAUNCHER + " check\n");
    assertThat(run(Path.of("/bin/sh"), Map.of(), limited.toString())).isEqualTo(78);
    assertThat(read("err")).contains("ulimit -n");
  }

  @Test
  void ctrl_c_ends_with_130_and_leaves_nothing_behind() throws Exception {
    Path dataset = copyOfR7(folder.resolve("data"));
    makeLarge(dataset.resolve("companies.csv"));
    List<String> command = new ArrayList<>(HEARING_CTRL_C);
    command.addAll(List.of(LAUNCHER.toString(), "evaluate", "data", "--out", "results"));
    Process process = at(command.toArray(String[]::new)).start();
    while (process.isAlive() && !hasUnfinished()) {
      Thread.sleep(20);
    }
    at("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    assertThat(process.waitFor()).isEqualTo(130);
    assertThat(read("err")).isEmpty();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.contains("results"));
    }
  }

  private boolean hasUnfinished() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.anyMatch(entry -> entry.toString().endsWith("-new"));
    }
  }

  private int run(Path launcher, Map<String, String> environment, String... arguments)
      throws Exception {
    ProcessBuilder builder =
        at(
            Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments))
                .toArray(String[]::new));
    builder.environment().keySet().removeIf(name -> !List.of("PATH", "HOME").contains(name));
    builder.environment().putAll(environment);
    return builder.start().waitFor();
  }

  private ProcessBuilder at(String... command) {
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile());
  }

  /** Enough rows for a run of some seconds. */
  private static void makeLarge(Path companies) throws IOException {
    String header = Files.readAllLines(companies).get(0);
    String blanks = ",".repeat((int) header.chars().filter(c -> c == ',').count());
    StringBuilder table = new StringBuilder(header).append('\n');
    for (int row = 0; row < 300_000; row++) {
      table.append('C').append(row).append(blanks).append('\n');
    }
    Files.writeString(companies, table);
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private static Path copyOfR7(Path target) throws IOException {
    Files.createDirectory(target);
    try (Stream<Path> files = Files.list(Path.of("fixtures/r7"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, target.resolve(file.getFileName()));
      }
    }
    return target;
  }
}
