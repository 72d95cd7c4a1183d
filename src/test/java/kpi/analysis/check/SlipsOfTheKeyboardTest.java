package kpi.analysis.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kpi.Shipped;
import kpi.model.definition.KpiDefinition;
import kpi.rules.RuleBook;
import kpi.rules.text.RuleFiles;
import kpi.rules.text.RuleFolder;
import kpi.rules.text.vocabulary.Vocabulary;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Rejected;
import kpi.source.input.TypedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped rule file with one line gone, one line twice, or one digit typed full-width. */
class SlipsOfTheKeyboardTest {

  private static final List<KpiDefinition> KPIS = Shipped.kpis();
  private static final RuleFiles RULES =
      files(Shipped.RULES, Vocabulary.ofClassifications(Shipped.dictionary()));
  private static final RuleFiles DEFINITIONS =
      files(Shipped.DEFINITIONS, Vocabulary.ofIndicators(Shipped.dictionary()));

  static List<Path> shipped() throws IOException {
    try (Stream<Path> rules = Files.walk(Shipped.RULES);
        Stream<Path> definitions = Files.walk(Shipped.DEFINITIONS)) {
      return Stream.concat(rules, definitions)
          .filter(file -> file.toString().endsWith(".dslr"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void a_deleted_line_gives_at_most_one_error(Path file) throws Exception {
    List<String> lines = Files.readAllLines(file);
    IntStream.range(0, lines.size())
        .parallel()
        .forEach(
            gone -> {
              List<String> rest = new ArrayList<>(lines);
              rest.remove(gone);
              assertThat(errorsIn(file, rest)).as("without line %d", gone + 1).hasSizeLessThan(2);
            });
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void a_doubled_line_is_told_at_that_line_or_is_no_error(Path file) throws Exception {
    List<String> lines = Files.readAllLines(file);
    IntStream.range(0, lines.size())
        .parallel()
        .forEach(
            twice -> {
              List<String> more = new ArrayList<>(lines);
              more.add(twice, lines.get(twice));
              for (Message error : errorsIn(file, more)) {
                assertThat(error.place().line()).as(error.toString()).isEqualTo(twice + 2);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void a_full_width_digit_is_told_at_its_line_or_stays_clean(Path file) throws Exception {
    List<String> lines = Files.readAllLines(file);
    IntStream.range(0, lines.size())
        .parallel()
        .filter(at -> lines.get(at).chars().anyMatch(c -> c >= '0' && c <= '9'))
        .forEach(
            at -> {
              List<String> wide = new ArrayList<>(lines);
              wide.set(at, widened(lines.get(at)));
              for (Message message : found(file, wide)) {
                // A name in quotes is another name now, which other files may miss.
                if (!message.place().file().endsWith(file.toString().replace('\\', '/'))) {
                  continue;
                }
                assertThat(message.place().line()).as(message.toString()).isEqualTo(at + 1);
              }
            });
  }

  private static String widened(String line) {
    StringBuilder wide = new StringBuilder();
    line.chars().forEach(c -> wide.append((char) (c >= '0' && c <= '9' ? c - '0' + '０' : c)));
    return wide.toString();
  }

  private static List<Message> errorsIn(Path file, List<String> text) {
    return found(file, text).stream().filter(Message::isError).toList();
  }

  /** Everything that is told when one file has another text and all others stand. */
  private static List<Message> found(Path file, List<String> text) {
    TypedText changed =
        TypedText.of(file.toString().replace('\\', '/'), String.join("\n", text) + "\n");
    Messages messages = new Messages();
    RuleBook book =
        RuleBook.of(
            RULES.with(changed), DEFINITIONS.with(changed), KPIS, Shipped.dictionary(), messages);
    RuleCheck.everyDate(book, KPIS, messages);
    return messages.sorted();
  }

  @Test
  void a_changed_text_is_read_in_place_of_the_file() {
    Path file = Shipped.RULES.resolve("company.dslr");
    assertThat(found(file, List.of("何か"))).extracting(Message::code).contains("line-outside-rule");
  }

  private static RuleFiles files(Path folder, Vocabulary vocabulary) {
    try {
      return RuleFolder.read(folder, vocabulary);
    } catch (Rejected rejected) {
      throw new AssertionError(rejected);
    }
  }
}
