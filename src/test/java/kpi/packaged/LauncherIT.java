package kpi.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher for Unix starts the built program from anywhere. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {

  /** A shell makes the names: this Java might not, in a locale without Japanese. */
  private static final String JAPANESE_PATHS =
      """
      set -eu
      mkdir "模擬 データ"
      cp -r "$1/fixtures/r7" "模擬 データ/R7 年度"
      cp -r "$1/rules" "規則 の 写し"
      cp -r "$1/kpi-definitions" "定義 の 写し"
      "$2/kpi" evaluate "模擬 データ/R7 年度" --out "結果 の 出力" \
        --rules "規則 の 写し" --definitions "定義 の 写し"
      cp -r "結果 の 出力" copy
      ls
      """;

  /** Of Java 17 and of Java 24. */
  private static final String JAVA_WITHOUT_LISTS =
      """
      #!/bin/sh
      case "$*" in
        *DumpLoadedClassList*|*AOTConfiguration*) echo "この場所には一覧を書けない"; exit 1 ;;
      esac
      exec %s "$@"
      """;

  @TempDir Path scratch;

  private Path installed;

  /** A copy, so that a launcher that finds its build stale cannot disturb the build under test. */
  @BeforeEach
  void an_installation_with_a_fresh_build() throws IOException {
    Path home = Launch.home();
    installed = Files.createDirectory(scratch.resolve("installed here"));
    Files.copy(home.resolve("kpi"), installed.resolve("kpi"));
    installed.resolve("kpi").toFile().setExecutable(true);
    Files.copy(home.resolve("pom.xml"), installed.resolve("pom.xml"));
    Files.createDirectory(installed.resolve("src"));
    Tree.copy(home.resolve("rules"), installed.resolve("rules"));
    Tree.copy(home.resolve("kpi-definitions"), installed.resolve("kpi-definitions"));
    Tree.copy(home.resolve("target/lib"), installed.resolve("target/lib"));
    Files.copy(home.resolve("target/kpi.jar"), installed.resolve("target/kpi.jar"));
  }

  @Test
  void it_starts_from_any_directory_with_its_own_rules() throws Exception {
    Path elsewhere = Files.createDirectory(scratch.resolve("elsewhere"));
    Path r7 = Tree.copy(Launch.home().resolve("fixtures/r7"), scratch.resolve("r7"));
    Run run = launcher("evaluate", r7.toString(), "--out", "results").in(elsewhere).run();
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("10.4%");
    assertThat(elsewhere.resolve("results/results.json")).exists();
  }

  @Test
  void spaces_and_japanese_in_paths_are_passed_on() throws Exception {
    assertJapanesePaths(Map.of("LC_ALL", "C.UTF-8"));
  }

  @Test
  void spaces_and_japanese_in_paths_are_passed_on_in_a_locale_without_japanese() throws Exception {
    assertJapanesePaths(Map.of("LC_ALL", "", "LC_CTYPE", "", "LANG", "C"));
  }

  @Test
  void exit_codes_are_those_of_the_program() throws Exception {
    assertThat(launcher("evaluate", "nowhere").run().exitCode()).isEqualTo(66);
    assertThat(launcher("evaluat").run().exitCode()).isEqualTo(64);
  }

  @Test
  void why_no_classes_are_kept_is_told_on_request_and_stops_nothing() throws Exception {
    Path java = Files.createDirectories(scratch.resolve("jdk/bin")).resolve("java");
    Files.writeString(java, JAVA_WITHOUT_LISTS.formatted(Launch.java()));
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Run run =
        launcher("--version", "--verbose")
            .with(Map.of("JAVA_HOME", scratch.resolve("jdk").toString()))
            .run();
    assertThat(run.out()).contains("この場所には一覧を書けない");
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
  }

  private void assertJapanesePaths(Map<String, String> locale) throws Exception {
    Path work = Files.createDirectory(scratch.resolve("work"));
    Path script = scratch.resolve("japanese.sh");
    Files.writeString(script, JAPANESE_PATHS, StandardCharsets.UTF_8);
    List<String> command =
        List.of("sh", script.toString(), Launch.home().toString(), installed.toString());
    Run run = new Launch(work, Map.of("KPI_LANG", "ja"), command).with(locale).run();
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("10.4%", "結果 の 出力", "模擬 データ");
    Path plain = scratch.resolve("plain");
    Launch.kpi(
            "evaluate", Launch.home().resolve("fixtures/r7").toString(), "--out", plain.toString())
        .run();
    assertThat(Tree.bytes(work.resolve("copy"))).isEqualTo(Tree.bytes(plain));
  }

  private Launch launcher(String... arguments) {
    List<String> command = new ArrayList<>(List.of(installed.resolve("kpi").toString()));
    command.addAll(List.of(arguments));
    return new Launch(scratch, Map.of("KPI_LANG", "ja"), command);
  }
}
