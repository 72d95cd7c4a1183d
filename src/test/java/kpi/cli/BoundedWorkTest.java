package kpi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kpi.packaged.Tree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Inputs that once hung or filled the memory; the time limit only keeps a hanging test from it. */
@Timeout(60)
class BoundedWorkTest {

  private static final String CONDITION = "本社が日本にある";

  @TempDir private Path folder;

  private Path rules;
  private Path fixture;

  @BeforeEach
  void copies() throws IOException {
    rules = Tree.copy(Path.of("rules"), folder.resolve("rules"));
    fixture = Tree.copy(Path.of("fixtures/venture-capital-blank"), folder.resolve("fixture"));
  }

  @Test
  void forty_levels_that_each_name_two_below_are_decided() throws IOException {
    InProcess.Ended before = evaluate();
    write(
        rule("段0の1", CONDITION)
            + rule("段0の2", CONDITION)
            + IntStream.range(1, 40)
                .mapToObj(level -> level(level, 1) + level(level, 2))
                .collect(Collectors.joining()));
    InProcess.Ended ended = evaluate();
    assertThat(ended.exitCode()).as(ended.log()).isEqualTo(before.exitCode());
    assertThat(check().exitCode()).isZero();
  }

  @Test
  void a_chain_of_populations_has_a_longest_length() throws IOException {
    write(
        rule("段0", CONDITION)
            + IntStream.range(1, 400)
                .mapToObj(i -> rule("段" + i, "\"段" + (i - 1) + "\"に該当する"))
                .collect(Collectors.joining()));
    assertRefused("too-many-levels");
  }

  @Test
  void a_chain_of_a_thousand_is_too_many_rules() throws IOException {
    write(
        rule("段0", CONDITION)
            + IntStream.range(1, 1_000)
                .mapToObj(i -> rule("段" + i, "\"段" + (i - 1) + "\"に該当する"))
                .collect(Collectors.joining()));
    assertRefused("too-many-rules");
  }

  @Test
  void lines_have_a_longest_length() throws IOException {
    for (int length : List.of(2_001, 40_000, 1_000_000)) {
      write(rule("長い行", "あ".repeat(length)));
      assertRefused("rule-line-too-long");
    }
    write(rule("桁", "資本金又は出資総額が" + "1万".repeat(30_000) + "円以下である"));
    assertRefused("rule-line-too-long");
  }

  @Test
  void a_quantity_of_many_parts_is_read_in_one_go() throws IOException {
    write(rule("桁", "資本金又は出資総額が" + "1万".repeat(900) + "円以下である"));
    assertThat(check().exitCode()).isEqualTo(78);
    write(rule("桁", "資本金又は出資総額が" + "1".repeat(900) + "円1以下である"));
    assertThat(check().exitCode()).isEqualTo(78);
  }

  @Test
  void names_and_rules_have_a_longest_length() throws IOException {
    write(rule("名".repeat(201), CONDITION));
    assertRefused("rule-name-too-long");
    write(rule("名".repeat(70_000), CONDITION));
    assertRefused("rule-line-too-long");
    write(rule("多い", (CONDITION + "\n    - ").repeat(5_000) + CONDITION));
    assertRefused("too-many-sentences");
  }

  @Test
  void a_mean_over_very_many_years_is_told_as_such() throws IOException {
    Path definitions = Tree.copy(Path.of("kpi-definitions"), folder.resolve("kpi-definitions"));
    Path file = definitions.resolve("kpi-02/indicators.dslr");
    String typed = Files.readString(file);
    String mean = "当年度までの99999999999か年";
    Files.writeString(file, typed.replaceAll("当年度までの[0-9]+か年", mean));
    assertThat(Files.readString(file)).contains(mean);
    InProcess.Ended ended = run("check", "--definitions", definitions.toString());
    assertThat(ended.out()).contains("mean-of-so-many-years");
    assertThat(ended.exitCode()).isEqualTo(78);
  }

  @Test
  void yaml_has_a_most_of_values_and_a_longest_value() throws IOException {
    Path yaml = fixture.resolve("dataset.yaml");
    String sound = Files.readString(yaml);
    String keys =
        IntStream.range(0, 100_000).mapToObj(i -> "k" + i + ": 1\n").collect(Collectors.joining());
    Files.writeString(yaml, sound + keys);
    assertThat(evaluate().log()).contains("yaml-too-many-values");
    Files.writeString(yaml, sound + "k: " + "題".repeat(20_001) + "\n");
    assertThat(evaluate().log()).contains("yaml-value-too-long");
    Files.writeString(yaml, sound + "k: " + "題".repeat(6_000_000) + "\n");
    InProcess.Ended ended = evaluate();
    assertThat(ended.log()).contains("file-too-large");
    assertThat(ended.exitCode()).isEqualTo(65);
  }

  @Test
  void of_very_many_messages_the_first_are_told_and_the_rest_counted() throws IOException {
    Path yaml = fixture.resolve("dataset.yaml");
    String keys =
        IntStream.range(0, 5_000).mapToObj(i -> "k" + i + ": 1\n").collect(Collectors.joining());
    Files.writeString(yaml, Files.readString(yaml) + keys);
    InProcess.Ended ended = evaluate();
    assertThat(ended.exitCode()).isEqualTo(65);
    assertThat(ended.log()).contains("[more-messages]");
    assertThat(ended.log().lines().filter(line -> line.contains("dataset.yaml:")))
        .hasSizeLessThanOrEqualTo(1_000);
  }

  private static String level(int level, int which) {
    String below = "\"段" + (level - 1) + "の%d\"に該当する";
    return rule("段" + level + "の" + which, below.formatted(1) + "\n    - " + below.formatted(2));
  }

  private static String rule(String name, String conditions) {
    return """
        ルール "%s"
        もし
            企業が次のすべてを満たす
            - %s
        ならば
            "%s"に分類する
        終わり
        """
        .formatted(name, conditions, name);
  }

  private void write(String text) throws IOException {
    Files.writeString(rules.resolve("many.dslr"), text);
  }

  private void assertRefused(String code) {
    InProcess.Ended ended = check();
    assertThat(ended.out()).contains("[" + code + "]");
    assertThat(ended.exitCode()).isEqualTo(78);
  }

  private InProcess.Ended check() {
    return run("check", "--rules", rules.toString());
  }

  private InProcess.Ended evaluate() {
    return run("evaluate", fixture.toString(), "--rules", rules.toString());
  }

  private static InProcess.Ended run(String... arguments) {
    return InProcess.run(List.of(arguments));
  }
}
