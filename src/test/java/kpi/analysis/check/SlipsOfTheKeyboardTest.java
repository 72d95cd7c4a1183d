package kpi.analysis.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kpi.Shipped;
import kpi.loading.DictionaryFile;
import kpi.model.DataDictionary;
import kpi.source.Message;
import kpi.source.Messages;
import kpi.source.Rejected;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped rule file with one line gone, one line twice, or one digit typed full-width. */
class SlipsOfTheKeyboardTest {

  private static final DataDictionary DICTIONARY = DictionaryFile.load();

  @TempDir private Path folder;

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
              assertThat(errorsIn(file, rest, gone))
                  .as("without line %d", gone + 1)
                  .hasSizeLessThan(2);
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
              for (Message error : errorsIn(file, more, twice)) {
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
              for (Message message : found(file, wide, at)) {
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

  private List<Message> errorsIn(Path file, List<String> text, int variant) {
    return found(file, text, variant).stream().filter(Message::isError).toList();
  }

  /** Everything that is told when one file of a copy of both folders has another text. */
  private List<Message> found(Path file, List<String> text, int variant) {
    try {
      Path copy = Files.createDirectories(folder.resolve("v" + variant));
      copy(Shipped.RULES, copy.resolve("rules"));
      copy(Shipped.DEFINITIONS, copy.resolve("kpi-definitions"));
      Files.write(copy.resolve(file), text);
      Messages messages =
          RuleCheck.of(copy.resolve("rules"), copy.resolve("kpi-definitions"), DICTIONARY);
      return messages.sorted();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (Rejected refused) {
      return refused.messages();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
