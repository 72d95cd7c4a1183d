package kpi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import kpi.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The way to what is counted starts at what 対象, 分母 or 分子 is, wherever its line stands; what narrows
 * it follows as listed.
 */
class LedgerStepsTest {

  private static final String IS = "    分子は分母のうち\"ベンチャー企業\"とする\n";
  private static final String ONLY = "    分子を\"異業種企業\"に限る\n";
  private static final String EXCEPT = "    分子から\"外資系企業\"を除く\n";
  private static final String RULE = "ルール \"ベンチャー企業の割合\"\n";
  private static final String VENTURES = "ルール \"ベンチャー企業\"\n";

  @TempDir private Path folder;

  static Stream<List<String>> orders() {
    return Stream.of(
        List.of(IS, ONLY, EXCEPT), List.of(ONLY, IS, EXCEPT), List.of(ONLY, EXCEPT, IS));
  }

  @ParameterizedTest
  @MethodSource("orders")
  void the_numerator_is_what_it_is_before_it_is_narrowed(List<String> lines) throws IOException {
    assertThat(steps(Shipped.RULES, definitions(lines)))
        .containsExactly(
            "1,\"\"\"内資系企業\"\"に限る\"",
            "2,\"分子: \"\"ベンチャー企業\"\"に限る\"",
            "3,\"分子: \"\"異業種企業\"\"に限る\"",
            "4,\"分子: \"\"外資系企業\"\"を除く\"",
            "5,判定不能を除いて数える");
  }

  @Test
  void what_narrows_the_numerator_stays_as_listed() throws IOException {
    assertThat(steps(Shipped.RULES, definitions(List.of(EXCEPT, ONLY, IS))))
        .containsSubsequence(
            "2,\"分子: \"\"ベンチャー企業\"\"に限る\"",
            "3,\"分子: \"\"外資系企業\"\"を除く\"",
            "4,\"分子: \"\"異業種企業\"\"に限る\"");
  }

  @Test
  void conditions_of_a_class_in_another_order_leave_the_whole_ledger_as_it_is() throws IOException {
    assertThat(ledger(conditionsTurnedRound(), Shipped.DEFINITIONS))
        .isEqualTo(ledger(Shipped.RULES, Shipped.DEFINITIONS));
  }

  /** Number and description, of the share of ventures. */
  private List<String> steps(Path rules, Path definitions) throws IOException {
    String start = "population,,,,venture-share,,";
    return ledger(rules, definitions)
        .lines()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()).replaceFirst("(,[0-9]+){4}$", ""))
        .toList();
  }

  private String ledger(Path rules, Path definitions) throws IOException {
    Path out = Files.createTempDirectory(folder, "out").resolve("r7");
    InProcess.Ended ended =
        InProcess.run(
            List.of(
                "evaluate",
                "fixtures/r7",
                "--rules",
                rules.toString(),
                "--definitions",
                definitions.toString(),
                "--out",
                out.toString()));
    assertThat(ended.exitCode()).as(ended.log()).isZero();
    return Files.readString(out.resolve("internal/ledger.csv"));
  }

  private Path definitions(List<String> lines) throws IOException {
    Path copy = copied(Shipped.DEFINITIONS, "definitions");
    Path changed = copy.resolve("kpi-02/indicators.dslr");
    String text = Files.readString(changed);
    int at = text.indexOf(IS, text.indexOf(RULE));
    Files.writeString(
        changed, text.substring(0, at) + String.join("", lines) + text.substring(at + IS.length()));
    return copy;
  }

  private Path conditionsTurnedRound() throws IOException {
    Path copy = copied(Shipped.RULES, "rules");
    Path changed = copy.resolve("company.dslr");
    String text = Files.readString(changed);
    int from = text.indexOf("    - ", text.indexOf(VENTURES));
    int to = text.indexOf("ならば", from);
    List<String> lines = new ArrayList<>(text.substring(from, to).lines().toList());
    assertThat(lines).hasSizeGreaterThan(2).allMatch(line -> line.startsWith("    - "));
    Collections.reverse(lines);
    Files.writeString(
        changed, text.substring(0, from) + String.join("\n", lines) + "\n" + text.substring(to));
    return copy;
  }

  private Path copied(Path original, String name) throws IOException {
    Path copy = folder.resolve(name);
    try (Stream<Path> files = Files.walk(original)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(original.relativize(file).toString()));
      }
    }
    return copy;
  }
}
