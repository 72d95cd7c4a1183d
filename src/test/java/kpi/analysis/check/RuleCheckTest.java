package kpi.analysis.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kpi.Shipped;
import kpi.loading.dictionary.DictionaryFile;
import kpi.model.fact.DataDictionary;
import kpi.source.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that can be read, and do not go together. */
class RuleCheckTest {

  private static final Path CASES = Path.of("src/test/resources/rules-broken/check");
  private static final String EXPECTED = "// 期待: ";
  private static final DataDictionary DICTIONARY = DictionaryFile.shipped();

  @TempDir private Path folder;

  static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files.sorted().toList();
    }
  }

  static List<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.list(Shipped.RULES)) {
      return files.filter(file -> file.toString().endsWith(".dslr")).sorted().toList();
    }
  }

  @Test
  void what_is_shipped_holds() throws Exception {
    assertThat(RuleCheck.of(Shipped.RULES, Shipped.DEFINITIONS, DICTIONARY).sorted()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_conflict_is_told_once_at_its_place(Path broken) throws Exception {
    Path rules = copyOfRules();
    Files.copy(broken, rules.resolve("case.dslr"));
    List<String> expected =
        Files.readAllLines(broken).stream()
            .filter(line -> line.startsWith(EXPECTED))
            .map(line -> line.substring(EXPECTED.length()))
            .toList();
    List<String> found =
        RuleCheck.of(rules, Shipped.DEFINITIONS, DICTIONARY).sorted().stream()
            .map(RuleCheckTest::codeAndPlace)
            .toList();
    assertThat(found).isEqualTo(expected);
  }

  private Path copyOfRules() throws IOException {
    Path rules = Files.createDirectories(folder.resolve("rules"));
    for (Path file : shipped()) {
      Files.copy(file, rules.resolve(file.getFileName()));
    }
    return rules;
  }

  private static String codeAndPlace(Message message) {
    return "%s %d:%d".formatted(message.code(), message.place().line(), message.place().column());
  }
}
