package kpi.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Long work on a terminal and without one. */
class ProgressIT {

  private static final Path SCRIPT = Path.of("/usr/bin/script");
  private static final Map<String, String> JAPANESE = Map.of("KPI_LANG", "ja", "TERM", "xterm");
  private static final String CASE = "ケース [0-9]+/[0-9]+（[0-9]+秒）";

  @Test
  void a_person_at_a_terminal_sees_how_far_long_work_is_and_nothing_of_it_stays() throws Exception {
    assumeTrue(
        Files.isExecutable(SCRIPT) && System.getProperty("os.name").equals("Linux"),
        "skipped: there is no script of util-linux that gives a terminal");
    Run run = launch(SCRIPT.toString(), "-qec", "./kpi replay --coverage", "/dev/null");
    assertThat(run.exitCode()).as(run.out()).isZero();
    assertThat(run.out()).containsPattern("\r" + CASE);
    String left = run.out().replaceAll("(\r" + CASE + " *)+\r +\r", "");
    assertThat(left).doesNotContainPattern(CASE);
  }

  @Test
  void a_program_that_reads_the_streams_sees_none_of_it() throws Exception {
    Run run = launch("./kpi", "replay", "--coverage");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).doesNotContain("\r").doesNotContainPattern(CASE);
  }

  private static Run launch(String... command) throws Exception {
    return new Launch(Launch.home(), JAPANESE, List.of(command)).run();
  }
}
