package kpi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kpi.Shipped;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that no row can fulfil is refused by whatever would count with it, not by check alone. */
class ContradictingRulesTest {

  private static final String R7 = "fixtures/r7";

  @TempDir private Path folder;

  static Stream<List<String>> commands() {
    return Stream.of(
        List.of("check"),
        List.of("evaluate", R7),
        List.of("explain", R7, "C001"),
        List.of("explain", R7, "venture-share"),
        List.of("reconcile", R7),
        List.of("impact", R7, "--against", "rules"),
        List.of("replay", "fixtures/mean-over-years"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void limits_that_leave_nothing_between_them_are_refused(List<String> command) throws IOException {
    assertRefused(command, rules("従業員数が301人以上である"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void a_sentence_and_its_opposite_are_refused(List<String> command) throws IOException {
    assertRefused(command, rules("医療機器の研究開発を自ら行わない"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void limits_that_meet_are_not(List<String> command) throws IOException {
    assertThat(run(command, rules("従業員数が300人以上である")).log())
        .doesNotContain("contradicting-conditions");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void a_finding_that_nothing_can_be_is_refused(List<String> command) throws IOException {
    Path rules = copied("findings.dslr", "創業が基準日より後である", "創業が基準日以前である");
    assertRefused(command, rules);
  }

  private void assertRefused(List<String> command, Path rules) {
    InProcess.Ended ended = run(command, rules);
    assertThat(ended.exitCode()).as(ended.log()).isEqualTo(78);
    assertThat(ended.out() + ended.log()).containsOnlyOnce("[contradicting-conditions]");
  }

  private InProcess.Ended run(List<String> command, Path rules) {
    return InProcess.run(
        Stream.concat(command.stream(), Stream.of("--rules", rules.toString())).toList());
  }

  /** The shipped rules with one more condition of ventures. */
  private Path rules(String condition) throws IOException {
    return copied("company.dslr", "従業員数が300人以下である", condition);
  }

  private Path copied(String changed, String sentence, String added) throws IOException {
    Path rules = Files.createDirectories(folder.resolve("rules"));
    try (Stream<Path> files = Files.list(Shipped.RULES)) {
      for (Path file : files.toList()) {
        Files.copy(file, rules.resolve(file.getFileName()));
      }
    }
    String text = Files.readString(rules.resolve(changed));
    assertThat(text).contains("    - " + sentence + "\n");
    String line = "    - " + sentence + "\n";
    Files.writeString(rules.resolve(changed), text.replace(line, line + "    - " + added + "\n"));
    return rules;
  }
}
