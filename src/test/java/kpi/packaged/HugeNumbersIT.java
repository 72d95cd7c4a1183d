package kpi.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that would take a gigabyte to write out, within the memory of a small machine. */
@Timeout(120)
class HugeNumbersIT {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1e-999999999", "-1e2147483647"})
  void in_results_are_refused_at_their_place(String number) throws Exception {
    Path run = folder.resolve("run");
    Path deck = run.resolve("report.pptx");
    assertThat(
            kpi("evaluate", "fixtures/ranges", "--out", run.toString(), "--report", "pptx")
                .exitCode())
        .isZero();
    Path results = run.resolve("results.json");
    String sound = Files.readString(results);
    Files.writeString(results, sound.replaceFirst("\"value\": [0-9.]+", "\"value\": " + number));
    assertThat(Files.readString(results)).contains(number);
    for (List<String> command :
        List.of(
            List.of("verify-deck", deck.toString(), run.toString()),
            List.of("disclosure", run.toString()),
            List.of("evaluate", "fixtures/r7", "--earlier", run.toString()))) {
      Run refused = kpi(command.toArray(String[]::new));
      assertThat(refused.exitCode()).as("%s: %s", command, refused.err()).isEqualTo(65);
      assertThat(refused.err()).containsPattern("run-(broken|no-json)\\]");
    }
  }

  @Test
  void in_a_dataset_are_refused_at_their_place() throws Exception {
    Path data =
        Tree.copy(Launch.home().resolve("fixtures/mean-over-four-years"), folder.resolve("data"));
    Tree.replace(data.resolve("history.yaml"), "value: 0.25", "value: 1e999999999");
    Path rules = Tree.copy(Launch.home().resolve("rules"), folder.resolve("rules"));
    Tree.replace(rules.resolve("company.dslr"), "300人以下", "299人以下");
    Run refused = kpi("impact", data.toString(), "--against", rules.toString());
    assertThat(refused.exitCode()).as(refused.err()).isEqualTo(65);
    assertThat(refused.err()).contains("history.yaml:6:41: [yaml-needs-number]");
  }

  private static Run kpi(String... command) throws Exception {
    return Launch.kpi(List.of("-Xmx512m", "-XX:+UseSerialGC"), command).run();
  }
}
