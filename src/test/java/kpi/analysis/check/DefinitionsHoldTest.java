package kpi.analysis.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpi.Shipped;
import kpi.evaluation.Evaluator;
import kpi.loading.dataset.Dataset;
import kpi.loading.definition.DefinitionFolder;
import kpi.model.definition.KpiDefinition;
import kpi.rules.RuleBook;
import kpi.source.ExitCode;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Place;
import kpi.source.Rejected;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Definitions that cannot mean what they say, and their neighbours that can. A case holds a {@code
 * kpi.yaml} without its head and an {@code indicators.dslr}; lines {@code // 期待: code
 * file:line:column} say what is told, and where there is none the definitions hold.
 */
class DefinitionsHoldTest {

  private static final Path CASES = Path.of("src/test/resources/rules-broken/definitions");
  private static final String EXPECTED = "// 期待: ";
  private static final String FILE = "--- ";
  private static final String HEAD =
      """
      format: kpi-definition/1
      kpi: 2
      goal: 例
      measures: [例]
      label: {ja: 例, en: example}
      kind: computed
      reporter: 例
      owner: 例
      source: 例
      target: null
      kgi: null
      """;

  @TempDir private Path folder;

  static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void check_tells_what_cannot_be_at_its_place(Path file) throws Exception {
    List<String> found =
        RuleCheck.of(Shipped.RULES, definitions(file), Shipped.dictionary()).sorted().stream()
            .filter(Message::isError)
            .map(DefinitionsHoldTest::codeAndPlace)
            .toList();
    assertThat(found).isEqualTo(expected(file));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void evaluate_refuses_what_check_does_and_nothing_else(Path file) throws Exception {
    Messages messages = new Messages();
    List<KpiDefinition> kpis = DefinitionFolder.read(definitions(file), messages);
    RuleBook book =
        RuleBook.read(
            Shipped.RULES, folder.resolve("kpi-definitions"), kpis, Shipped.dictionary(), messages);
    ExitCode exitCode = ExitCode.DONE;
    try {
      messages.rejectErrors(ExitCode.RULES_DO_NOT_HOLD);
      Dataset r7 = Dataset.open(Shipped.R7, Shipped.dictionary(), new Messages());
      Evaluator.evaluate(r7, kpis, book, 1, batch -> {}, messages);
    } catch (Rejected rejected) {
      exitCode = rejected.exitCode();
    }
    assertThat(exitCode)
        .as(() -> messages.sorted().toString())
        .isEqualTo(expected(file).isEmpty() ? ExitCode.DONE : ExitCode.RULES_DO_NOT_HOLD);
  }

  private Path definitions(Path file) throws IOException {
    Path definitions = folder.resolve("kpi-definitions");
    Path kpi = Files.createDirectories(definitions.resolve("kpi-02"));
    Files.writeString(kpi.resolve("kpi.yaml"), part(file, "kpi.yaml") + HEAD);
    Files.writeString(kpi.resolve("indicators.dslr"), part(file, "indicators.dslr"));
    return definitions;
  }

  private static String part(Path file, String name) throws IOException {
    return Files.readAllLines(file).stream()
        .dropWhile(line -> !line.equals(FILE + name))
        .skip(1)
        .takeWhile(line -> !line.startsWith(FILE))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private static List<String> expected(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(EXPECTED))
          .map(line -> line.substring(EXPECTED.length()))
          .toList();
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static String codeAndPlace(Message message) {
    Place place = message.place();
    String name = place.file().substring(place.file().lastIndexOf('/') + 1);
    return "%s %s:%d:%d".formatted(message.code(), name, place.line(), place.column());
  }
}
