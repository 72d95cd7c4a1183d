package kpi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kpi.Shipped;
import kpi.cli.terminal.Output;
import kpi.cli.terminal.Terminal;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule folder is data: whatever stock Drools would run is refused by every command. */
class CodeInRulesTest {

  private static final String R7 = "fixtures/r7";

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  static Stream<List<String>> commands() {
    return Stream.of(
        List.of("evaluate", R7),
        List.of("check"),
        List.of("explain", R7, "C001"),
        List.of("impact", R7, "--against", "rules"),
        List.of("vocabulary"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void a_file_of_code_is_refused(List<String> command) throws IOException {
    Files.writeString(rules().resolve("own.drl"), "rule x when then System.exit(3); end");
    assertRefused(command, "code-file");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void a_line_of_code_is_refused(List<String> command) throws IOException {
    Files.writeString(rules().resolve("own.dslr"), "> import java.lang.System\n");
    assertRefused(command, "code-line");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "salience (System.exit(3))!code-line",
        "enabled (System.exit(3) == null)!code-line",
        "import java.lang.System!code-line",
        "global java.util.List x!code-line",
        "function void f() {}!code-line",
        "declare X end!code-line",
        "query q() end!code-line",
        "@propertyReactive!unknown-annotation",
        "@出典(\"\\u0022+System.exit(3)+\\u0022\")!forbidden-character"
      })
  void a_line_within_a_rule_is_refused(String line, String code) throws IOException {
    String rule = "ルール \"甲\"\n    " + line + "\nもし\n    企業が調査に回答している\nならば\n    \"甲\"に分類する\n終わり\n";
    Files.writeString(rules().resolve("own.dslr"), rule);
    assertRefused(List.of("evaluate", R7), code);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void a_quote_in_a_slot_is_no_way_out(List<String> command) throws IOException {
    String rule =
        "ルール \"甲\"\nもし\n    企業が調査に回答している\nならば\n    \"\"); System.exit(3); //\"に分類する\n終わり\n";
    Files.writeString(rules().resolve("own.dslr"), rule);
    if (!command.get(0).equals("vocabulary")) {
      assertRefused(command, "unknown-sentence");
    }
  }

  private void assertRefused(List<String> command, String code) {
    Stream<String> arguments =
        Stream.concat(command.stream(), Stream.of("--rules", folder.resolve("rules").toString()));
    assertThat(run(arguments.toArray(String[]::new))).isEqualTo(78);
    assertThat(out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8))
        .contains("[" + code + "]")
        .doesNotContain("Exception");
  }

  private Path rules() throws IOException {
    Path rules = Files.createDirectories(folder.resolve("rules"));
    try (Stream<Path> files = Files.list(Shipped.RULES)) {
      for (Path file : files.toList()) {
        Files.copy(file, rules.resolve(file.getFileName()));
      }
    }
    return rules;
  }

  private int run(String... arguments) {
    Terminal terminal =
        new Terminal(new Output(out), new Output(err), Map.of(), Path.of(""), false);
    return Program.run(terminal, arguments);
  }
}
